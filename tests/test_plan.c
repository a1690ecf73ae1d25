#include <math.h>

#include "invented.h"
#include "suite.h"

START_TEST(every_law_stays_within_its_budget)
{
	for (int i = 0; i < LAW_COUNT; i++) {
		Invented target = {.law = &laws[i], .scale = 2e-9, .set_up = 1e-9};
		PlanLimits limits = invented_limits;
		Outcome outcome;

		limits.exponential = laws[i].exponential;
		outcome = invented_measure(&target, &limits);
		/* The first round is a guess, the others may be off by what a law grows between two
		 * sizes. */
		ck_assert_msg(outcome.spent < 1.5 * limits.budget_seconds, "%s: %g s", laws[i].name,
		    outcome.spent);
		ck_assert_msg(outcome.rounds >= 5, "%s: %zu rounds", laws[i].name, outcome.rounds);
	}
}
END_TEST

START_TEST(an_exponential_that_nobody_announced_is_noticed)
{
	Invented target = {.law = &laws[LAW_POWER_OF_2], .scale = 1e-9};
	Outcome outcome = invented_measure(&target, &invented_limits);

	ck_assert_double_lt(outcome.spent, 2 * invented_limits.budget_seconds);
	ck_assert_double_lt(outcome.largest, 40);
}
END_TEST

START_TEST(a_verdict_that_stands_ends_the_measuring_early)
{
	Invented target = {.law = &laws[LAW_LOG], .scale = 1e-8, .judge = invented_sure};
	Outcome outcome = invented_measure(&target, &invented_limits);

	ck_assert_int_eq(outcome.stop, PLAN_DECIDED);
	ck_assert_double_ge(outcome.largest / outcome.smallest, 1000);
	ck_assert_double_lt(outcome.spent, invented_limits.budget_seconds / 2);
}
END_TEST

static Verdict fickle(const Invented *target, size_t sizes)
{
	(void)target;
	return (Verdict){.state = VERDICT_DECIDED, .law = &laws[sizes % 2], .confidence = 0.99};
}

/* Rounds of a plan that hears `sure` verdicts, always or only when it listens. */
static size_t rounds_heard(const Law *law, bool always, size_t *heard)
{
	Invented target = {.law = law, .scale = 1e-8};
	PlanLimits limits = invented_limits;
	Verdict verdict = {.state = VERDICT_UNDECIDED, .law = law};
	Plan *plan;
	PlanStep step;
	size_t rounds = 0;

	limits.exponential = law->exponential;
	plan = plan_new(&limits);
	*heard = 0;
	while ((step = plan_next(plan, &verdict)).stop == PLAN_GOES_ON) {
		double call = invented_cost(&target, step.n);

		invented_note(plan, &step, step.samples * step.calls * call, call);
		rounds++;
		if (!always && !plan_listens(plan))
			continue;
		++*heard;
		verdict = invented_sure(&target, rounds);
	}
	plan_free(plan);
	return rounds;
}

START_TEST(a_thorough_plan_goes_on_until_its_budget_is_spent)
{
	Invented target = {.law = &laws[LAW_LOG], .scale = 1e-8};
	Verdict verdict = {.state = VERDICT_UNDECIDED, .law = target.law};
	Plan *plan = plan_new(&invented_limits);
	PlanStep step;
	size_t rounds = 0;

	plan_go_on(plan, PLAN_UNTIL_SPENT);
	while ((step = plan_next(plan, &verdict)).stop == PLAN_GOES_ON) {
		double call = invented_cost(&target, step.n);

		invented_note(plan, &step, step.samples * step.calls * call, call);
		verdict = invented_sure(&target, ++rounds);
	}
	ck_assert_int_ne(step.stop, PLAN_DECIDED);
	plan_free(plan);
}
END_TEST

START_TEST(verdicts_before_a_plan_listens_change_nothing)
{
	for (int i = 0; i < LAW_COUNT; i++) {
		size_t all, some;
		size_t rounds = rounds_heard(&laws[i], true, &all);

		ck_assert_uint_eq(rounds_heard(&laws[i], false, &some), rounds);
		ck_assert_uint_eq(all, rounds);
		ck_assert_uint_le(some, 4);
	}
}
END_TEST

START_TEST(a_verdict_that_changes_its_mind_does_not)
{
	Invented target = {.law = &laws[LAW_LINEAR], .scale = 1e-8, .judge = fickle};

	ck_assert_int_ne(invented_measure(&target, &invented_limits).stop, PLAN_DECIDED);
}
END_TEST

START_TEST(the_largest_size_ends_the_growth)
{
	Invented target = {.law = &laws[LAW_CONSTANT], .scale = 1e-8};
	PlanLimits limits = invented_limits;
	Outcome outcome;

	limits.largest = 100;
	outcome = invented_measure(&target, &limits);
	ck_assert_double_eq(outcome.largest, 100);
	ck_assert_int_eq(outcome.stop, PLAN_EXHAUSTED);
}
END_TEST

START_TEST(a_range_of_one_size_is_measured_once)
{
	Invented target = {.law = &laws[LAW_CONSTANT], .scale = 1e-8};
	PlanLimits limits = invented_limits;
	Outcome outcome;

	limits.smallest = limits.largest = 7;
	outcome = invented_measure(&target, &limits);
	ck_assert_uint_eq(outcome.rounds, 1);
	ck_assert_double_eq(outcome.largest, 7);
}
END_TEST

START_TEST(counts_are_taken_once_a_size)
{
	PlanLimits limits = invented_limits;
	Plan *plan;

	limits.exact = true;
	plan = plan_new(&limits);
	for (int i = 0; i < 10; i++) {
		PlanStep step = plan_next(plan, &(Verdict){.state = VERDICT_TOO_FEW});

		ck_assert_uint_eq(step.samples, 1);
		/* However cheap they are: what is prepared beyond what is counted is waste. */
		ck_assert_double_eq(step.calls, 16);
		invented_note(plan, &step, 1e-4, 1e-9 * step.n);
	}
	plan_free(plan);
}
END_TEST

START_TEST(a_batch_is_long_enough_for_the_clock)
{
	/* 10 ns a call: ten thousand calls make 100 us. */
	ck_assert_double_eq(plan_calls(&invented_limits, 1, 10e-9), 10000);
	/* Nothing was seen: more of them. */
	ck_assert_double_gt(plan_calls(&invented_limits, 64, 0), 64);
	/* Cheap calls are averaged over several inputs, long ones are not. */
	ck_assert_double_eq(plan_calls(&invented_limits, 1, 100e-6), 16);
	ck_assert_double_eq(plan_calls(&invented_limits, 1, 1), 1);
	ck_assert_double_le(plan_calls(&invented_limits, 1 << 20, 0), 1 << 20);
}
END_TEST

/* A worker that makes inputs for fifty calls at most, which the clock can't see: to ask for
 * ever more would be foreseen to take ever longer, and end the measuring. */
START_TEST(what_has_no_more_calls_is_not_asked_for_them)
{
	Plan *plan = plan_new(&invented_limits);
	Verdict verdict = {.state = VERDICT_TOO_FEW};
	PlanStep step;
	int rounds = 0;

	while (rounds < 8 && (step = plan_next(plan, &verdict)).stop == PLAN_GOES_ON) {
		double calls = fmin(step.calls, 50);

		if (rounds > 0)
			ck_assert_double_le(step.calls, 50);
		plan_note(plan, &(PlanRound){.n = step.n,
				    .calls = calls,
				    .samples = step.samples,
				    .seconds = 2e-3 * step.samples,
				    .bytes = 16 * step.n,
				    .all_there_are = calls < step.calls});
		rounds++;
	}
	ck_assert_int_eq(rounds, 8);
	plan_free(plan);
}
END_TEST

START_TEST(what_is_asked_for_is_done_beyond_the_budget)
{
	Invented target = {.law = &laws[LAW_CUBIC], .scale = 1e-8};
	Plan *plan = plan_new(&invented_limits);
	Verdict verdict = {.state = VERDICT_TOO_FEW};
	PlanStep step;
	double largest = 0;

	while ((step = plan_next(plan, &verdict)).stop == PLAN_GOES_ON) {
		double call = invented_cost(&target, step.n);

		invented_note(plan, &step, step.samples * step.calls * call, call);
		largest = fmax(largest, step.n);
	}
	plan_ask_more(plan);
	step = plan_next(plan, &verdict);
	ck_assert_int_eq(step.stop, PLAN_GOES_ON);
	ck_assert_double_gt(step.n, largest);
	invented_note(plan, &step, 10, 1);
	ck_assert_int_ne(plan_next(plan, &verdict).stop, PLAN_GOES_ON);
	plan_add_budget(plan, 1000);
	ck_assert_int_eq(plan_next(plan, &verdict).stop, PLAN_GOES_ON);
	plan_free(plan);
}
END_TEST

START_TEST(what_else_takes_time_is_spent)
{
	Plan *plan = plan_new(&invented_limits);

	plan_spend(plan, 0.1);
	ck_assert_double_eq(plan_spent_seconds(plan), 0.1);
	ck_assert_double_eq_tol(
	    plan_left_seconds(plan), invented_limits.budget_seconds - 0.1, 1e-12);
	plan_spend(plan, 1);
	ck_assert_double_eq(plan_left_seconds(plan), 0);
	plan_free(plan);
}
END_TEST

/* Gap after gap, or the same sizes again and again. */
START_TEST(after_many_rounds_a_plan_listens_now_and_then)
{
	Plan *plan = plan_new(&invented_limits);
	unsigned heard = 0;

	for (int i = 0; i < 200; i++) {
		double n = 16 << i % 12;
		bool listens;

		plan_note(plan, &(PlanRound){.n = n,
				    .calls = 1000,
				    .samples = 5,
				    .seconds = 1e-3,
				    .call_seconds = 1e-9 * n});
		listens = plan_listens(plan);
		ck_assert(i < 12 || i + 1 > 24 || listens);
		heard += listens;
	}
	ck_assert_uint_ge(heard, 20);
	ck_assert_uint_le(heard, 35);
	plan_free(plan);
}
END_TEST

SUITE_MAIN("plan", every_law_stays_within_its_budget,
    an_exponential_that_nobody_announced_is_noticed, a_verdict_that_stands_ends_the_measuring_early,
    a_thorough_plan_goes_on_until_its_budget_is_spent,
    verdicts_before_a_plan_listens_change_nothing, a_verdict_that_changes_its_mind_does_not,
    the_largest_size_ends_the_growth, a_range_of_one_size_is_measured_once,
    counts_are_taken_once_a_size, a_batch_is_long_enough_for_the_clock,
    what_has_no_more_calls_is_not_asked_for_them, what_is_asked_for_is_done_beyond_the_budget,
    what_else_takes_time_is_spent, after_many_rounds_a_plan_listens_now_and_then)
