#include "worker/program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "suite.h"
#include "worker/descendants.h"

/* Runs a shell script as a program, with these files (NULL: none). */
static void run_with(const char *script, const char *input, const char *output, ProgramRun *run)
{
	char shell[] = "sh", option[] = "-c", *copy = strdup(script);
	char *const arguments[] = {shell, option, copy, NULL};

	program_run(&(Program){.arguments = arguments, .input = input, .output = output}, run);
	free(copy);
}

static void run_script(const char *script, ProgramRun *run)
{
	run_with(script, NULL, NULL, run);
}

static void expect_description(const char *script, const char *description)
{
	ProgramRun run = {0};
	Error error;

	run_script(script, &run);
	ck_assert(!program_succeeded(&run));
	program_describe(&run, "it", &error);
	ck_assert_str_eq(error.text, description);
	ck_assert_int_eq(error.status, STATUS_MEASURED);
	program_run_release(&run);
}

START_TEST(what_it_used_is_accounted)
{
	static const char busy[] =
	    "i=0; while [ $i -lt 30000 ]; do i=$((i + 1)); done; sh -c 'sleep 0.05'";
	ProgramRun run = {0};

	run_script(busy, &run);
	ck_assert(program_succeeded(&run));
	ck_assert_double_gt(run.cpu_seconds, 0);
	ck_assert_double_ge(run.wall_seconds, 0.05);
	ck_assert_double_lt(run.cpu_seconds, run.wall_seconds + 0.02);
	ck_assert_double_gt(run.idle_seconds, 0.02);
	ck_assert_int_gt(run.waits, 0);
	ck_assert_double_gt(run.peak_bytes, 1e5);
	ck_assert_double_lt(run.peak_bytes, 1e9);
	program_run_release(&run);
}
END_TEST

#if !defined(__SANITIZE_ADDRESS__)
/* A sanitizer has memory of its own, which the copy has for a moment. */
START_TEST(its_memory_is_not_the_one_of_who_starts_it)
{
	enum { MUCH = 64 << 20 };
	char *much = malloc(MUCH);
	ProgramRun run = {0};

	/* Used and given back: the process stays known for it. */
	memset(much, 1, MUCH);
	ck_assert_int_eq(much[MUCH / 2], 1);
	free(much);
	run_script(":", &run);
	ck_assert_double_lt(run.peak_bytes, MUCH / 2.0);
	program_run_release(&run);
}
END_TEST
#endif

START_TEST(ends_are_described)
{
	expect_description("exit 3", "exited with status 3");
	expect_description("kill -SEGV $$", "crashed: Segmentation fault (signal 11)");
	expect_description("kill -TERM $$", "killed: Terminated (signal 15)");
	expect_description(
	    "echo no such thing >&2; exit 1", "exited with status 1; it printed: no such thing");
}
END_TEST

START_TEST(the_first_and_the_last_line_that_it_printed_are_shown)
{
	expect_description("echo >&2; echo >&2; echo one >&2; echo >&2; exit 1",
	    "exited with status 1; it printed: one");
	expect_description(
	    "printf 'one\\ntwo' >&2; exit 1", "exited with status 1; it printed: one | two");
	expect_description("printf 'one\\ntwo\\nthree\\n' >&2; exit 1",
	    "exited with status 1; it printed: one ... three");
	expect_description("printf '\\033[31mred\\007\\n' >&2; exit 1",
	    "exited with status 1; it printed: \\x1b[31mred\\x07");
	/* What it says elsewhere is its result. */
	expect_description("echo result; exit 1", "exited with status 1");
}
END_TEST

START_TEST(long_lines_are_cut)
{
	ProgramRun run = {0};
	Error error;

	run_script("printf '%0500d\\n' 0 >&2; exit 1", &run);
	program_describe(&run, "it", &error);
	ck_assert_ptr_nonnull(strstr(error.text, "printed: 00000000"));
	ck_assert_uint_lt(strlen(error.text), 250);
	program_run_release(&run);
}
END_TEST

START_TEST(what_cannot_be_run_is_told)
{
	char name[] = "/nonexistent/program";
	char *const arguments[] = {name, NULL};
	ProgramRun run = {0};
	Error error;

	for (int i = 0; i < 2; i++) {
		program_run(&(Program){.arguments = arguments}, &run);
		ck_assert_int_eq(run.end, PROGRAM_MISSING);
		ck_assert_int_eq(run.number, ENOENT);
		ck_assert(!program_succeeded(&run));
		program_describe(&run, "program", &error);
		ck_assert_str_eq(error.text, "can't run program: No such file or directory");
	}
	/* The next one is fine. */
	run_script(":", &run);
	ck_assert(program_succeeded(&run));
	program_run_release(&run);
}
END_TEST

START_TEST(it_reads_nothing_or_the_file_that_it_is_given)
{
	char name[] = "/tmp/landau-test-XXXXXX";
	int file = mkstemp(name);
	ProgramRun run = {0};

	run_script(
	    "read line && exit 1; [ ! -t 0 ] || exit 2; ( : </dev/tty ) && exit 3; exit 0", &run);
	/* Where the tests have a terminal, that isn't kept from it here: see contain.h. */
	ck_assert(run.number == 0 || run.number == 3);
	ck_assert_int_eq(dprintf(file, "hello\n"), 6);
	for (int i = 0; i < 2; i++) {
		run_with("read line && [ \"$line\" = hello ]", name, NULL, &run);
		ck_assert(program_succeeded(&run));
	}
	close(file);
	unlink(name);
	program_run_release(&run);
}
END_TEST

START_TEST(what_it_prints_can_be_kept)
{
	char name[] = "/tmp/landau-test-XXXXXX", bytes[16] = "";
	ProgramRun run = {0};
	int file;

	close(mkstemp(name));
	run_with("echo something longer", NULL, name, &run);
	run_with("echo hello", NULL, name, &run);
	ck_assert(program_succeeded(&run));
	file = open(name, O_RDONLY);
	ck_assert_int_eq(read(file, bytes, sizeof bytes), 6);
	ck_assert_str_eq(bytes, "hello\n");
	close(file);
	unlink(name);
	program_run_release(&run);
}
END_TEST

START_TEST(what_is_kept_is_limited)
{
	char name[] = "/tmp/landau-test-XXXXXX", shell[] = "sh", option[] = "-c";
	char script[] = "exec cat /dev/zero";
	char *const arguments[] = {shell, option, script, NULL};
	ProgramRun run = {0};

	close(mkstemp(name));
	program_run(
	    &(Program){.arguments = arguments, .output = name, .most_output = 1 << 16}, &run);
	ck_assert_int_eq(run.end, PROGRAM_KILLED);
	ck_assert_int_eq(run.number, SIGXFSZ);
	unlink(name);
	program_run_release(&run);
}
END_TEST

START_TEST(however_much_it_prints_it_is_not_stopped)
{
	ProgramRun run = {0};

	run_script("head -c 20000000 /dev/zero; head -c 5000000 /dev/zero >&2", &run);
	ck_assert(program_succeeded(&run));
	ck_assert(run.said.cut);
	program_run_release(&run);
}
END_TEST

/* grep leaves off at the first line where it writes to /dev/null. */
START_TEST(it_is_not_seen_that_nobody_reads)
{
	ProgramRun run = {0};

	run_script("[ ! -t 1 ] && [ ! /dev/stdout -ef /dev/null ]", &run);
	ck_assert(program_succeeded(&run));
	program_run_release(&run);
}
END_TEST

START_TEST(signals_are_as_a_shell_leaves_them)
{
	ProgramRun run = {0};

	signal(SIGPIPE, SIG_IGN);
	run_script("while read -r key value; do case $key in SigIgn:|SigBlk:) "
		   "[ $((0x$value & 0x11000)) -eq 0 ] || exit 1;; esac; done </proc/self/status",
	    &run);
	ck_assert(program_succeeded(&run));
	program_run_release(&run);
}
END_TEST

static void be_leader(void)
{
	/* Each test has a process of its own, which leads a group. */
	if (getsid(0) != getpid() && setsid() < 0) {
		pid_t child = fork();
		int status;

		if (child != 0) {
			waitpid(child, &status, 0);
			_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
		}
		setsid();
	}
	ck_assert(descendants_adopt());
}

START_TEST(nothing_is_left_running)
{
	static const char *const scripts[] = {
	    "sleep 100 & exit 0",
	    "sleep 100 & sleep 100 & kill -KILL $$",
	    "(setsid sh -c 'sleep 100 & sleep 100') & (trap '' TERM HUP; sleep 100) & exit 0",
	};

	be_leader();
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		ProgramRun run = {0};

		run_script(scripts[i], &run);
		ck_assert_int_ne(run.end, PROGRAM_MULTIPLIES);
		/* Not even a dead one. */
		ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
		ck_assert_int_eq(errno, ECHILD);
		program_run_release(&run);
	}
}
END_TEST

SUITE_MAIN("program", what_it_used_is_accounted,
#if !defined(__SANITIZE_ADDRESS__)
    its_memory_is_not_the_one_of_who_starts_it,
#endif
    ends_are_described, the_first_and_the_last_line_that_it_printed_are_shown, long_lines_are_cut,
    what_cannot_be_run_is_told, it_reads_nothing_or_the_file_that_it_is_given,
    what_it_prints_can_be_kept, what_is_kept_is_limited, however_much_it_prints_it_is_not_stopped,
    it_is_not_seen_that_nobody_reads, signals_are_as_a_shell_leaves_them, nothing_is_left_running)
