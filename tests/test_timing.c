#include "app/timing.h"

#include "suite.h"

static void check_same(const Timing *timing, const Timing *expected)
{
	ck_assert_double_eq(timing->calls, expected->calls);
	ck_assert_double_eq(timing->seconds, expected->seconds);
	ck_assert_double_eq(timing->cpu, expected->cpu);
	ck_assert_double_eq(timing->lost, expected->lost);
	ck_assert_double_eq(timing->memory, expected->memory);
	ck_assert_double_eq(timing->startup_seconds, expected->startup_seconds);
	ck_assert_double_eq(timing->yardstick, expected->yardstick);
}

static const Timing timing = {.calls = 1,
    .seconds = 2,
    .cpu = 3,
    .lost = 4,
    .memory = 5,
    .startup_seconds = 6,
    .at_seconds = 7,
    .yardstick = 8};

START_TEST(an_answer_is_of_its_moment)
{
	const WorkerEvent event = {.kind = WORKER_SAMPLE,
	    .calls = 1,
	    .seconds = 2,
	    .cpu = 3,
	    .lost = 4,
	    .memory = 5,
	    .startup = 6,
	    .yardstick = 8};
	Nanos began = clock_now();
	Timing first = timing_of_answer(&event, began);

	began.count -= 1000000000;
	check_same(&first, &timing);
	ck_assert_double_ge(first.at_seconds, 0);
	ck_assert_double_ge(timing_of_answer(&event, began).at_seconds, 1 + first.at_seconds);
}
END_TEST

START_TEST(a_recording_keeps_it)
{
	TapeEvent event = timing_to_tape(&timing);
	Timing again = timing_of_tape(&event);

	ck_assert_int_eq(event.kind, TAPE_SAMPLE);
	check_same(&again, &timing);
	ck_assert_double_eq(again.at_seconds, timing.at_seconds);
}
END_TEST

SUITE_MAIN("timing", an_answer_is_of_its_moment, a_recording_keeps_it)
