#include "app/playback.h"

#include <stdlib.h>

#include "app/session.h"
#include "io/tapereader.h"
#include "suite.h"

/* A recording of two targets, one size of each a second: the first costs n seconds, and the
 * second, which comes in the middle and fails in the end, always 1. */
enum { SIZES = 6 };

static Tape tape;
static Playback *playback;
static Job jobs[2];
static Stage stage;

static void add_round(Text *lines, int of, double at, double n, double seconds)
{
	text_printf(lines,
	    "{\"at\":%g,\"round\":{\"of\":%d,\"manner\":\"timing\",\"n\":%g,\"samples\":2,"
	    "\"left\":9}}\n",
	    at, of, n);
	for (int i = 1; i <= 2; i++)
		text_printf(lines,
		    "{\"at\":%g,\"sample\":{\"calls\":10,\"seconds\":%g,\"yardstick\":1}}\n",
		    at + 0.1 * i, 10 * seconds);
	text_printf(lines,
	    "{\"at\":%g,\"measured\":{}}\n{\"at\":%g,\"concluded\":{\"of\":%d,\"metric\":\"time\"}}"
	    "\n",
	    at + 0.3, at + 0.3, of);
}

static void add_target(Text *lines, double at, const char *name)
{
	text_printf(lines,
	    "{\"at\":%g,\"target\":{\"target\":\"%s\",\"largest\":64,\"metrics\":"
	    "[{\"metric\":\"time\"}],\"source\":{\"file\":\"s.c\",\"text\":\"x\"}}}\n",
	    at, name);
}

static void begin(void)
{
	static const double no_budget[MANNERS];
	Text lines = {0};
	Error error;

	text_append(&lines, "{\"landau-recording\":1,\"created\":\"2026-01-31T23:59:59Z\","
			    "\"machine\":{\"processor\":\"Difference Engine\"}}\n");
	add_target(&lines, 0, "a");
	for (int i = 0; i < SIZES; i++)
		add_round(&lines, 0, 1 + i, 8 << i, 8 << i);
	add_target(&lines, 10, "b");
	add_round(&lines, 1, 10, 8, 1);
	text_append(&lines, "{\"at\":11,\"done\":{\"of\":0,\"timing\":\"budget\"}}\n"
			    "{\"at\":12,\"failed\":{\"of\":1,\"message\":\"it fell\"}}\n"
			    "{\"at\":12,\"end\":{}}\n");
	tape = (Tape){0};
	ck_assert_msg(tapereader_read("r", &lines, &tape, &error), "%s", error.text);
	text_release(&lines);
	playback = playback_new(&tape);
	for (size_t i = 0; i < playback_targets(playback)->count; i++)
		job_init(&jobs[i], &playback_targets(playback)->targets[i], no_budget);
	stage = (Stage){.jobs = jobs, .count = playback_targets(playback)->count};
}

/* And lets it run. */
static void start(void)
{
	begin();
	playback_advance(playback, &stage, (Nanos){1000000007});
}

static void end(void)
{
	for (size_t i = 0; i < playback_targets(playback)->count; i++)
		job_release(&jobs[i]);
	playback_free(playback);
	tape_release(&tape);
}

/* Some clock shows so many seconds more than at the start. */
static Nanos at(double seconds)
{
	return nanos_after((Nanos){1000000007}, seconds);
}

static void advance_to(double seconds)
{
	while (playback_advance(playback, &stage, at(seconds)))
		;
}

static size_t samples(size_t job)
{
	return jobs[job].aspects[METRIC_TIME].series.count;
}

START_TEST(it_happens_when_it_happened)
{
	begin();
	advance_to(0);
	ck_assert_uint_eq(playback_job_count(playback), 1);
	ck_assert_int_eq(playback_patience(playback, at(0)), 1000);
	ck_assert_int_eq(playback_patience(playback, at(0.25)), 750);
	advance_to(0.999);
	ck_assert_double_eq(playback_progress(playback).n, 0);
	ck_assert_uint_eq(samples(0), 0);
	advance_to(1.15);
	ck_assert_double_eq(playback_progress(playback).n, 8);
	ck_assert_uint_eq(playback_progress(playback).samples, 2);
	ck_assert_uint_eq(playback_progress(playback).sample, 2);
	ck_assert_int_eq(jobs[0].state, JOB_MEASURING);
	ck_assert_uint_eq(samples(0), 1);
	ck_assert_uint_eq(jobs[0].aspects[METRIC_TIME].size_count, 0);
	advance_to(1.4);
	ck_assert_uint_eq(jobs[0].aspects[METRIC_TIME].size_count, 1);
	ck_assert_double_eq(jobs[0].aspects[METRIC_TIME].sizes[0].median, 8);
	ck_assert_double_eq_tol(playback_position(playback), 1.4, 1e-9);
	advance_to(10);
	ck_assert_uint_eq(playback_job_count(playback), 2);
	end();
}
END_TEST

START_TEST(verdicts_are_those_of_the_data)
{
	start();
	advance_to(3);
	ck_assert_uint_eq(jobs[0].aspects[METRIC_TIME].size_count, 2);
	ck_assert_int_eq(jobs[0].aspects[METRIC_TIME].verdict.state, VERDICT_TOO_FEW);
	advance_to(100);
	ck_assert(playback_is_over(playback));
	ck_assert_int_eq(playback_patience(playback, at(100)), -1);
	ck_assert_ptr_eq(jobs[0].aspects[METRIC_TIME].verdict.law, &laws[LAW_LINEAR]);
	ck_assert_int_eq(jobs[0].aspects[METRIC_TIME].verdict.state, VERDICT_DECIDED);
	ck_assert_int_eq(jobs[0].state, JOB_DONE);
	ck_assert_int_eq(jobs[0].ways[TIMING].stop, PLAN_BUDGET);
	ck_assert_int_eq(jobs[1].state, JOB_FAILED);
	ck_assert_str_eq(jobs[1].failure, "it fell");
	ck_assert_int_eq(jobs[1].aspects[METRIC_TIME].verdict.state, VERDICT_FAILED);
	/* It doesn't go beyond its end. */
	ck_assert_double_eq(playback_position(playback), playback_length(playback));
	end();
}
END_TEST

START_TEST(a_pause_takes_no_time)
{
	start();
	advance_to(1.05);
	playback_pause(playback, at(1.05));
	ck_assert(playback_is_paused(playback));
	advance_to(50);
	ck_assert_uint_eq(samples(0), 0);
	ck_assert_int_eq(playback_patience(playback, at(50)), -1);
	playback_resume(playback, at(50));
	advance_to(50.04);
	ck_assert_uint_eq(samples(0), 0);
	advance_to(50.06);
	ck_assert_uint_eq(samples(0), 1);
	end();
}
END_TEST

START_TEST(steps_are_sizes_on_and_back)
{
	begin();
	for (size_t i = 1; i <= SIZES; i++) {
		playback_step(playback, &stage, at(0));
		ck_assert(playback_is_paused(playback));
		ck_assert_uint_eq(jobs[0].aspects[METRIC_TIME].size_count, i);
		ck_assert_uint_eq(samples(0), 2 * i);
	}
	for (size_t i = SIZES; i-- > 1;) {
		playback_step_back(playback, &stage, at(0));
		ck_assert_uint_eq(jobs[0].aspects[METRIC_TIME].size_count, i);
		ck_assert_uint_eq(samples(0), 2 * i);
	}
	playback_step_back(playback, &stage, at(0));
	playback_step_back(playback, &stage, at(0));
	ck_assert_uint_eq(samples(0), 0);
	end();
}
END_TEST

START_TEST(a_step_in_the_middle_of_a_size_goes_to_its_end)
{
	start();
	advance_to(2.15);
	ck_assert_uint_eq(samples(0), 3);
	playback_step(playback, &stage, at(2.15));
	ck_assert_uint_eq(samples(0), 4);
	ck_assert_uint_eq(jobs[0].aspects[METRIC_TIME].size_count, 2);
	ck_assert_double_eq_tol(playback_position(playback), 2.3, 1e-9);
	/* And from there it goes on as before. */
	playback_resume(playback, at(70));
	advance_to(70.69);
	ck_assert_uint_eq(samples(0), 4);
	advance_to(70.81);
	ck_assert_uint_eq(samples(0), 5);
	end();
}
END_TEST

START_TEST(going_over_it_again_says_the_same)
{
	Verdict first;

	begin();
	playback_finish(playback, &stage, at(0));
	ck_assert(playback_is_over(playback));
	first = jobs[0].aspects[METRIC_TIME].verdict;
	playback_rewind(playback, &stage, at(1));
	ck_assert_uint_eq(playback_job_count(playback), 1);
	ck_assert_uint_eq(samples(0), 0);
	ck_assert_int_eq(jobs[0].state, JOB_WAITING);
	ck_assert_ptr_null(jobs[1].failure);
	ck_assert_uint_eq(stage.conditions.samples, 0);
	advance_to(101);
	ck_assert(playback_is_over(playback));
	ck_assert_uint_eq(samples(0), (size_t)2 * SIZES);
	ck_assert_double_eq(jobs[0].aspects[METRIC_TIME].verdict.confidence, first.confidence);
	ck_assert_ptr_eq(jobs[0].aspects[METRIC_TIME].verdict.law, first.law);
	ck_assert_uint_eq(stage.conditions.samples, (unsigned)2 * SIZES + 2);
	end();
}
END_TEST

START_TEST(what_was_idle_is_idle_until_it_is_measured)
{
	start();
	tape.events[0].facts.is_idle = true;
	playback_rewind(playback, &stage, at(0));
	ck_assert_int_eq(jobs[0].state, JOB_IDLE);
	advance_to(1.05);
	ck_assert_int_eq(jobs[0].state, JOB_MEASURING);
	end();
}
END_TEST

START_TEST(it_says_when_and_where_it_was_recorded)
{
	begin();
	ck_assert_str_eq(playback_label(playback), "recorded 2026-01-31 on Difference Engine");
	end();
}
END_TEST

START_TEST(a_session_of_it_measures_nothing)
{
	struct pollfd polls[WORKER_POLLS];
	SessionOptions options = {.cpu = -1};
	Session *session;

	begin();
	options.playback = playback;
	session = session_new(&options, playback_targets(playback));
	ck_assert_uint_eq(session_polls(session, polls), 0);
	ck_assert_uint_eq(session_job_count(session), 1);
	session_ask_more(session, 0);
	ck_assert_uint_eq(session_job_count(session), 1);
	ck_assert(session_is_paused(session));
	ck_assert_double_eq(session_progress(session).n, 8);
	ck_assert(!session_add(session, &playback_targets(playback)->targets[0]));
	session_add_budget(session, 0);
	ck_assert(session_is_over(session));
	ck_assert_double_eq(session_progress(session).n, 0);
	session_step_back(session);
	ck_assert(!session_is_over(session));
	session_free(session);
	end();
}
END_TEST

SUITE_MAIN("playback", it_happens_when_it_happened, verdicts_are_those_of_the_data,
    a_pause_takes_no_time, steps_are_sizes_on_and_back,
    a_step_in_the_middle_of_a_size_goes_to_its_end, going_over_it_again_says_the_same,
    what_was_idle_is_idle_until_it_is_measured, it_says_when_and_where_it_was_recorded,
    a_session_of_it_measures_nothing)
