#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "config.h"
#include "suite.h"
#include "worker/process.h"

#if defined(__has_feature) && !defined(__SANITIZE_ADDRESS__)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

/* Longer than any machine takes. */
static const double ample = 25;

static Process *start_with(const char *script, int cpu, size_t most_bytes)
{
	char shell[] = "sh", option[] = "-c", *copy = strdup(script);
	char *const arguments[] = {shell, option, copy, NULL};
	Containment containment = {.arguments = arguments, .cpu = cpu, .most_bytes = most_bytes};
	Process *process;
	Error error;

	process = process_start(&containment, &error);
	ck_assert_msg(process != NULL, "%s", error.text);
	free(copy);
	return process;
}

static Process *start(const char *script)
{
	return start_with(script, -1, 0);
}

/* Reads until the end of a descriptor, for as long as the test may take. */
static void read_all(int descriptor, Text *text)
{
	struct pollfd ready = {.fd = descriptor, .events = POLLIN};
	char bytes[4096];
	ssize_t got;

	do {
		poll(&ready, 1, -1);
		got = read(descriptor, bytes, sizeof bytes);
		if (got > 0)
			text_append_bytes(text, bytes, (size_t)got);
	} while (got > 0 || (got < 0 && errno == EAGAIN));
}

/* What a script prints, without the last newline. */
static const char *output_of(const char *script, int cpu, size_t most_bytes)
{
	static char output[4096];
	Process *process = start_with(script, cpu, most_bytes);
	Text text = {0};

	read_all(process_output(process), &text);
	process_free(process);
	snprintf(output, sizeof output, "%s", text_string(&text));
	output[strcspn(output, "\n")] = '\0';
	text_release(&text);
	return output;
}

static void expect_end(const char *script, ProcessEnd expected, int expected_number)
{
	Process *process = start(script);
	int number = -1;

	process_wait(process, ample);
	ck_assert_int_eq(process_end(process, &number), expected);
	ck_assert_int_eq(number, expected_number);
	/* It is told as often as it is asked. */
	ck_assert_int_eq(process_end(process, &number), expected);
	ck_assert_int_eq(number, expected_number);
	process_free(process);
}

START_TEST(ends_are_told)
{
	expect_end("exit 0", PROCESS_EXITED, 0);
	expect_end("exit 3", PROCESS_EXITED, 3);
	expect_end("kill -SEGV $$", PROCESS_KILLED, SIGSEGV);
	expect_end("kill -KILL $$", PROCESS_KILLED, SIGKILL);
	/* A child that lives on doesn't hide the end. */
	expect_end("sleep 100 & exit 4", PROCESS_EXITED, 4);
}
END_TEST

START_TEST(ends_are_told_also_where_the_deaths_of_children_are_ignored)
{
	signal(SIGCHLD, SIG_IGN);
	for (int i = 0; i < 10; i++)
		expect_end("exit 3", PROCESS_EXITED, 3);
}
END_TEST

START_TEST(its_input_can_end)
{
	Process *process = start("while read -r line; do :; done; exit 3");
	int number;

	ck_assert_int_eq(process_end(process, &number), PROCESS_RUNS);
	process_close_input(process);
	process_close_input(process);
	process_wait(process, ample);
	ck_assert_int_eq(process_end(process, &number), PROCESS_EXITED);
	ck_assert_int_eq(number, 3);
	process_free(process);
}
END_TEST

START_TEST(a_process_that_runs_has_not_ended)
{
	Process *process = start("read line; exit 5");
	int number;

	ck_assert_int_eq(process_end(process, &number), PROCESS_RUNS);
	ck_assert_int_eq(write(process_input(process), "\n", 1), 1);
	process_wait(process, ample);
	ck_assert_int_eq(process_end(process, &number), PROCESS_EXITED);
	ck_assert_int_eq(number, 5);
	process_free(process);
}
END_TEST

START_TEST(what_cannot_start_is_an_error_with_its_reason)
{
	char missing[] = "/nonexistent/program", folder[] = "/", shell[] = "sh";
	char *const no_file[] = {missing, NULL}, *const no_program[] = {folder, NULL};
	char *const fine[] = {shell, NULL};
	Error error;

	ck_assert_ptr_null(process_start(&(Containment){.arguments = no_file, .cpu = -1}, &error));
	ck_assert_str_eq(error.text, "can't run /nonexistent/program: No such file or directory");
	ck_assert_ptr_null(
	    process_start(&(Containment){.arguments = no_program, .cpu = -1}, &error));
	ck_assert_str_eq(error.text, "can't run /: Permission denied");
#ifdef HAVE_SCHED_SETAFFINITY
	ck_assert_ptr_null(
	    process_start(&(Containment){.arguments = fine, .cpu = 1000000}, &error));
	ck_assert_str_eq(error.text, "can't use CPU 1000000: Invalid argument");
#else
	(void)fine;
#endif
}
END_TEST

START_TEST(its_three_ends_are_its_standard_ones)
{
	Process *process = start("read line; echo \"out $line\"; echo \"err $line\" >&2");
	Text output = {0}, errors = {0};

	ck_assert_int_eq(write(process_input(process), "x\n", 2), 2);
	read_all(process_output(process), &output);
	read_all(process_errors(process), &errors);
	ck_assert_str_eq(text_string(&output), "out x\n");
	ck_assert_str_eq(text_string(&errors), "err x\n");
	text_release(&output);
	text_release(&errors);
	process_free(process);
}
END_TEST

START_TEST(it_has_no_other_descriptors)
{
	/* One that is not close-on-exec, as a library might open it. */
	int stray = open("/dev/null", O_RDONLY), high = fcntl(stray, F_DUPFD, 500);

	ck_assert_int_ge(stray, 3);
	ck_assert_int_ge(high, 500);
	ck_assert_str_eq(output_of("for n in /proc/$$/fd/*; do case ${n##*/} in "
				   "[012]) ;; *) readlink $n;; esac; done",
			     -1, 0),
	    "");
	close(stray);
	close(high);
}
END_TEST

START_TEST(it_works_where_the_standard_descriptors_are_closed)
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		Process *process;
		int number;

		close(STDIN_FILENO);
		close(STDOUT_FILENO);
		close(STDERR_FILENO);
		process = start("read a; echo $a; echo error >&2; exit 6");
		if (write(process_input(process), "b\n", 2) != 2)
			_exit(1);
		process_wait(process, ample);
		if (process_end(process, &number) != PROCESS_EXITED)
			_exit(2);
		process_free(process);
		_exit(number);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(WEXITSTATUS(status), 6);
}
END_TEST

START_TEST(it_leads_a_session_of_its_own_without_a_core_file)
{
	ck_assert_str_eq(output_of("set -- $(cut -d')' -f2- /proc/$$/stat); "
				   "test $3 = $$ && test $4 = $$ && ulimit -c",
			     -1, 0),
	    "0");
}
END_TEST

#ifdef HAVE_SYS_PRCTL_H
START_TEST(the_kernel_takes_it_first_where_memory_runs_out)
{
	ck_assert_str_eq(output_of("cat /proc/self/oom_score_adj", -1, 0), "1000");
}
END_TEST
#endif

/* AddressSanitizer takes terabytes of address space, so there is no limit with it. */
#ifndef __SANITIZE_ADDRESS__
START_TEST(its_memory_is_limited)
{
	ck_assert_str_eq(output_of("ulimit -v", -1, (size_t)1 << 30), "1048576");
	ck_assert_str_eq(output_of("ulimit -v", -1, 0), "unlimited");
}
END_TEST
#endif

static void on_signal(int signal_number)
{
	(void)signal_number;
}

/* Signals 32 and 33 are the C library's own: it lets nobody change them, and some programs start
 * others with both ignored. */
START_TEST(signals_are_as_in_a_new_program)
{
	sigset_t some;

	signal(SIGPIPE, SIG_IGN);
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, on_signal);
	sigemptyset(&some);
	sigaddset(&some, SIGUSR1);
	sigprocmask(SIG_BLOCK, &some, NULL);
	ck_assert_str_eq(
	    output_of("grep -E '^Sig(Blk|Ign):' /proc/self/status | sed 's/0000000180000000/0/' | "
		      "tr -d 'SigBlkIn:\\t\\n0'",
		-1, 0),
	    "");
	/* And the program that started it has kept its own. */
	sigprocmask(SIG_BLOCK, NULL, &some);
	ck_assert(sigismember(&some, SIGUSR1));
	ck_assert(!sigismember(&some, SIGUSR2));
	ck_assert(signal(SIGTERM, SIG_DFL) == on_signal);
}
END_TEST

#ifdef HAVE_SCHED_SETAFFINITY
START_TEST(it_runs_on_its_cpu)
{
	static const char script[] = "sed -n 's/^Cpus_allowed_list:[^0-9]*//p' /proc/self/status";
	const char *all = output_of(script, -1, 0);
	char last[16];

	/* The last number of a list as "0-3,8". */
	while (strpbrk(all, "-,"))
		all = strpbrk(all, "-,") + 1;
	snprintf(last, sizeof last, "%s", all);
	ck_assert_str_eq(output_of(script, atoi(last), 0), last);
}
END_TEST
#endif

/* The pid that a script prints in its first line. */
static pid_t printed_pid(const Process *process)
{
	struct pollfd ready = {.fd = process_output(process), .events = POLLIN};
	char bytes[32] = "";
	size_t length = 0;

	while (!strchr(bytes, '\n')) {
		ssize_t got;

		ck_assert_int_gt(poll(&ready, 1, (int)ample * 1000), 0);
		got = read(ready.fd, bytes + length, sizeof bytes - 1 - length);
		ck_assert_int_gt(got, 0);
		length += (size_t)got;
	}
	return (pid_t)atoi(bytes);
}

START_TEST(nothing_is_left_of_it)
{
	static const char *const scripts[] = {
	    "echo $$; exec sleep 100",
	    "trap '' HUP TERM INT; echo $$; while :; do sleep 100; done",
	    "sleep 100 & echo $!; exit 0",
	    "sleep 100 & echo $!; kill -KILL $$",
	    "(sleep 100 & echo $!); sleep 100",
	    "setsid sh -c 'echo $$; exec sleep 100' & wait",
	    "(setsid sh -c 'echo $$; exec sleep 100' &); sleep 100",
	    "echo $$; kill -STOP $$",
	};

	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		Process *process = start(scripts[i]);
		pid_t pid = printed_pid(process);

		ck_assert_int_gt(pid, 1);
		process_free(process);
		ck_assert_msg(kill(pid, 0) != 0 && errno == ESRCH, "%s", scripts[i]);
	}
}
END_TEST

/* The keeper's pid, as its child sees it. */
START_TEST(a_keeper_that_is_killed_takes_the_process_along)
{
	char folder[64] = "/tmp/landau-test-XXXXXX";
	Process *process;
	int number;

	ck_assert_ptr_nonnull(mkdtemp(folder));
	setenv("TMPDIR", folder, 1);
	process = start("echo x >$TMPDIR/x; echo $PPID; exec sleep 100");
	kill(printed_pid(process), SIGKILL);
	process_wait(process, ample);
	ck_assert_int_eq(process_end(process, &number), PROCESS_LOST);
	process_free(process);
	/* Its temporary files are gone all the same. */
	ck_assert_int_eq(rmdir(folder), 0);
}
END_TEST

START_TEST(a_keeper_that_its_child_signals_still_does_its_work)
{
	Process *process = start("read line; kill -TERM $PPID; kill -INT $PPID; kill -HUP $PPID; "
				 "kill -STOP $PPID; echo $$; exec sleep 100");
	pid_t pid;

	ck_assert_int_eq(write(process_input(process), "\n", 1), 1);
	pid = printed_pid(process);
	process_free(process);
	ck_assert_int_ne(kill(pid, 0), 0);
}
END_TEST

static char state_of(pid_t pid)
{
	char path[64], state = '?';
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
	file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_eq(fscanf(file, "%*d (%*[^)]) %c", &state), 1);
	fclose(file);
	return state;
}

START_TEST(its_whole_group_is_paused_and_resumed)
{
	Process *process = start("sleep 100 & echo $!; wait");
	pid_t pid = printed_pid(process);

	/* The time limit of the test bounds both loops. */
	process_pause(process);
	while (state_of(pid) != 'T')
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
	process_resume(process);
	while (state_of(pid) != 'S')
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
	process_free(process);
}
END_TEST

START_TEST(its_temporary_files_go_with_it)
{
	char folder[64] = "/tmp/landau-test-XXXXXX";
	const char *found;

	ck_assert_ptr_nonnull(mkdtemp(folder));
	setenv("TMPDIR", folder, 1);
	/* However it ends. */
	found = output_of(
	    "mkdir $TMPDIR/d && echo x >$TMPDIR/d/f && echo $TMPDIR && kill -KILL $$", -1, 0);
	ck_assert_int_eq(strncmp(found, folder, strlen(folder)), 0);
	ck_assert_uint_gt(strlen(found), strlen(folder));
	ck_assert_int_eq(rmdir(folder), 0);
	ck_assert_str_eq(getenv("TMPDIR"), folder);
}
END_TEST

START_TEST(no_descriptor_and_no_child_is_left_behind)
{
	int before = dup(STDIN_FILENO), after;

	close(before);
	for (int i = 0; i < 20; i++)
		process_free(start(i % 2 ? "exit 0" : "sleep 100"));
	after = dup(STDIN_FILENO);
	close(after);
	ck_assert_int_eq(before, after);
	ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
	ck_assert_int_eq(errno, ECHILD);
	process_free(NULL);
}
END_TEST

SUITE_MAIN("process", ends_are_told, ends_are_told_also_where_the_deaths_of_children_are_ignored,
    a_process_that_runs_has_not_ended, its_input_can_end,
    what_cannot_start_is_an_error_with_its_reason, its_three_ends_are_its_standard_ones,
    it_has_no_other_descriptors, it_works_where_the_standard_descriptors_are_closed,
    it_leads_a_session_of_its_own_without_a_core_file,
#ifdef HAVE_SYS_PRCTL_H
    the_kernel_takes_it_first_where_memory_runs_out,
#endif
#ifndef __SANITIZE_ADDRESS__
    its_memory_is_limited,
#endif
    signals_are_as_in_a_new_program,
#ifdef HAVE_SCHED_SETAFFINITY
    it_runs_on_its_cpu,
#endif
    nothing_is_left_of_it, a_keeper_that_is_killed_takes_the_process_along,
    a_keeper_that_its_child_signals_still_does_its_work, its_whole_group_is_paused_and_resumed,
    its_temporary_files_go_with_it, no_descriptor_and_no_child_is_left_behind)
