#include <math.h>

#include "fit/weigh.h"
#include "model/verdict.h"
#include "suite.h"

enum { COUNT = 12 };

static void points_of(Points *points, const Law *law, double fixed)
{
	*points = (Points){.count = COUNT, .exact = true};
	for (size_t i = 0; i < COUNT; i++) {
		points->n[i] = 20 * pow(2, (double)i);
		points->log_n[i] = log(points->n[i]);
		points->log_cost[i] = log(fixed + exp(law_log(law, points->n[i])));
		points->weight[i] = 1;
		points->total_weight += 1;
	}
}

static void all_evidence(const Points *points, Evidence evidence[LAW_COUNT])
{
	for (int i = 0; i < LAW_COUNT; i++)
		explain(points, &laws[i], &evidence[i]);
	for (int i = 0; i < LAW_COUNT; i++)
		explain_breaks(points, &laws[i], HUGE_VAL, &evidence[i]);
}

START_TEST(probabilities_add_up_to_one_and_favour_the_truth)
{
	Points points;
	Evidence evidence[LAW_COUNT];
	double probability[LAW_COUNT], sum = 0;

	points_of(&points, &laws[LAW_N_LOG], 0);
	all_evidence(&points, evidence);
	weigh(&points, evidence, LAW_COUNT, probability);
	for (int i = 0; i < LAW_COUNT; i++) {
		ck_assert_double_ge(probability[i], 0);
		ck_assert_double_le(probability[i], probability[LAW_N_LOG]);
		sum += probability[i];
	}
	ck_assert_double_eq_tol(sum, 1, 1e-12);
}
END_TEST

START_TEST(without_evidence_nothing_is_probable)
{
	Points points;
	Evidence evidence[LAW_COUNT] = {{0}};
	double probability[LAW_COUNT];

	points_of(&points, &laws[LAW_LINEAR], 0);
	weigh(&points, evidence, LAW_COUNT, probability);
	for (int i = 0; i < LAW_COUNT; i++)
		ck_assert_double_eq(probability[i], 0);
}
END_TEST

/* A law that the data don't show isn't there at all. */
START_TEST(an_invisible_law_has_no_evidence)
{
	Points points;
	Evidence evidence[LAW_COUNT];

	points_of(&points, &laws[LAW_CONSTANT], 0);
	all_evidence(&points, evidence);
	ck_assert(evidence[LAW_CONSTANT].exists);
	ck_assert(!evidence[LAW_POWER_OF_2].exists);
}
END_TEST

/* A law whose steps would take less than a thousandth of a cycle isn't there either: what rises
 * steeply from so little to so little is memory. */
START_TEST(no_processor_does_a_thousand_things_in_a_cycle)
{
	Points points;
	Evidence evidence[LAW_COUNT];

	for (int possible = 0; possible < 2; possible++) {
		points_of(&points, &laws[LAW_CUBIC], 0);
		for (size_t i = 0; i < COUNT; i++)
			points.log_cost[i] += log(possible ? 1e-11 : 1e-14);
		points.seconds = true;
		points.exact = false;
		all_evidence(&points, evidence);
		ck_assert_int_eq(evidence[LAW_CUBIC].exists, possible);
		ck_assert(evidence[LAW_CONSTANT].exists);
		/* Counts have no cycles. */
		points.seconds = false;
		points.exact = true;
		all_evidence(&points, evidence);
		ck_assert(evidence[LAW_CUBIC].exists);
	}
}
END_TEST

START_TEST(liberties_cost)
{
	Points points;
	Explanation plain = {.law = &laws[LAW_LINEAR], .ruling = COUNT}, other;

	points_of(&points, &laws[LAW_LINEAR], 0);
	other = plain;
	other.beside = 0.1;
	ck_assert_double_gt(badness(&points, &other), badness(&points, &plain));
	other = plain;
	other.bend = (Break){.kind = BREAK_JUMP, .n = 100, .factor = 3};
	ck_assert_double_gt(badness(&points, &other), badness(&points, &plain));
	other.bend.factor = 9;
	ck_assert_double_gt(badness(&points, &other),
	    badness(&points, &(Explanation){.law = plain.law,
				 .ruling = COUNT,
				 .bend = {.kind = BREAK_JUMP, .n = 100, .factor = 3}}));
	other = plain;
	other.falls = 1;
	ck_assert_double_gt(badness(&points, &other), badness(&points, &plain));
	other = plain;
	other.robust.square = 0.01;
	ck_assert_double_gt(badness(&points, &other), badness(&points, &plain));
}
END_TEST

/* What a jump costs where it is foreseen. */
static double foreseen_costs(double factor, bool contended)
{
	Points points;
	Shape shape = {.foreseen = true};
	Explanation plain = {.law = &laws[LAW_LINEAR], .ruling = COUNT}, jump;

	points_of(&points, &laws[LAW_LINEAR], 0);
	points.contended = contended;
	jump = plain;
	jump.bend = (Break){.kind = BREAK_JUMP, .n = points.n[6], .factor = factor};
	jump.shape = &shape;
	return badness(&points, &jump) - badness(&points, &plain);
}

START_TEST(the_jump_that_a_competitor_makes_is_none_of_the_codes)
{
	ck_assert_double_lt(foreseen_costs(2, true), 0);
	ck_assert_double_ge(foreseen_costs(2, false), 0);
	ck_assert_double_lt(foreseen_costs(2, false), foreseen_costs(4, false));
	/* One competitor doubles times, it doesn't make them four times as long. */
	ck_assert_double_gt(foreseen_costs(4, true), 0);
	ck_assert_double_gt(foreseen_costs(0.5, true), 0);
}
END_TEST

START_TEST(a_fixed_cost_is_found_beside_its_law)
{
	Points points;
	Evidence evidence[LAW_COUNT];
	const Explanation *best = &evidence[LAW_LINEAR].best;

	points_of(&points, &laws[LAW_LINEAR], 500);
	all_evidence(&points, evidence);
	ck_assert(evidence[LAW_LINEAR].exists);
	ck_assert_int_eq(best->bend.kind, BREAK_NONE);
	ck_assert_double_eq_tol(
	    explain_finely(&points, &evidence[LAW_LINEAR]).beside / (500 / points.n[COUNT - 1]), 1,
	    0.02);
}
END_TEST

START_TEST(a_jump_is_found_and_the_law_stays)
{
	Points points;
	Evidence evidence[LAW_COUNT];
	const Explanation *best = &evidence[LAW_LINEAR].best;

	points_of(&points, &laws[LAW_LINEAR], 0);
	for (size_t i = 6; i < COUNT; i++)
		points.log_cost[i] += log(8);
	all_evidence(&points, evidence);
	ck_assert_int_eq(best->bend.kind, BREAK_JUMP);
	ck_assert_double_eq(best->bend.n, points.n[6]);
	ck_assert_double_eq_tol(best->bend.factor, 8, 0.01);
}
END_TEST

/* A slope between those of n and n log n, in steps of so many seconds. */
static double probability_of_n_log(double step_seconds)
{
	Points points;
	Evidence evidence[LAW_COUNT];
	double probability[LAW_COUNT];

	points_of(&points, &laws[LAW_LINEAR], 0);
	points.seconds = true;
	points.exact = false;
	for (size_t i = 0; i < COUNT; i++)
		points.log_cost[i] =
		    log(step_seconds) + 1.06 * points.log_n[i] + (i % 3 ? 0.05 : -0.1);
	all_evidence(&points, evidence);
	weigh(&points, evidence, LAW_COUNT, probability);
	return probability[LAW_N_LOG];
}

START_TEST(no_decision_takes_a_tenth_of_a_nanosecond)
{
	ck_assert_double_gt(probability_of_n_log(100e-9), 5 * probability_of_n_log(0.1e-9));
	/* But that doesn't rule anything out, and slower ones are alike. */
	ck_assert_double_gt(probability_of_n_log(0.1e-9), 0);
	ck_assert_double_eq_tol(probability_of_n_log(1e-6), probability_of_n_log(10e-6), 1e-3);
}
END_TEST

START_TEST(no_times_are_beyond_doubt_but_counts_are)
{
	Points points;
	Evidence evidence[LAW_COUNT];
	double probability[LAW_COUNT];

	points_of(&points, &laws[LAW_QUADRATIC], 0);
	all_evidence(&points, evidence);
	weigh(&points, evidence, LAW_COUNT, probability);
	ck_assert_double_gt(probability[LAW_QUADRATIC], 0.999);
	points.seconds = true;
	points.exact = false;
	weigh(&points, evidence, LAW_COUNT, probability);
	ck_assert_double_lt(probability[LAW_QUADRATIC], 0.995);
	ck_assert_double_gt(probability[LAW_QUADRATIC], 0.95);
}
END_TEST

/* Of O(n), at a dozen sizes over so wide a range, a share of whose samples was slowed. */
static double probability_of_linear(double ratio, double disturbed)
{
	Points points;
	Evidence evidence[LAW_COUNT];
	double probability[LAW_COUNT];

	points_of(&points, &laws[LAW_LINEAR], 0);
	points.seconds = true;
	points.exact = false;
	points.disturbed = disturbed;
	for (size_t i = 0; i < COUNT; i++) {
		points.n[i] = 20 * pow(ratio, (double)i);
		points.log_n[i] = log(points.n[i]);
		points.log_cost[i] = points.log_n[i] + log(1e-9);
	}
	all_evidence(&points, evidence);
	weigh(&points, evidence, LAW_COUNT, probability);
	return probability[LAW_LINEAR];
}

START_TEST(what_was_slowed_decides_less_over_a_narrow_range_alone)
{
	ck_assert_double_lt(probability_of_linear(1.2, 1), probability_of_linear(1.2, 0) - 0.03);
	ck_assert_double_eq_tol(probability_of_linear(2, 1), probability_of_linear(2, 0), 1e-6);
}
END_TEST

START_TEST(counts_have_no_knee)
{
	Points points;
	Evidence evidence[LAW_COUNT];

	for (int seconds = 0; seconds <= 1; seconds++) {
		points_of(&points, &laws[LAW_LINEAR], 0);
		points.seconds = seconds;
		points.exact = !seconds;
		for (size_t i = 0; i < COUNT; i++)
			points.log_cost[i] += 1.2 / (1 + exp(-2 * (points.log_n[i] - log(5000))));
		all_evidence(&points, evidence);
		ck_assert_int_eq(evidence[LAW_LINEAR].best.bend.kind == BREAK_KNEE, seconds);
	}
}
END_TEST

/* Of merge sort's n log n - n, at the first few sizes. */
static double probability_of_counts(size_t count, double ratio)
{
	Points points = {.count = count, .exact = true};
	Evidence evidence[LAW_COUNT];
	double probability[LAW_COUNT];

	for (size_t i = 0; i < count; i++) {
		points.n[i] = 12 * pow(ratio, (double)i);
		points.log_n[i] = log(points.n[i]);
		points.log_cost[i] = log(points.n[i] * (log2(points.n[i]) - 1));
		points.weight[i] = 1;
		points.total_weight += 1;
	}
	all_evidence(&points, evidence);
	weigh(&points, evidence, LAW_COUNT, probability);
	return probability[LAW_N_LOG];
}

START_TEST(a_few_counts_are_not_beyond_doubt)
{
	ck_assert_double_lt(probability_of_counts(5, 1.6), VERDICT_CONFIDENT);
	ck_assert_double_gt(probability_of_counts(12, 1.6), 0.99);
	ck_assert_double_gt(probability_of_counts(5, 8), probability_of_counts(5, 1.6));
}
END_TEST

START_TEST(rough_data_mean_less)
{
	Points points;
	Evidence evidence[LAW_COUNT];
	double smooth[LAW_COUNT], rough[LAW_COUNT];

	points_of(&points, &laws[LAW_N_LOG], 0);
	all_evidence(&points, evidence);
	for (int i = 0; i < LAW_COUNT; i++)
		evidence[i].badness = i == LAW_N_LOG ? 0 : i == LAW_LINEAR ? 2 : 50;
	weigh(&points, evidence, LAW_COUNT, smooth);
	evidence[LAW_N_LOG].best.robust.square = 0.3 * 0.3;
	weigh(&points, evidence, LAW_COUNT, rough);
	ck_assert_double_lt(rough[LAW_N_LOG], smooth[LAW_N_LOG]);
}
END_TEST

SUITE_MAIN("weigh", probabilities_add_up_to_one_and_favour_the_truth,
    without_evidence_nothing_is_probable, an_invisible_law_has_no_evidence,
    no_processor_does_a_thousand_things_in_a_cycle, liberties_cost,
    the_jump_that_a_competitor_makes_is_none_of_the_codes, a_fixed_cost_is_found_beside_its_law,
    a_jump_is_found_and_the_law_stays, no_decision_takes_a_tenth_of_a_nanosecond,
    no_times_are_beyond_doubt_but_counts_are, counts_have_no_knee,
    a_few_counts_are_not_beyond_doubt, rough_data_mean_less,
    what_was_slowed_decides_less_over_a_narrow_range_alone)
