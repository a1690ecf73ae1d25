#include "worker/interrupt.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int noted[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

static volatile sig_atomic_t arrived;
static int ends[2] = {-1, -1};

static void note(int signal_number)
{
	int saved = errno;
	ssize_t ignored = write(ends[1], "", 1);

	(void)ignored;
	arrived = signal_number;
	errno = saved;
}

void interrupt_install(void)
{
	struct sigaction action = {.sa_handler = note}, before;

	if (ends[0] >= 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
		return;
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof noted / sizeof *noted; i++)
		if (sigaction(noted[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
			sigaction(noted[i], &action, NULL);
}

int interrupt_signal(void)
{
	return arrived;
}

int interrupt_descriptor(void)
{
	return ends[0];
}

_Noreturn void interrupt_raise(void)
{
	signal(arrived, SIG_DFL);
	raise(arrived);
	_exit(128 + arrived);
}
