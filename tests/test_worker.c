#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "place.h"
#include "suite.h"
#include "worker/worker.h"

/* Longer than any machine takes; only what is about deadlines has shorter ones. */
static const double ample = 25;

static Worker *begin_with(char *const *arguments, double greeting_seconds)
{
	WorkerOptions options = {
	    .arguments = arguments, .cpu = -1, .greeting_seconds = greeting_seconds};
	Worker *worker;
	Error error;

	worker = worker_start(&options, &error);
	ck_assert_msg(worker != NULL, "%s", error.text);
	return worker;
}

/* Starts tests/fake_worker with up to three arguments. */
static Worker *begin(const char *mode, const char *word, const char *reply)
{
	char program[PLACE_SIZE], *arguments[5] = {program, NULL};
	Worker *worker;

	place_built(program, "tests/fake_worker");
	arguments[1] = strdup(mode);
	arguments[2] = word ? strdup(word) : NULL;
	arguments[3] = reply ? strdup(reply) : NULL;
	worker = begin_with(arguments, ample);
	for (int i = 1; i < 4; i++)
		free(arguments[i]);
	return worker;
}

/* The next event, waited for as a program with a loop would. */
static WorkerEvent await(Worker *worker)
{
	struct pollfd polls[WORKER_POLLS];
	WorkerEvent event;

	while ((event = worker_next(worker)).kind == WORKER_NOTHING) {
		size_t count = worker_polls(worker, polls);

		ck_assert_uint_gt(count, 0);
		poll(polls, count, worker_patience(worker));
	}
	return event;
}

static WorkerEvent expect(Worker *worker, WorkerEventKind kind)
{
	WorkerEvent event = await(worker);

	ck_assert_msg(event.kind == kind, "event %d instead of %d: %s", event.kind, kind,
	    event.message ? event.message : "");
	return event;
}

static void expect_failure(Worker *worker, const char *message)
{
	WorkerEvent event = expect(worker, WORKER_FAILED);

	ck_assert_msg(strstr(event.message, message), "'%s', not '%s'", event.message, message);
	ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);
	ck_assert_uint_eq(worker_polls(worker, (struct pollfd[WORKER_POLLS]){0}), 0);
	ck_assert_int_eq(worker_patience(worker), -1);
}

static void prepare(Worker *worker)
{
	worker_prepare(worker, 1024, "random", 7, 4, ample);
}

/* A worker that has greeted and prepared. */
static Worker *begin_prepared(const char *mode)
{
	Worker *worker = begin(mode, NULL, NULL);

	expect(worker, WORKER_HELLO);
	prepare(worker);
	expect(worker, WORKER_READY);
	return worker;
}

/* The pids that the worker printed, and that they are gone. */
typedef struct Pids {
	pid_t pids[256];
	size_t count;
} Pids;

/* Waits until `count` pids are printed. */
static Pids printed_pids(Worker *worker, size_t count)
{
	Pids pids = {.count = 0};

	while (pids.count < count) {
		char *at;

		ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);
		nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
		pids.count = 0;
		at = (char *)(uintptr_t)worker_output(worker);
		while (strchr(at, '\n') && pids.count < 256) {
			pids.pids[pids.count] = (pid_t)strtol(at, &at, 10);
			ck_assert_int_gt(pids.pids[pids.count], 1);
			pids.count++;
			at += *at == '\n';
		}
	}
	return pids;
}

static bool is_alive(pid_t pid)
{
	return kill(pid, 0) == 0 || errno != ESRCH;
}

static void expect_alive(const Pids *pids, bool alive)
{
	for (size_t i = 0; i < pids->count; i++)
		ck_assert_msg(is_alive(pids->pids[i]) == alive, "process %d", (int)pids->pids[i]);
}

/* Waits until a process is stopped. */
static void wait_until_stopped(pid_t pid)
{
	char path[64], state = '?';

	snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
	while (state != 'T') {
		FILE *file = fopen(path, "r");

		ck_assert_ptr_nonnull(file);
		ck_assert_int_eq(fscanf(file, "%*d (fake_worker) %c", &state), 1);
		fclose(file);
	}
}

START_TEST(a_good_worker_greets_prepares_measures_and_counts)
{
	Worker *worker = begin("good", NULL, NULL);
	WorkerEvent event = expect(worker, WORKER_HELLO);

	ck_assert_str_eq(event.hello.name, "fake");
	ck_assert_str_eq(event.hello.metrics, "time,cpu,steps,memory");
	ck_assert_str_eq(event.hello.inputs, "random,sorted");
	ck_assert_str_eq(event.hello.textbook, "O(n log n)");
	ck_assert_str_eq(event.hello.expected, "O(n log n);O(n)");
	ck_assert_double_eq(event.hello.smallest, 1);
	ck_assert_double_eq(event.hello.largest, 1000000);
	ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);

	worker_prepare(worker, 1024, "random", 7, 64, ample);
	event = expect(worker, WORKER_READY);
	ck_assert_double_eq(event.calls, 4);
	ck_assert_double_eq(event.bytes, 4096);
	for (int i = 0; i < 3; i++) {
		worker_sample(worker, ample);
		event = expect(worker, WORKER_SAMPLE);
		ck_assert_double_eq(event.calls, 4);
		ck_assert_double_eq(event.seconds, 0.25);
		ck_assert_double_eq(event.cpu, 0.125);
	}
	worker_count(worker, ample);
	event = expect(worker, WORKER_LINE);
	ck_assert_str_eq(event.file, "fake.c");
	ck_assert_uint_eq(event.number, 7);
	ck_assert_double_eq(event.count, 1000);
	ck_assert_str_eq(event.foreign, "");
	event = expect(worker, WORKER_LINE);
	ck_assert_uint_eq(event.number, 8);
	ck_assert_str_eq(event.foreign, "in,a \\x1bpointer");
	event = expect(worker, WORKER_COUNT);
	ck_assert_double_eq(event.calls, 1);
	ck_assert_double_eq(event.steps, 1001);
	ck_assert_double_eq(event.memory, 64);
	ck_assert_int_eq(worker_patience(worker), -1);
	ck_assert_str_eq(worker_output(worker), "");
	worker_free(worker);
}
END_TEST

START_TEST(laws_may_stand_before_a_greeting)
{
	Worker *worker = begin("reply", "landau",
	    "law input=sorted metric=steps textbook=O(n%20%1B) expected=O(n),O(n%20log%20n)\n"
	    "law input=sorted metric=joules textbook=O(1)\nlaw expected=O(1)\nlandau 1");
	WorkerEvent event = expect(worker, WORKER_LAW);

	ck_assert_str_eq(event.law.input, "sorted");
	ck_assert_int_eq(event.law.metric, METRIC_STEPS);
	ck_assert_str_eq(event.law.textbook, "O(n \\x1b)");
	ck_assert_str_eq(event.law.expected, "O(n);O(n log n)");
	event = expect(worker, WORKER_LAW);
	ck_assert_str_eq(event.law.input, "");
	ck_assert_int_eq(event.law.metric, METRIC_TIME);
	ck_assert_str_eq(event.law.textbook, "");
	ck_assert_str_eq(event.law.expected, "O(1)");
	expect(worker, WORKER_HELLO);
	worker_free(worker);
}
END_TEST

START_TEST(a_greeting_may_say_little)
{
	Worker *worker = begin("reply", "landau", "landau 1.7 shoe-size=43");
	WorkerEvent event = expect(worker, WORKER_HELLO);

	ck_assert_str_eq(event.hello.name, "");
	ck_assert_str_eq(event.hello.metrics, "time");
	ck_assert_str_eq(event.hello.inputs, "");
	ck_assert_str_eq(event.hello.expected, "");
	ck_assert_double_eq(event.hello.smallest, 1);
	ck_assert(isinf(event.hello.largest));
	worker_free(worker);
}
END_TEST

/* Replies of the fake worker that are fine, and one thing that must be so then. */
START_TEST(answers_that_are_unusual_but_honest)
{
	WorkerEvent event;
	Worker *worker;

	worker = begin("reply", "sample", "news at=11\nsample seconds=0 calls=1 mood=good");
	expect(worker, WORKER_HELLO);
	prepare(worker);
	expect(worker, WORKER_READY);
	worker_sample(worker, ample);
	event = expect(worker, WORKER_SAMPLE);
	ck_assert_double_eq(event.seconds, 0);
	ck_assert_double_eq(event.cpu, 0);
	ck_assert_double_eq(event.lost, 0);
	ck_assert_double_eq(event.yardstick, 0);
	ck_assert_double_eq(event.memory, 0);
	ck_assert_double_eq(event.startup, 0);
	worker_free(worker);

	worker = begin("reply", "sample",
	    "sample seconds=2 calls=1 cpu=1.5 lost=0.5 yardstick=4e-6 memory=4096 startup=5e-4");
	expect(worker, WORKER_HELLO);
	prepare(worker);
	expect(worker, WORKER_READY);
	worker_sample(worker, ample);
	event = expect(worker, WORKER_SAMPLE);
	ck_assert_double_eq(event.lost, 0.5);
	ck_assert_double_eq(event.yardstick, 4e-6);
	ck_assert_double_eq(event.memory, 4096);
	ck_assert_double_eq(event.startup, 5e-4);
	worker_free(worker);

	worker = begin("reply", "count", "count calls=3 steps=12");
	expect(worker, WORKER_HELLO);
	prepare(worker);
	expect(worker, WORKER_READY);
	worker_count(worker, ample);
	event = expect(worker, WORKER_COUNT);
	ck_assert_double_eq(event.calls, 3);
	ck_assert_double_eq(event.steps, 12);
	ck_assert_double_eq(event.memory, 0);
	worker_free(worker);
}
END_TEST

START_TEST(a_refusal_is_no_end)
{
	Worker *worker =
	    begin("reply", "sample", "fail kind=wrong message=call%203%20gave%20%1B[31mred");
	WorkerEvent event;

	/* A raw [ is not allowed. */
	expect(worker, WORKER_HELLO);
	prepare(worker);
	expect(worker, WORKER_READY);
	worker_sample(worker, ample);
	expect_failure(worker, "must be written %5B");
	worker_free(worker);

	worker = begin("reply", "sample",
	    "fail kind=wrong message=call%203%20gave%0A%1B%5B31mred%07%E2%80%AE%FF");
	expect(worker, WORKER_HELLO);
	for (int i = 0; i < 2; i++) {
		prepare(worker);
		expect(worker, WORKER_READY);
		worker_sample(worker, ample);
		event = expect(worker, WORKER_REFUSED);
		ck_assert_int_eq(event.fault, FAULT_WRONG);
		ck_assert_str_eq(
		    event.message, "call 3 gave\\x0a\\x1b[31mred\\x07\\xe2\\x80\\xae\\xff");
	}
	worker_free(worker);
}
END_TEST

START_TEST(kinds_of_refusal)
{
	static const struct {
		const char *reply;
		WorkerFault fault;
		const char *message;
	} refusals[] = {
	    {"fail kind=input message=n", FAULT_INPUT, "n"},
	    {"fail kind=memory message=m", FAULT_MEMORY, "m"},
	    {"fail kind=internal message=i", FAULT_INTERNAL, "i"},
	    {"fail kind=weather message=rain", FAULT_INTERNAL, "rain"},
	    {"fail", FAULT_INTERNAL, "failed, and did not say why"},
	};

	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
		Worker *worker = begin("reply", "prepare", refusals[i].reply);
		WorkerEvent event;

		expect(worker, WORKER_HELLO);
		prepare(worker);
		event = expect(worker, WORKER_REFUSED);
		ck_assert_int_eq(event.fault, refusals[i].fault);
		ck_assert_str_eq(event.message, refusals[i].message);
		worker_free(worker);
	}
}
END_TEST

START_TEST(answers_may_come_in_pieces)
{
	Worker *worker = begin_prepared("mumble");

	worker_sample(worker, ample);
	expect(worker, WORKER_SAMPLE);
	worker_free(worker);
}
END_TEST

START_TEST(what_it_prints_is_captured_printably)
{
	Worker *worker = begin_prepared("print-strangely");

	worker_sample(worker, ample);
	expect(worker, WORKER_SAMPLE);
	worker_next(worker);
	ck_assert_str_eq(worker_output(worker), "two\tcolumns\n\\x1b[31mred\\x07 \\xff\n");
	worker_free(worker);
}
END_TEST

START_TEST(however_much_it_prints_it_is_read_and_little_is_kept)
{
	Worker *worker = begin_prepared("print-much");

	worker_sample(worker, ample);
	expect(worker, WORKER_SAMPLE);
	ck_assert_uint_ge(strlen(worker_output(worker)), 4096);
	ck_assert_uint_lt(strlen(worker_output(worker)), 4200);
	ck_assert_ptr_nonnull(strstr(worker_output(worker), "..."));
	worker_free(worker);
}
END_TEST

START_TEST(lies_end_the_worker)
{
	static const struct {
		const char *request, *reply, *message;
	} lies[] = {
	    {"landau", "landau 2 name=fake", "speaks version 2 of the protocol"},
	    {"landau", "landau one", "speaks version one"},
	    {"landau", "landau 1 min=0", "min=0"},
	    {"landau", "landau 1 min=10 max=9", "max=9"},
	    {"landau", "landau 1 max=inf", "max=inf"},
	    {"landau", "law input=a/b\nlandau 1", "input=a/b"},
	    {"landau", "landau 1\nlaw input=a", "says 'law' without being asked"},
	    {"sample", "law input=a\nsample calls=4 seconds=1", "says 'law' where 'sample' is due"},
	    {"landau", "landau 1 inputs=a/b", "inputs=a/b"},
	    {"landau", "landau 1 metrics=%1B", "metrics"},
	    {"landau", "ready calls=1", "says 'ready' where 'landau' is due"},
	    {"landau", "fail kind=internal message=broken", "can't be measured: broken"},
	    {"landau", "Usage: fake [OPTION]", "'Usage: fake [OPTION]' is no message"},
	    {"landau", "landau 1\nlandau 1", "says 'landau' without being asked"},
	    {"prepare", "ready", "no calls"},
	    {"prepare", "ready calls=0", "calls=0"},
	    {"prepare", "ready calls=5", "calls=5"},
	    {"prepare", "ready calls=1.5", "calls=1.5"},
	    {"prepare", "ready calls=-1", "calls=-1"},
	    {"prepare", "ready calls=99999999999999999999", "calls=9999"},
	    {"prepare", "ready calls=1 bytes=-1", "bytes=-1"},
	    {"prepare", "sample calls=1 seconds=1", "says 'sample' where 'ready' is due"},
	    {"prepare", "line file=a number=1 count=1", "says 'line' where 'ready' is due"},
	    {"sample", "sample calls=4", "no seconds"},
	    {"sample", "sample seconds=1", "no calls"},
	    {"sample", "sample calls=0 seconds=1", "calls=0"},
	    {"sample", "sample calls=5 seconds=1", "calls=5"},
	    {"sample", "sample calls=4 seconds=-1e-9", "seconds=-1e-9"},
	    {"sample", "sample calls=4 seconds=nan", "seconds=nan"},
	    {"sample", "sample calls=4 seconds=inf", "seconds=inf"},
	    {"sample", "sample calls=4 seconds=1 cpu=nan", "cpu=nan"},
	    {"sample", "sample calls=4 seconds=1 lost=-1", "lost=-1"},
	    {"sample", "sample calls=4 seconds=1 yardstick=soon", "yardstick=soon"},
	    {"sample", "sample calls=4 seconds=1 memory=-1", "memory=-1"},
	    {"sample", "sample calls=4 seconds=1 startup=nan", "startup=nan"},
	    {"sample", "sample calls=4 seconds=1e300", "seconds=1e300"},
	    {"sample", "count steps=1", "says 'count' where 'sample' is due"},
	    {"sample", "sample calls=4 seconds=1\nsample calls=4 seconds=1",
		"says 'sample' without being asked"},
	    {"sample", "sample calls=4 seconds=1\nfail kind=wrong", "says 'fail' without"},
	    {"sample", "42", "'42' is no message"},
	    {"sample", "", "is no message"},
	    {"sample", "sample calls=4 seconds=1 seconds=2", "seconds stands twice"},
	    {"count", "count", "neither steps nor memory"},
	    {"count", "count calls=5 steps=1", "calls=5"},
	    {"count", "count calls=0 steps=1", "calls=0"},
	    {"count", "count steps=-1", "steps=-1"},
	    {"count", "count memory=1e999", "memory=1e999"},
	    {"count", "line number=1 count=1", "no file"},
	    {"count", "line file= number=1 count=1", "no file"},
	    {"count", "line file=a count=1", "no number"},
	    {"count", "line file=a number=0 count=1", "number=0"},
	    {"count", "line file=a number=4294967297 count=1", "number=4294967297"},
	    {"count", "line file=a number=1", "no count"},
	    {"count", "line file=a number=1 count=-1", "count=-1"},
	};
	static const char *const order[] = {"landau", "prepare", "sample", "count"};

	for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
		Worker *worker = begin("reply", lies[i].request, lies[i].reply);
		WorkerEvent event = {.kind = WORKER_NOTHING};

		for (size_t step = 0; event.kind != WORKER_FAILED; step++) {
			bool last = strcmp(order[step], lies[i].request) == 0;

			if (step == 1)
				prepare(worker);
			else if (step == 2)
				worker_sample(worker, ample);
			else if (step == 3)
				worker_count(worker, ample);
			event = await(worker);
			/* The answer before the one that nobody asked for. */
			if (last && event.kind != WORKER_FAILED)
				event = await(worker);
			ck_assert_msg(last || event.kind != WORKER_FAILED, "%s", event.message);
			ck_assert_msg(
			    !last || event.kind == WORKER_FAILED, "%s passes", lies[i].reply);
		}
		ck_assert_msg(strstr(event.message, lies[i].message), "'%s': '%s', not '%s'",
		    lies[i].reply, event.message, lies[i].message);
		worker_free(worker);
	}
}
END_TEST

START_TEST(an_answer_from_before_is_none_to_what_is_asked_now)
{
	Worker *worker =
	    begin("reply", "sample", "sample calls=4 seconds=1\nsample calls=4 seconds=2");

	expect(worker, WORKER_HELLO);
	prepare(worker);
	expect(worker, WORKER_READY);
	worker_sample(worker, ample);
	expect(worker, WORKER_SAMPLE);
	/* The other line came in the same piece. */
	worker_sample(worker, ample);
	expect_failure(worker, "says 'sample' without being asked");
	worker_free(worker);
}
END_TEST

START_TEST(a_copy_that_answers_too_is_noticed)
{
	Worker *worker = begin_prepared("fork");

	worker_sample(worker, ample);
	expect(worker, WORKER_SAMPLE);
	expect_failure(worker, "says 'sample' without being asked");
	worker_free(worker);
}
END_TEST

START_TEST(a_line_that_is_too_long_is_refused)
{
	Worker *worker = begin_prepared("long-line");

	worker_sample(worker, ample);
	expect_failure(worker, "a line of more than 65535 bytes");
	worker_free(worker);
}
END_TEST

START_TEST(deaths_are_told)
{
	static const struct {
		const char *mode, *message;
	} deaths[] = {
	    {"crash", "crashed: Segmentation fault (signal 11)"},
	    {"exit-in-sample", "exited with status 3 in mid-request"},
	    {"close", "closed its output"},
	};

	for (size_t i = 0; i < sizeof deaths / sizeof *deaths; i++) {
		Worker *worker = begin_prepared(deaths[i].mode);

		worker_sample(worker, ample);
		expect_failure(worker, deaths[i].message);
		worker_free(worker);
	}
}
END_TEST

START_TEST(an_answer_before_death_is_heard)
{
	Worker *worker = begin_prepared("exit-after-sample");

	worker_sample(worker, ample);
	expect(worker, WORKER_SAMPLE);
	expect_failure(worker, "exited with status 3 without being asked");
	worker_free(worker);
}
END_TEST

START_TEST(a_worker_that_exits_at_once_is_told)
{
	Worker *worker = begin("exit", NULL, NULL);

	expect_failure(worker, "exited with status 3 before its greeting");
	/* Nothing happens any more. */
	prepare(worker);
	ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);
	worker_free(worker);
}
END_TEST

START_TEST(a_program_that_does_not_exist_is_an_error)
{
	static char name[] = "/nonexistent/worker";
	char *const arguments[] = {name, NULL};
	Error error;

	ck_assert_ptr_null(
	    worker_start(&(WorkerOptions){.arguments = arguments, .cpu = -1}, &error));
	ck_assert_str_eq(error.text, "can't run /nonexistent/worker: No such file or directory");
	ck_assert_int_eq(error.status, STATUS_LANDAU);
}
END_TEST

START_TEST(a_kill_from_outside_is_told)
{
	Worker *worker = begin("tell-pid", NULL, NULL);
	Pids pids;

	expect(worker, WORKER_HELLO);
	pids = printed_pids(worker, 1);
	expect_alive(&pids, true);
	kill(pids.pids[0], SIGKILL);
	expect_failure(worker, "killed: from outside, or because memory ran out (signal 9)");
	worker_free(worker);
	expect_alive(&pids, false);

	worker = begin("tell-pid", NULL, NULL);
	expect(worker, WORKER_HELLO);
	pids = printed_pids(worker, 1);
	kill(pids.pids[0], SIGTERM);
	expect_failure(worker, "killed: Terminated (signal 15)");
	worker_free(worker);
}
END_TEST

START_TEST(a_worker_is_gone_when_it_is_freed)
{
	Worker *worker = begin("tell-pid", NULL, NULL);
	Pids pids;

	expect(worker, WORKER_HELLO);
	pids = printed_pids(worker, 1);
	expect_alive(&pids, true);
	worker_free(worker);
	expect_alive(&pids, false);
}
END_TEST

START_TEST(a_worker_that_hangs_is_killed)
{
	Worker *worker = begin_prepared("hang");

	worker_sample(worker, 0.3);
	expect_failure(worker, "did not answer within 300 ms: killed");
	worker_free(worker);
}
END_TEST

START_TEST(noise_is_no_answer)
{
	Worker *worker = begin_prepared("print-without-end");

	worker_sample(worker, 0.3);
	expect_failure(worker, "did not answer within 300 ms: killed");
	worker_free(worker);
}
END_TEST

START_TEST(a_worker_that_never_greets_is_killed)
{
	static char shell[] = "sh", option[] = "-c", script[] = "exec sleep 100";
	char *const arguments[] = {shell, option, script, NULL};
	Worker *worker = begin_with(arguments, 0.3);

	expect_failure(worker, "did not greet within 300 ms: killed");
	worker_free(worker);
}
END_TEST

/* A worker that has prepared and was stopped after that. */
static Worker *begin_stopped(Pids *pids)
{
	Worker *worker = begin_prepared("tell-pid");

	*pids = printed_pids(worker, 1);
	worker_pause(worker);
	worker_pause(worker);
	wait_until_stopped(pids->pids[0]);
	return worker;
}

START_TEST(deadlines_stand_still_in_a_pause)
{
	Pids pids;
	Worker *worker = begin_stopped(&pids);

	worker_sample(worker, 0.2);
	for (int i = 0; i < 50; i++) {
		ck_assert_int_eq(worker_patience(worker), -1);
		ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);
		nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
	}
	/* Its time is running again, from where it stood. */
	worker_resume(worker);
	ck_assert_int_ge(worker_patience(worker), 0);
	ck_assert_int_le(worker_patience(worker), 200);
	worker_free(worker);
}
END_TEST

START_TEST(a_paused_worker_goes_on_when_resumed)
{
	Pids pids;
	Worker *worker = begin_stopped(&pids);

	worker_sample(worker, ample);
	worker_resume(worker);
	worker_resume(worker);
	expect(worker, WORKER_SAMPLE);
	worker_free(worker);
}
END_TEST

START_TEST(a_paused_worker_can_be_freed)
{
	Pids pids;
	Worker *worker = begin_stopped(&pids);

	worker_free(worker);
	expect_alive(&pids, false);
}
END_TEST

START_TEST(descendants_go_with_the_worker)
{
	static const char *const modes[] = {"leave-once", "leave-twice"};

	for (int i = 0; i < 2; i++) {
		Worker *worker = begin_prepared(modes[i]);
		Pids pids = printed_pids(worker, 1);

		expect_alive(&pids, true);
		worker_free(worker);
		expect_alive(&pids, false);
	}
}
END_TEST

START_TEST(descendants_go_where_the_worker_crashed)
{
	Worker *worker = begin("leave-and-crash", NULL, NULL);
	Pids pids;

	expect(worker, WORKER_HELLO);
	prepare(worker);
	expect_failure(worker, "crashed: Segmentation fault (signal 11)");
	pids = printed_pids(worker, 2);
	worker_free(worker);
	expect_alive(&pids, false);
}
END_TEST

START_TEST(a_crowd_goes_with_the_worker)
{
	Worker *worker = begin_prepared("multiply");
	Pids pids = printed_pids(worker, 127);

	ck_assert_uint_eq(pids.count, 127);
	worker_free(worker);
	expect_alive(&pids, false);
}
END_TEST

/* Whether a process has `mode` for its first argument. */
static bool has_mode(const char *pid, const char *mode)
{
	char path[300], command[4200];
	const char *argument;
	size_t length;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%s/cmdline", pid);
	file = fopen(path, "r");
	if (!file)
		return false;
	length = fread(command, 1, sizeof command - 1, file);
	fclose(file);
	command[length] = '\0';
	argument = command + strlen(command) + 1;
	return argument < command + length && strcmp(argument, mode) == 0;
}

static int count_running(const char *mode)
{
	DIR *processes = opendir("/proc");
	struct dirent *entry;
	int count = 0;

	ck_assert_ptr_nonnull(processes);
	while ((entry = readdir(processes)))
		count += isdigit((unsigned char)entry->d_name[0]) && has_mode(entry->d_name, mode);
	closedir(processes);
	return count;
}

START_TEST(a_chain_of_forks_goes_with_the_worker)
{
	static const char *const modes[] = {"run-away", "run-away-singly"};

	for (int i = 0; i < 2; i++) {
		Worker *worker = begin_prepared(modes[i]);

		ck_assert_int_ge(count_running(modes[i]), 1);
		worker_free(worker);
		/* One look may miss a link that is just being forged. */
		for (int look = 0; look < 20; look++)
			ck_assert_int_eq(count_running(modes[i]), 0);
	}
}
END_TEST

START_TEST(other_children_and_other_workers_stay)
{
	Worker *one = begin_prepared("leave-twice"), *other = begin_prepared("leave-twice");
	Pids ones = printed_pids(one, 1), others = printed_pids(other, 1);
	pid_t child = fork();

	if (child == 0) {
		for (int i = 0; i < 60; i++)
			sleep(1);
		_exit(0);
	}
	worker_free(one);
	expect_alive(&ones, false);
	expect_alive(&others, true);
	ck_assert_int_eq(waitpid(child, NULL, WNOHANG), 0);
	worker_sample(other, ample);
	expect(other, WORKER_SAMPLE);
	worker_free(other);
	expect_alive(&others, false);
	ck_assert_int_eq(waitpid(child, NULL, WNOHANG), 0);
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}
END_TEST

/* A process that starts a worker, tells of its descendant, and is then killed outright. */
START_TEST(all_goes_when_landau_itself_is_killed)
{
	int told[2];
	pid_t landau;
	Pids pids;

	ck_assert_int_eq(pipe(told), 0);
	landau = fork();
	if (landau == 0) {
		pids = printed_pids(begin_prepared("leave-twice"), 1);
		if (write(told[1], &pids, sizeof pids) < 0)
			_exit(1);
		for (;;)
			pause();
	}
	ck_assert_int_eq(read(told[0], &pids, sizeof pids), sizeof pids);
	expect_alive(&pids, true);
	kill(landau, SIGKILL);
	waitpid(landau, NULL, 0);
	/* The time limit of the test bounds this. */
	while (is_alive(pids.pids[0]))
		nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
	close(told[0]);
	close(told[1]);
}
END_TEST

SUITE_MAIN("worker", a_good_worker_greets_prepares_measures_and_counts,
    laws_may_stand_before_a_greeting, a_greeting_may_say_little,
    answers_that_are_unusual_but_honest, a_refusal_is_no_end, kinds_of_refusal,
    answers_may_come_in_pieces, what_it_prints_is_captured_printably,
    however_much_it_prints_it_is_read_and_little_is_kept, lies_end_the_worker,
    an_answer_from_before_is_none_to_what_is_asked_now, a_copy_that_answers_too_is_noticed,
    a_line_that_is_too_long_is_refused, deaths_are_told, an_answer_before_death_is_heard,
    a_worker_that_exits_at_once_is_told, a_program_that_does_not_exist_is_an_error,
    a_kill_from_outside_is_told, a_worker_is_gone_when_it_is_freed, a_worker_that_hangs_is_killed,
    noise_is_no_answer, a_worker_that_never_greets_is_killed, deadlines_stand_still_in_a_pause,
    a_paused_worker_goes_on_when_resumed, a_paused_worker_can_be_freed,
    descendants_go_with_the_worker, descendants_go_where_the_worker_crashed,
    a_crowd_goes_with_the_worker, a_chain_of_forks_goes_with_the_worker,
    other_children_and_other_workers_stay, all_goes_when_landau_itself_is_killed)
