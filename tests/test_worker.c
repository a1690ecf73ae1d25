#include <string.h>

#include "faked.h"
#include "suite.h"

START_TEST(a_good_worker_greets_prepares_measures_and_counts)
{
	Worker *worker = faked_begin("good", NULL, NULL);
	WorkerEvent event = faked_expect(worker, WORKER_HELLO);

	ck_assert_str_eq(event.hello.name, "fake");
	ck_assert_str_eq(event.hello.metrics, "time,cpu,steps,memory");
	ck_assert_str_eq(event.hello.inputs, "random,sorted");
	ck_assert_str_eq(event.hello.textbook, "O(n log n)");
	ck_assert_str_eq(event.hello.expected, "O(n log n);O(n)");
	ck_assert_double_eq(event.hello.smallest, 1);
	ck_assert_double_eq(event.hello.largest, 1000000);
	ck_assert_int_eq(worker_next(worker).kind, WORKER_NOTHING);

	worker_prepare(worker, 1024, "random", 7, 64, FAKED_AMPLE);
	event = faked_expect(worker, WORKER_READY);
	ck_assert_double_eq(event.calls, 4);
	ck_assert_double_eq(event.bytes, 4096);
	for (int i = 0; i < 3; i++) {
		worker_sample(worker, FAKED_AMPLE);
		event = faked_expect(worker, WORKER_SAMPLE);
		ck_assert_double_eq(event.calls, 4);
		ck_assert_double_eq(event.seconds, 0.25);
		ck_assert_double_eq(event.cpu, 0.125);
	}
	worker_count(worker, FAKED_AMPLE);
	event = faked_expect(worker, WORKER_LINE);
	ck_assert_str_eq(event.file, "fake.c");
	ck_assert_uint_eq(event.number, 7);
	ck_assert_double_eq(event.count, 1000);
	ck_assert_str_eq(event.foreign, "");
	event = faked_expect(worker, WORKER_LINE);
	ck_assert_uint_eq(event.number, 8);
	ck_assert_str_eq(event.foreign, "in,a \\x1bpointer");
	event = faked_expect(worker, WORKER_COUNT);
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
	Worker *worker = faked_begin("reply", "landau",
	    "law input=sorted metric=steps textbook=O(n%20%1B) expected=O(n),O(n%20log%20n)\n"
	    "law input=sorted metric=joules textbook=O(1)\nlaw expected=O(1)\nlandau 1");
	WorkerEvent event = faked_expect(worker, WORKER_LAW);

	ck_assert_str_eq(event.law.input, "sorted");
	ck_assert_int_eq(event.law.metric, METRIC_STEPS);
	ck_assert_str_eq(event.law.textbook, "O(n \\x1b)");
	ck_assert_str_eq(event.law.expected, "O(n);O(n log n)");
	event = faked_expect(worker, WORKER_LAW);
	ck_assert_str_eq(event.law.input, "");
	ck_assert_int_eq(event.law.metric, METRIC_TIME);
	ck_assert_str_eq(event.law.textbook, "");
	ck_assert_str_eq(event.law.expected, "O(1)");
	faked_expect(worker, WORKER_HELLO);
	worker_free(worker);
}
END_TEST

START_TEST(a_greeting_may_say_little)
{
	Worker *worker = faked_begin("reply", "landau", "landau 1.7 shoe-size=43");
	WorkerEvent event = faked_expect(worker, WORKER_HELLO);

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

	worker = faked_begin("reply", "sample", "news at=11\nsample seconds=0 calls=1 mood=good");
	faked_expect(worker, WORKER_HELLO);
	faked_prepare(worker);
	faked_expect(worker, WORKER_READY);
	worker_sample(worker, FAKED_AMPLE);
	event = faked_expect(worker, WORKER_SAMPLE);
	ck_assert_double_eq(event.seconds, 0);
	ck_assert_double_eq(event.cpu, 0);
	ck_assert_double_eq(event.lost, 0);
	ck_assert_double_eq(event.yardstick, 0);
	ck_assert_double_eq(event.memory, 0);
	ck_assert_double_eq(event.startup, 0);
	worker_free(worker);

	worker = faked_begin("reply", "sample",
	    "sample seconds=2 calls=1 cpu=1.5 lost=0.5 yardstick=4e-6 memory=4096 startup=5e-4");
	faked_expect(worker, WORKER_HELLO);
	faked_prepare(worker);
	faked_expect(worker, WORKER_READY);
	worker_sample(worker, FAKED_AMPLE);
	event = faked_expect(worker, WORKER_SAMPLE);
	ck_assert_double_eq(event.lost, 0.5);
	ck_assert_double_eq(event.yardstick, 4e-6);
	ck_assert_double_eq(event.memory, 4096);
	ck_assert_double_eq(event.startup, 5e-4);
	worker_free(worker);

	worker = faked_begin("reply", "count", "count calls=3 steps=12");
	faked_expect(worker, WORKER_HELLO);
	faked_prepare(worker);
	faked_expect(worker, WORKER_READY);
	worker_count(worker, FAKED_AMPLE);
	event = faked_expect(worker, WORKER_COUNT);
	ck_assert_double_eq(event.calls, 3);
	ck_assert_double_eq(event.steps, 12);
	ck_assert_double_eq(event.memory, 0);
	worker_free(worker);
}
END_TEST

START_TEST(a_refusal_is_no_end)
{
	Worker *worker =
	    faked_begin("reply", "sample", "fail kind=wrong message=call%203%20gave%20%1B[31mred");
	WorkerEvent event;

	/* A raw [ is not allowed. */
	faked_expect(worker, WORKER_HELLO);
	faked_prepare(worker);
	faked_expect(worker, WORKER_READY);
	worker_sample(worker, FAKED_AMPLE);
	faked_expect_failure(worker, "must be written %5B");
	worker_free(worker);

	worker = faked_begin("reply", "sample",
	    "fail kind=wrong message=call%203%20gave%0A%1B%5B31mred%07%E2%80%AE%FF");
	faked_expect(worker, WORKER_HELLO);
	for (int i = 0; i < 2; i++) {
		faked_prepare(worker);
		faked_expect(worker, WORKER_READY);
		worker_sample(worker, FAKED_AMPLE);
		event = faked_expect(worker, WORKER_REFUSED);
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
		Worker *worker = faked_begin("reply", "prepare", refusals[i].reply);
		WorkerEvent event;

		faked_expect(worker, WORKER_HELLO);
		faked_prepare(worker);
		event = faked_expect(worker, WORKER_REFUSED);
		ck_assert_int_eq(event.fault, refusals[i].fault);
		ck_assert_str_eq(event.message, refusals[i].message);
		worker_free(worker);
	}
}
END_TEST

START_TEST(answers_may_come_in_pieces)
{
	Worker *worker = faked_begin_prepared("mumble");

	worker_sample(worker, FAKED_AMPLE);
	faked_expect(worker, WORKER_SAMPLE);
	worker_free(worker);
}
END_TEST

START_TEST(what_it_prints_is_captured_printably)
{
	Worker *worker = faked_begin_prepared("print-strangely");

	worker_sample(worker, FAKED_AMPLE);
	faked_expect(worker, WORKER_SAMPLE);
	worker_next(worker);
	ck_assert_str_eq(worker_output(worker), "two\tcolumns\n\\x1b[31mred\\x07 \\xff\n");
	worker_free(worker);
}
END_TEST

START_TEST(however_much_it_prints_it_is_read_and_little_is_kept)
{
	Worker *worker = faked_begin_prepared("print-much");

	worker_sample(worker, FAKED_AMPLE);
	faked_expect(worker, WORKER_SAMPLE);
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
		Worker *worker = faked_begin("reply", lies[i].request, lies[i].reply);
		WorkerEvent event = {.kind = WORKER_NOTHING};

		for (size_t step = 0; event.kind != WORKER_FAILED; step++) {
			bool last = strcmp(order[step], lies[i].request) == 0;

			if (step == 1)
				faked_prepare(worker);
			else if (step == 2)
				worker_sample(worker, FAKED_AMPLE);
			else if (step == 3)
				worker_count(worker, FAKED_AMPLE);
			event = faked_await(worker);
			/* The answer before the one that nobody asked for. */
			if (last && event.kind != WORKER_FAILED)
				event = faked_await(worker);
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
	    faked_begin("reply", "sample", "sample calls=4 seconds=1\nsample calls=4 seconds=2");

	faked_expect(worker, WORKER_HELLO);
	faked_prepare(worker);
	faked_expect(worker, WORKER_READY);
	worker_sample(worker, FAKED_AMPLE);
	faked_expect(worker, WORKER_SAMPLE);
	/* The other line came in the same piece. */
	worker_sample(worker, FAKED_AMPLE);
	faked_expect_failure(worker, "says 'sample' without being asked");
	worker_free(worker);
}
END_TEST

START_TEST(a_copy_that_answers_too_is_noticed)
{
	Worker *worker = faked_begin_prepared("fork");

	worker_sample(worker, FAKED_AMPLE);
	faked_expect(worker, WORKER_SAMPLE);
	faked_expect_failure(worker, "says 'sample' without being asked");
	worker_free(worker);
}
END_TEST

START_TEST(a_line_that_is_too_long_is_refused)
{
	Worker *worker = faked_begin_prepared("long-line");

	worker_sample(worker, FAKED_AMPLE);
	faked_expect_failure(worker, "a line of more than 65535 bytes");
	worker_free(worker);
}
END_TEST

SUITE_MAIN("worker", a_good_worker_greets_prepares_measures_and_counts,
    laws_may_stand_before_a_greeting, a_greeting_may_say_little,
    answers_that_are_unusual_but_honest, a_refusal_is_no_end, kinds_of_refusal,
    answers_may_come_in_pieces, what_it_prints_is_captured_printably,
    however_much_it_prints_it_is_read_and_little_is_kept, lies_end_the_worker,
    an_answer_from_before_is_none_to_what_is_asked_now, a_copy_that_answers_too_is_noticed,
    a_line_that_is_too_long_is_refused)
