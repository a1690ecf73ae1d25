#include "worker/servecommand.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "dialogue.h"
#include "suite.h"

static char folder[64];

static int serve(const void *what)
{
	return serve_command(what);
}

static Dialogue begin_with(const CommandSpec *spec)
{
	strcpy(folder, "/tmp/landau-test-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	setenv("TMPDIR", folder, 1);
	return dialogue_begin(serve, spec);
}

static Dialogue begin(const char *command)
{
	return begin_with(&(CommandSpec){.command = command});
}

static Dialogue begin_script(const char *script)
{
	return begin_with(&(CommandSpec){.command = script, .shell = true});
}

/* No file may be left. */
static void end(Dialogue *server)
{
	ck_assert_int_eq(dialogue_end(server), 0);
	ck_assert_int_eq(rmdir(folder), 0);
}

START_TEST(it_greets)
{
	Dialogue server = begin("sort {file}");

	dialogue_expect(&server, "landau 1",
	    "landau 1 name=sort%20%7Bfile%7D metrics=time,cpu,memory min=1 max=1000000000");
	dialogue_expect_beginning(&server, "landau 2", "fail kind=internal ");
	dialogue_ask(&server, "quit");
	end(&server);
}
END_TEST

START_TEST(it_prepares_and_samples)
{
	Dialogue server = begin("sort {file}");

	for (int round = 0; round < 2; round++) {
		double calls;
		const char *line = dialogue_expect_beginning(
		    &server, "prepare n=100 seed=18446744073709551615 calls=64", "ready ");

		calls = dialogue_number(line, "calls");
		ck_assert_double_ge(calls, 1);
		ck_assert_double_le(calls, 4);
		for (int i = 0; i < 3; i++) {
			line = dialogue_expect_beginning(&server, "sample", "sample ");
			ck_assert_double_eq(dialogue_number(line, "calls"), calls);
			ck_assert_double_gt(dialogue_number(line, "seconds"), 0);
			ck_assert_double_gt(dialogue_number(line, "cpu"), 0);
			ck_assert_double_gt(dialogue_number(line, "memory"), 1e5);
			ck_assert_double_gt(dialogue_number(line, "startup"), 0);
			dialogue_number(line, "lost");
			dialogue_number(line, "yardstick");
		}
	}
	end(&server);
}
END_TEST

START_TEST(what_takes_long_is_run_once)
{
	Dialogue server = begin("sleep 0.0{n}");

	dialogue_expect(&server, "prepare n=2 seed=1 calls=64", "ready calls=1");
	end(&server);
}
END_TEST

START_TEST(it_reads_what_a_command_printed)
{
	CommandSpec spec = {.command = "[ $(wc -l) = {n} ] && [ $(wc -l <{file}) = {n} ]",
	    .feed = "seq {n}",
	    .shell = true};
	Dialogue server = begin_with(&spec);

	dialogue_expect_beginning(&server, "prepare n=100 seed=1 calls=2", "ready ");
	dialogue_expect_beginning(&server, "sample", "sample ");
	dialogue_expect_beginning(&server, "sample", "sample ");
	end(&server);
}
END_TEST

/* The second sample gets the file as the first one did. */
START_TEST(files_are_fresh_for_every_run)
{
	Dialogue server = begin_script("[ $(wc -l <{file}) = {n} ] && echo x >>{file}");

	dialogue_expect_beginning(&server, "prepare n=10 seed=1 calls=4", "ready ");
	for (int i = 0; i < 3; i++)
		dialogue_expect_beginning(&server, "sample", "sample ");
	end(&server);
}
END_TEST

START_TEST(a_program_that_fails_is_told_and_the_next_request_obeyed)
{
	Dialogue server = begin_script("echo too small >&2; [ {n} -gt 5 ]");

	for (int round = 0; round < 2; round++) {
		dialogue_expect_beginning(&server, "prepare n=5 seed=1 calls=2",
		    round ? "ready calls="
			  : "fail kind=wrong message=at%20n%3D5%3A%20exited%20with%20status%201%3B"
			    "%20it%20printed%3A%20too%20small");
		dialogue_expect_beginning(&server, "sample",
		    round ? "fail kind=wrong "
			  : "fail kind=internal message=nothing%20is%20prepared");
		dialogue_expect_beginning(&server, "prepare n=6 seed=1 calls=2", "ready ");
		dialogue_expect_beginning(&server, "sample", "sample ");
	}
	end(&server);
}
END_TEST

START_TEST(what_is_asked_wrongly_is_refused)
{
	static const char *const wrong[] = {
	    "prepare n=0 seed=1 calls=1",
	    "prepare n=1000000001 seed=1 calls=1",
	    "prepare n=1.5 seed=1 calls=1",
	    "prepare seed=1 calls=1",
	    "prepare n=8 calls=1",
	    "prepare n=8 seed=1",
	    "prepare n=8 seed=1 calls=0",
	};
	Dialogue server = begin("true {n}");

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		dialogue_expect_beginning(&server, wrong[i], "fail kind=input message=");
		dialogue_expect(
		    &server, "sample", "fail kind=internal message=nothing%20is%20prepared");
	}
	dialogue_expect_beginning(&server, "prepare n=8 seed=1 calls=1", "ready ");
	dialogue_expect_beginning(&server, "count", "fail kind=internal message=");
	dialogue_ask(&server, "dance style=waltz");
	dialogue_expect_beginning(&server, "sample colour=green", "sample ");
	end(&server);
}
END_TEST

START_TEST(what_makes_no_input_is_refused)
{
	CommandSpec failing = {.command = "cat", .feed = "sh -c 'exit {n}'"};
	Dialogue server = begin_with(&failing);

	dialogue_expect(&server, "prepare n=3 seed=1 calls=1",
	    "fail kind=input message=--stdin%20at%20n%3D3%3A%20exited%20with%20status%203");
	end(&server);
}
END_TEST

START_TEST(programs_do_not_reach_the_protocol)
{
	Dialogue server = begin_script(
	    "echo sample calls=1 seconds=9; echo ready >&2; cat; : {n}; "
	    "for i in 0 1 100 101 102 103; do (echo x >/proc/self/fd/$i) 2>/dev/null; done; "
	    "head -c 3000000 /dev/zero; sleep 100 & :");

	dialogue_expect_beginning(&server, "prepare n=3 seed=1 calls=1", "ready calls=1");
	dialogue_expect_beginning(&server, "sample", "sample calls=1 ");
	dialogue_expect_beginning(&server, "sample", "sample calls=1 ");
	end(&server);
}
END_TEST

static void expect_refused(CommandSpec spec, const char *reason)
{
	Error error;

	ck_assert_msg(!command_check(&spec, &error), "%s passes", spec.command);
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert_msg(strstr(error.text, reason), "'%s', not '%s'", error.text, reason);
}

START_TEST(what_cannot_be_measured_is_known_before)
{
	CommandSpec missing = {.command = "/nonexistent/x {n}"};
	Dialogue server;
	Error error;

	expect_refused((CommandSpec){.command = ""}, "--command: it names no program");
	expect_refused((CommandSpec){.command = "true"}, "--command: nothing in it depends on n");
	expect_refused((CommandSpec){.command = "cat", .feed = "true"}, "--stdin: nothing in it");
	expect_refused((CommandSpec){.command = "cat", .feed = ""}, "--stdin: it names no program");
	expect_refused((CommandSpec){.command = "seq {n} | cat"}, "--command: '|' at character 9");
	expect_refused(missing, "--command: there is no program /nonexistent/x");
	expect_refused((CommandSpec){.command = "/tmp {n}"}, "there is no program /tmp");
	expect_refused((CommandSpec){.command = "no-such-program {n}"},
	    "there is no program no-such-program in PATH");
	ck_assert(command_check(&(CommandSpec){.command = "sort {file}"}, &error));
	ck_assert(command_check(&(CommandSpec){.command = "sort", .feed = "seq {n}"}, &error));
	ck_assert(command_check(&(CommandSpec){.command = "seq {n} | cat", .shell = true}, &error));

	server = begin_with(&missing);
	dialogue_expect_beginning(
	    &server, "landau 1", "fail kind=input message=--command%3A%20there");
	end(&server);
}
END_TEST

SUITE_MAIN("servecommand", it_greets, it_prepares_and_samples, what_takes_long_is_run_once,
    it_reads_what_a_command_printed, files_are_fresh_for_every_run,
    a_program_that_fails_is_told_and_the_next_request_obeyed, what_is_asked_wrongly_is_refused,
    what_makes_no_input_is_refused, programs_do_not_reach_the_protocol,
    what_cannot_be_measured_is_known_before)
