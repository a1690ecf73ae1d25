#include "app/duel.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "app/bout.h"
#include "fit/crossings.h"
#include "place.h"
#include "suite.h"

/* tests/steady_worker with up to four more arguments. */
typedef struct Steady {
	char program[PLACE_SIZE], arguments[5][16];
	char *list[7];
	Target target;
} Steady;

static void make(Steady *steady, double scale, double power, const char *kind, double end)
{
	static char name[] = "steady", input[] = "";

	*steady = (Steady){.target = {.name = name,
			       .target = name,
			       .input = input,
			       .measures = {[METRIC_TIME] = true, [METRIC_CPU] = true},
			       .smallest = 16,
			       .largest = 5000,
			       .worker = steady->list}};
	place_built(steady->program, "tests/steady_worker");
	snprintf(steady->arguments[0], 16, "%g", scale);
	snprintf(steady->arguments[1], 16, "%g", power);
	snprintf(steady->arguments[2], 16, "0.02");
	snprintf(steady->arguments[3], 16, "%s", kind ? kind : "");
	snprintf(steady->arguments[4], 16, "%g", end);
	steady->list[0] = steady->program;
	for (int i = 0; i < (kind ? 5 : 3); i++)
		steady->list[i + 1] = steady->arguments[i];
}

static Duel *measure(const Steady *before, const Steady *after, double budget_seconds)
{
	DuelOptions options = {.budget_seconds = budget_seconds, .seed = 1, .cpu = -1};
	Duel *duel = duel_new(&options, &before->target, &after->target);

	while (!duel_is_over(duel)) {
		struct pollfd polls[WORKER_POLLS];
		size_t count = duel_polls(duel, polls);

		poll(polls, count, duel_patience(duel));
		duel_advance(duel);
	}
	return duel;
}

/* Time stands still for these workers: what is measured is the same however slow the machine is,
 * but for the number of blocks, of which there are enough in a minute. */
#define AMPLE 60

START_TEST(both_are_measured_at_the_same_sizes_in_many_blocks)
{
	Steady before, after;
	Contrast contrast;
	Duel *duel;

	make(&before, 1e-8, 1, NULL, 0);
	make(&after, 1.05e-8, 1, NULL, 0);
	duel = measure(&before, &after, AMPLE);
	ck_assert_int_eq(duel_job(duel, 0)->state, JOB_DONE);
	ck_assert_uint_eq(duel_job(duel, 0)->aspects[METRIC_TIME].size_count,
	    duel_job(duel, 1)->aspects[METRIC_TIME].size_count);
	ck_assert_double_eq(duel_job(duel, 0)->aspects[METRIC_TIME].sizes[0].n, 16);
	ck_assert_int_eq(duel_job(duel, 0)->aspects[METRIC_TIME].verdict.state, VERDICT_DECIDED);
	ck_assert_ptr_eq(duel_job(duel, 1)->aspects[METRIC_TIME].verdict.law, &laws[LAW_LINEAR]);
	contrast_pairs(duel_pairs(duel), 1, &contrast);
	ck_assert_uint_ge(contrast.blocks, 12);
	ck_assert_uint_ge(contrast.count, 10);
	ck_assert(contrast.differs && !contrast.bends);
	ck_assert_double_eq_tol(contrast.level.value, log(1.05), 0.01);
	ck_assert_double_eq(contrast.n[contrast.count - 1], 5000);
	contrast_release(&contrast);
	duel_free(duel);
}
END_TEST

START_TEST(two_of_the_same_do_not_differ)
{
	Steady one;
	Contrast contrast;
	Duel *duel;

	make(&one, 1e-8, 1, NULL, 0);
	duel = measure(&one, &one, AMPLE);
	contrast_pairs(duel_pairs(duel), 1, &contrast);
	ck_assert_double_eq_tol(contrast.level.value, 0, 0.01);
	contrast_release(&contrast);
	duel_free(duel);
}
END_TEST

START_TEST(a_crossover_is_where_the_formulas_are_the_same)
{
	Crossover crossovers[CROSSINGS_MOST];
	Steady before, after;
	Contrast contrast;
	Duel *duel;

	make(&before, 1e-9, 2, NULL, 0);
	make(&after, 1e-6, 1, NULL, 0);
	duel = measure(&before, &after, AMPLE);
	contrast_pairs(duel_pairs(duel), 1, &contrast);
	ck_assert_uint_eq(crossings_find(duel_pairs(duel), &contrast, 1, crossovers), 1);
	ck_assert(crossovers[0].after_wins);
	ck_assert_double_eq_tol(crossovers[0].n, 1000, 60);
	contrast_release(&contrast);
	duel_free(duel);
}
END_TEST

START_TEST(a_size_that_is_too_much_for_one_is_the_end_for_both)
{
	Steady before, after;
	Duel *duel;

	make(&before, 1e-8, 1, "memory", 1000);
	make(&after, 1e-8, 1, NULL, 0);
	duel = measure(&before, &after, AMPLE);
	for (unsigned side = 0; side < 2; side++) {
		const Job *job = duel_job(duel, side);
		size_t count = job->aspects[METRIC_TIME].size_count;

		ck_assert_int_eq(job->state, JOB_DONE);
		ck_assert_uint_ge(count, 5);
		ck_assert_double_lt(job->aspects[METRIC_TIME].sizes[count - 1].n, 1000);
	}
	duel_free(duel);
}
END_TEST

START_TEST(who_fails_is_named_and_ends_it)
{
	Steady before, after;
	Duel *duel;

	make(&before, 1e-8, 1, NULL, 0);
	make(&after, 1e-8, 1, "crash", 100);
	duel = measure(&before, &after, AMPLE);
	ck_assert_ptr_null(duel_job(duel, 0)->failure);
	ck_assert_ptr_nonnull(duel_job(duel, 1)->failure);
	ck_assert_msg(strstr(duel_job(duel, 1)->failure, "exit"), "%s", duel_job(duel, 1)->failure);
	ck_assert_uint_gt(duel_pairs(duel)->count, 0);
	duel_free(duel);

	make(&after, 1e-8, 1, "wrong", 16);
	duel = measure(&after, &before, AMPLE);
	ck_assert_str_eq(duel_job(duel, 0)->failure, "too much");
	duel_free(duel);

	make(&after, 1e-8, 1, "memory", 16);
	duel = measure(&after, &before, AMPLE);
	ck_assert_str_eq(duel_job(duel, 0)->failure, "not enough memory");
	duel_free(duel);
}
END_TEST

START_TEST(a_program_that_is_not_there_fails)
{
	Steady before, after;
	Duel *duel;

	make(&before, 1e-8, 1, NULL, 0);
	make(&after, 1e-8, 1, NULL, 0);
	snprintf(after.program, sizeof after.program, "/nowhere/at/all");
	duel = measure(&before, &after, AMPLE);
	ck_assert_ptr_nonnull(duel_job(duel, 1)->failure);
	ck_assert_uint_eq(duel_pairs(duel)->count, 0);
	duel_free(duel);
}
END_TEST

START_TEST(no_size_in_common_is_none)
{
	Steady before, after;
	Duel *duel;

	make(&before, 1e-8, 1, NULL, 0);
	make(&after, 1e-8, 1, NULL, 0);
	before.target.largest = 100;
	after.target.smallest = 200;
	duel = measure(&before, &after, AMPLE);
	ck_assert_uint_eq(duel_pairs(duel)->count, 0);
	ck_assert_ptr_null(duel_job(duel, 0)->failure);
	duel_free(duel);
}
END_TEST

SUITE_MAIN("duel", both_are_measured_at_the_same_sizes_in_many_blocks,
    two_of_the_same_do_not_differ, a_crossover_is_where_the_formulas_are_the_same,
    a_size_that_is_too_much_for_one_is_the_end_for_both, who_fails_is_named_and_ends_it,
    a_program_that_is_not_there_fails, no_size_in_common_is_none)
