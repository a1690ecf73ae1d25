#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suite.h"
#include "worker/interrupt.h"

static bool is_readable(int descriptor)
{
	struct pollfd polled = {.fd = descriptor, .events = POLLIN};

	return poll(&polled, 1, 0) == 1;
}

START_TEST(a_signal_is_noted_and_wakes_a_poll)
{
	static const int asking[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

	ck_assert_int_eq(interrupt_descriptor(), -1);
	for (int i = 0; i < 4; i++)
		signal(asking[i], SIG_DFL);
	interrupt_install();
	ck_assert_int_eq(interrupt_signal(), 0);
	ck_assert(!is_readable(interrupt_descriptor()));
	for (int i = 0; i < 4; i++) {
		raise(asking[i]);
		ck_assert_int_eq(interrupt_signal(), asking[i]);
	}
	ck_assert(is_readable(interrupt_descriptor()));
}
END_TEST

START_TEST(what_was_ignored_stays_ignored)
{
	signal(SIGHUP, SIG_IGN);
	interrupt_install();
	raise(SIGHUP);
	ck_assert_int_eq(interrupt_signal(), 0);
}
END_TEST

START_TEST(installing_twice_is_installing_once)
{
	int descriptor;

	interrupt_install();
	descriptor = interrupt_descriptor();
	interrupt_install();
	ck_assert_int_eq(interrupt_descriptor(), descriptor);
}
END_TEST

START_TEST(the_program_ends_by_the_signal_that_came)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		signal(SIGTERM, SIG_DFL);
		interrupt_install();
		raise(SIGTERM);
		interrupt_raise();
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFSIGNALED(status));
	ck_assert_int_eq(WTERMSIG(status), SIGTERM);
}
END_TEST

/* Where the signal is blocked, the status says what a shell would say. */
START_TEST(a_blocked_signal_ends_it_by_its_status)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		sigset_t all;

		signal(SIGINT, SIG_DFL);
		interrupt_install();
		raise(SIGINT);
		sigfillset(&all);
		sigprocmask(SIG_BLOCK, &all, NULL);
		interrupt_raise();
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), 128 + SIGINT);
}
END_TEST

SUITE_MAIN("interrupt", a_signal_is_noted_and_wakes_a_poll, what_was_ignored_stays_ignored,
    installing_twice_is_installing_once, the_program_ends_by_the_signal_that_came,
    a_blocked_signal_ends_it_by_its_status)
