#include <math.h>

#include "base/random.h"
#include "fit/conclude.h"
#include "fit/diagnose.h"
#include "suite.h"

enum { COUNT = 14, DRAWS = 20 };

static void points_of(Points *points, bool seconds, double deviation(int i))
{
	*points = (Points){.count = COUNT, .seconds = seconds, .exact = !seconds};
	for (int i = 0; i < COUNT; i++) {
		points->n[i] = 16 * pow(1.7, i);
		points->log_n[i] = log(points->n[i]);
		points->log_cost[i] = points->log_n[i] + deviation(i);
		points->weight[i] = 1;
		points->total_weight += 1;
	}
}

/* An explanation that leaves this root mean square. */
static Explanation leaving(double error)
{
	return (Explanation){.law = &laws[LAW_LINEAR], .robust = {.square = error * error}};
}

static double smooth(int i)
{
	return 0.15 * sin(i / 3.0);
}

static double rough(int i)
{
	return i % 2 ? 0.1 : -0.1;
}

START_TEST(smooth_counts_off_the_curve_are_not_trusted)
{
	Explanation off = leaving(0.1), near = leaving(0.01);
	Points points;

	points_of(&points, false, smooth);
	ck_assert_double_lt(diagnose(&points, &off), 0.25);
	ck_assert_double_gt(diagnose(&points, &near), 0.95);
	ck_assert_double_le(diagnose(&points, &near), 1);
}
END_TEST

START_TEST(noisy_counts_are)
{
	Explanation off = leaving(0.1);
	Points points;

	points_of(&points, false, rough);
	ck_assert_double_eq(diagnose(&points, &off), 1);
}
END_TEST

START_TEST(times_always_are)
{
	Explanation off = leaving(0.1);
	Points points;

	points_of(&points, true, smooth);
	ck_assert_double_eq(diagnose(&points, &off), 1);
}
END_TEST

START_TEST(two_sizes_say_nothing)
{
	Explanation off = leaving(0.1);
	Points points;

	points_of(&points, false, smooth);
	points.count = 2;
	ck_assert_double_eq(diagnose(&points, &off), 1);
}
END_TEST

static Verdict count(double steps(double n), double noise, Random *random)
{
	Verdict verdict;
	Series series;

	series_init(&series, "count", "count", NULL, METRIC_STEPS);
	for (int i = 0; i < COUNT; i++) {
		double n = round(16 * pow(1.7, i));
		double off = noise > 0 ? exp(noise * random_normal(random)) : 1;

		series_add(&series, (Sample){.n = n, .value = round(steps(n) * off), .calls = 1});
	}
	conclude(&series, NULL, &verdict);
	series_release(&series);
	return verdict;
}

static double n_log_squared(double n)
{
	return n * log2(n) * log2(n);
}

static double log_squared(double n)
{
	return 1000 * log2(n) * log2(n);
}

static double root_log(double n)
{
	return 1000 * sqrt(n) * log2(n);
}

START_TEST(counts_of_a_law_that_is_not_known_are_undecided)
{
	ck_assert_int_eq(count(n_log_squared, 0, NULL).state, VERDICT_UNDECIDED);
	ck_assert_int_eq(count(log_squared, 0, NULL).state, VERDICT_UNDECIDED);
	ck_assert_int_eq(count(root_log, 0, NULL).state, VERDICT_UNDECIDED);
}
END_TEST

/* Comparisons of merge sort, swaps of bubble sort, steps of three loops, of a scan after a search.
 */
static double merge(double n)
{
	return n * log2(n) - n + 1;
}

static double bubble(double n)
{
	return n * (n - 1) / 2;
}

static double triples(double n)
{
	return n * (n - 1) * (n - 2) / 6 + 3 * n;
}

static double scan(double n)
{
	return 3 * n + 7 * log2(n) + 12;
}

START_TEST(lower_terms_leave_a_law_decided)
{
	static const struct {
		double (*steps)(double n);
		LawId law;
	} known[] = {
	    {merge, LAW_N_LOG}, {bubble, LAW_QUADRATIC}, {triples, LAW_CUBIC}, {scan, LAW_LINEAR}};
	Random random = random_stream(4, 0);

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		Verdict verdict = count(known[i].steps, 0, NULL);

		ck_assert_ptr_eq(verdict.law, &laws[known[i].law]);
		ck_assert_int_eq(verdict.state, VERDICT_DECIDED);
	}
	/* Nor does noise, as counts of random inputs have. */
	for (int draw = 0; draw < DRAWS; draw++) {
		Verdict verdict = count(bubble, 0.1, &random);

		ck_assert_ptr_eq(verdict.law, &laws[LAW_QUADRATIC]);
		ck_assert_int_eq(verdict.state, VERDICT_DECIDED);
	}
}
END_TEST

SUITE_MAIN("diagnose", smooth_counts_off_the_curve_are_not_trusted, noisy_counts_are,
    times_always_are, two_sizes_say_nothing, counts_of_a_law_that_is_not_known_are_undecided,
    lower_terms_leave_a_law_decided)
