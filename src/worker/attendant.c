#include "worker/attendant.h"

#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "config.h"
#include "measure/clock.h"

#ifdef HAVE_SYS_PRCTL_H
#include <sys/prctl.h>
#endif

pid_t attendant_fork(void)
{
	sigset_t all, before;
	pid_t child;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	child = fork();
	if (child != 0)
		sigprocmask(SIG_SETMASK, &before, NULL);
	return child;
}

/* Closes the descriptors from `first` to `last`. */
static void close_all(int first, int last)
{
	/* Where the system can't do it at one blow; landau has no more than a few dozen. */
	enum { HIGHEST = 1 << 12 };

#ifdef HAVE_CLOSE_RANGE
	if (first > last || close_range((unsigned)first, (unsigned)last, 0) == 0)
		return;
#endif
	for (; first <= last && first < HIGHEST; first++)
		close(first);
}

/* Closes everything from 3 on, save those that are kept. */
static void close_others(const int *kept, size_t count)
{
	int next = STDERR_FILENO + 1;

	for (;;) {
		int found = INT_MAX;

		for (size_t i = 0; i < count; i++)
			if (kept[i] >= next && kept[i] < found)
				found = kept[i];
		close_all(next, found - 1);
		if (found == INT_MAX)
			return;
		next = found + 1;
	}
}

void attendant_become(const char *name, int line, const int *kept, size_t count)
{
	int nothing = open("/dev/null", O_RDWR);

	setsid();
	dup2(line, ATTENDANT_LINE);
	dup2(nothing, STDOUT_FILENO);
	dup2(nothing, STDERR_FILENO);
	close_others(kept, count);
#ifdef HAVE_SYS_PRCTL_H
	prctl(PR_SET_NAME, name);
#else
	(void)name;
#endif
}

bool attendant_speaks(int line, double seconds)
{
	Nanos end = nanos_after(clock_now(), seconds);
	struct pollfd polled = {.fd = line, .events = POLLIN};

	for (;;) {
		double left = clock_until(end);

		if (poll(&polled, 1, left > 0 ? (int)(left * 1e3) + 1 : 0) > 0)
			return true;
		if (left <= 0)
			return false;
	}
}
