#include "app/duelplan.h"

#include "model/pairs.h"
#include "suite.h"

/* What calls take that grow as n does, each of the second side a half longer. */
#define STEP_SECONDS 1e-8

static DuelPlan plan_for(double budget_seconds)
{
	return (DuelPlan){.limits = {.smallest = 1,
			      .largest = 1e6,
			      .batch_seconds = 20e-6,
			      .budget_seconds = budget_seconds},
	    .budget_seconds = budget_seconds};
}

/* A bout at the size `place` that took so long; its batches were long enough at once. */
static void fight(DuelPlan *plan, size_t place, double seconds)
{
	const DuelSize *size = &plan->sizes[place];
	Bout bout = {.n = size->n, .seconds = seconds};

	for (unsigned i = 0; i < BOUT_SAMPLES; i++) {
		unsigned side = i == 1 || i == 2;

		bout.prepared[side] = size->calls[side];
		bout.timings[i] = (Timing){.calls = size->calls[side],
		    .seconds = size->calls[side] * size->n * STEP_SECONDS * (side ? 1.5 : 1)};
	}
	duelplan_learn(plan, place, &bout);
}

/* The first block, in which each bout takes `bout_seconds`. */
static size_t climb_all(DuelPlan *plan, double start_seconds, double bout_seconds)
{
	double left = plan->budget_seconds - start_seconds;

	duelplan_started(plan, start_seconds);
	for (size_t i = 0; duelplan_climb(plan, left); i++) {
		ck_assert_uint_lt(i, 100);
		fight(plan, i, bout_seconds);
		left -= bout_seconds;
	}
	return plan->count;
}

START_TEST(sizes_ascend_until_the_blocks_fill_the_budget)
{
	DuelPlan small = plan_for(1), large = plan_for(10);

	ck_assert_uint_gt(climb_all(&small, 0.001, 0.003), 3);
	for (size_t i = 1; i < small.count; i++)
		ck_assert_double_gt(small.sizes[i].n, small.sizes[i - 1].n);
	ck_assert_uint_gt(climb_all(&large, 0.001, 0.003), small.count);
	duelplan_release(&small);
	duelplan_release(&large);
}
END_TEST

START_TEST(sides_that_take_about_the_same_have_the_same_calls)
{
	DuelPlan plan = plan_for(1);

	climb_all(&plan, 0.001, 0.003);
	for (size_t i = 0; i < plan.count; i++)
		ck_assert_double_eq(plan.sizes[i].calls[0], plan.sizes[i].calls[1]);
	ck_assert_double_gt(plan.sizes[0].calls[0], plan.sizes[plan.count - 1].calls[0]);
	duelplan_release(&plan);
}
END_TEST

START_TEST(blocks_go_on_while_there_is_time)
{
	DuelPlan plan = plan_for(1);
	size_t count = climb_all(&plan, 0.001, 0.003);

	ck_assert(duelplan_wants_block(&plan, 0.9));
	ck_assert_uint_eq(plan.count, count);
	ck_assert_uint_eq(plan.blocks, 1);
	ck_assert(!duelplan_wants_block(&plan, 0));
	duelplan_release(&plan);
}
END_TEST

START_TEST(blocks_that_take_longer_lose_their_largest_sizes)
{
	DuelPlan plan = plan_for(1);
	size_t count = climb_all(&plan, 0.001, 0.003);
	double first = plan.sizes[0].n, seconds = 0.001 + 0.003 * (double)count;

	/* Of what eight blocks need there is a third. */
	ck_assert(duelplan_wants_block(&plan, (PAIRS_FEWEST_BLOCKS - 1) * seconds / 3));
	ck_assert_uint_lt(plan.count, count);
	ck_assert_uint_ge(plan.count, 1);
	ck_assert_double_le((PAIRS_FEWEST_BLOCKS - 1) * (0.001 + 0.003 * (double)plan.count),
	    (PAIRS_FEWEST_BLOCKS - 1) * seconds / 3);
	ck_assert_double_eq(plan.sizes[0].n, first);
	duelplan_release(&plan);
}
END_TEST

START_TEST(what_cannot_be_had_ends_the_climb)
{
	DuelPlan plan = plan_for(10);

	climb_all(&plan, 0.001, 0.003);
	duelplan_cut(&plan, 3);
	ck_assert_uint_eq(plan.count, 3);
	ck_assert(!duelplan_climb(&plan, 9));
	duelplan_release(&plan);
}
END_TEST

SUITE_MAIN("duelplan", sizes_ascend_until_the_blocks_fill_the_budget,
    sides_that_take_about_the_same_have_the_same_calls, blocks_go_on_while_there_is_time,
    blocks_that_take_longer_lose_their_largest_sizes, what_cannot_be_had_ends_the_climb)
