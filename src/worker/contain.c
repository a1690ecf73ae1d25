#include "worker/contain.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "config.h"

#ifdef HAVE_SYS_PRCTL_H
#include <sys/prctl.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ADDRESS_SANITIZER 1
#endif
#endif

/* So that it goes with its parent even if that one is killed. */
static void die_with_parent(pid_t parent)
{
#ifdef HAVE_SYS_PRCTL_H
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	/* It may have died before the call. */
	if (getppid() != parent)
		_exit(EXIT_FAILURE);
}

/* When memory runs out the kernel takes this process, rather than landau or the desktop. */
static void offer_to_oom_killer(void)
{
	static const char highest[] = "1000";
	int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);

	if (file < 0)
		return;
	if (write(file, highest, sizeof highest - 1) < 0) {
		/* It is a courtesy: where the kernel has none, nothing is lost. */
	}
	close(file);
}

static void limit(int resource, rlim_t most)
{
	struct rlimit was = {0};

	if (getrlimit(resource, &was) == 0 && most < was.rlim_max)
		setrlimit(resource, &(struct rlimit){.rlim_cur = most, .rlim_max = most});
}

static int pin(int cpu)
{
#ifdef HAVE_SCHED_SETAFFINITY
	cpu_set_t only;

	if (cpu >= CPU_SETSIZE)
		return EINVAL;
	CPU_ZERO(&only);
	CPU_SET((size_t)cpu, &only);
	if (sched_setaffinity(0, sizeof only, &only) != 0)
		return errno;
#else
	(void)cpu;
#endif
	return 0;
}

/* As a program expects them that a shell starts. */
static void reset_signals(void)
{
	sigset_t none;

	for (int signal_number = 1; signal_number < NSIG; signal_number++)
		signal(signal_number, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

ContainFailure contain_run(const Containment *containment, const int standard[3], pid_t parent)
{
	ContainFailure failure = {.step = CONTAIN_PIN};

	setsid();
	die_with_parent(parent);
	offer_to_oom_killer();
	limit(RLIMIT_CORE, 0);
#ifndef ADDRESS_SANITIZER
	if (containment->most_bytes > 0)
		limit(RLIMIT_AS, containment->most_bytes);
#endif
	if (containment->cpu >= 0 && (failure.number = pin(containment->cpu)) != 0)
		return failure;
	for (int i = 0; i < 3; i++)
		dup2(standard[i], i);
	reset_signals();

	execvp(containment->arguments[0], containment->arguments);
	return (ContainFailure){.step = CONTAIN_EXEC, .number = errno};
}
