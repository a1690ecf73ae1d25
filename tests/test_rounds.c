#include "plan/rounds.h"

#include "suite.h"

static Rounds rounds;

static void note(double n, double call_seconds)
{
	rounds_note(&rounds, &(PlanRound){.n = n,
				 .calls = 10,
				 .samples = 5,
				 .seconds = 50 * call_seconds + 5 * 1e-3 + ROUND_SECONDS,
				 .call_seconds = call_seconds,
				 .bytes = 8 * n});
}

START_TEST(sizes_ascend_and_are_there_once)
{
	note(10, 1e-6);
	note(1000, 1e-4);
	note(100, 1e-5);
	note(10, 2e-6);
	ck_assert_uint_eq(rounds.count, 3);
	ck_assert_uint_eq(rounds.noted, 4);
	for (size_t i = 1; i < rounds.count; i++)
		ck_assert_double_gt(rounds.sizes[i].n, rounds.sizes[i - 1].n);
	ck_assert_double_eq(rounds_largest(&rounds)->n, 1000);
	ck_assert_double_eq(rounds_last(&rounds)->n, 10);
	ck_assert_uint_eq(rounds_last(&rounds)->looks, 2);
	ck_assert_double_eq(rounds_find(&rounds, 10)->call_seconds, 2e-6);
	ck_assert_ptr_null(rounds_find(&rounds, 11));
	ck_assert_double_eq(rounds_above(&rounds, 11)->n, 100);
	ck_assert_double_eq(rounds_above(&rounds, 1e9)->n, 1000);
	rounds_release(&rounds);
}
END_TEST

START_TEST(a_doubt_lasts_until_it_is_dispelled)
{
	note(10, 1e-6);
	rounds_find(&rounds, 10)->doubt = PLAN_UNSURE;
	note(10, 1e-6);
	ck_assert_int_eq(rounds_find(&rounds, 10)->doubt, PLAN_UNSURE);
	rounds_release(&rounds);
}
END_TEST

START_TEST(calls_cost_as_their_neighbours_say)
{
	note(10, 1e-6);
	/* Of one size nobody knows how it grows: it is taken for a square. */
	ck_assert_double_eq_tol(rounds_call_seconds(&rounds, 20, false), 4e-6, 1e-12);
	note(1000, 1e-3);
	ck_assert_double_eq_tol(rounds_rise(&rounds), 1.5, 1e-12);
	ck_assert_double_eq_tol(rounds_call_seconds(&rounds, 100, false), 1e-4 / 3.16227766, 1e-9);
	ck_assert_double_eq(rounds_call_seconds(&rounds, 1000, false), 1e-3);
	ck_assert_double_eq(rounds_call_seconds(&rounds, 5, false), 1e-6);
	ck_assert_double_eq_tol(rounds_call_seconds(&rounds, 4000, false), 8e-3, 1e-12);
	rounds_release(&rounds);
}
END_TEST

START_TEST(an_exponential_costs_more_each_time)
{
	note(10, 1e-6);
	note(11, 2e-6);
	ck_assert_double_eq_tol(rounds_call_seconds(&rounds, 21, true), 2048e-6, 1e-9);
	ck_assert_double_lt(rounds_call_seconds(&rounds, 21, false), 1024e-6);
	rounds_release(&rounds);
}
END_TEST

START_TEST(what_is_done_around_calls_grows_with_the_inputs)
{
	note(100, 1e-6);
	ck_assert_double_eq_tol(rounds_around_seconds(&rounds, 100, 10), 1e-3, 1e-9);
	ck_assert_double_eq_tol(rounds_around_seconds(&rounds, 200, 10), 2e-3, 1e-9);
	ck_assert_double_eq_tol(rounds_around_seconds(&rounds, 100, 1), 1e-3, 1e-9);
	rounds_release(&rounds);
}
END_TEST

SUITE_MAIN("rounds", sizes_ascend_and_are_there_once, a_doubt_lasts_until_it_is_dispelled,
    calls_cost_as_their_neighbours_say, an_exponential_costs_more_each_time,
    what_is_done_around_calls_grows_with_the_inputs)
