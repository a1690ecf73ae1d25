#include "app/comparing.h"

#include <math.h>
#include <stdlib.h>

#include "base/random.h"
#include "fit/conclude.h"
#include "suite.h"

/* A series with its verdict, and the record of both. */
typedef struct Measured {
	Series series;
	Verdict verdict;
	Record record;
} Measured;

/* From `first` on, each size 1.6 times the one before. */
static void measure(
    Measured *measured, Metric metric, double cost(double n), double first, double last)
{
	series_init(&measured->series, "f", "f", NULL, metric);
	for (double n = first; n <= last; n = floor(1.6 * n))
		series_add(&measured->series, (Sample){.n = n, .value = cost(n), .calls = 1});
	conclude(&measured->series, NULL, &measured->verdict);
	measured->record =
	    (Record){.file = "", .series = &measured->series, .verdict = &measured->verdict};
}

static double linear(double n)
{
	return 1e-6 * n;
}

static double slower(double n)
{
	return 1.3e-6 * n;
}

static double square(double n)
{
	return 1e-8 * n * n;
}

static double steps(double n)
{
	return 3 * n + 2;
}

/* Pairs of `after` over `before` in many blocks, off by a little. */
static void fight(const Measured *before, const Measured *after, Pairs *pairs)
{
	Random random = random_stream(1, 1);

	*pairs = (Pairs){0};
	for (unsigned block = 0; block < 14; block++)
		for (size_t i = 0; i < before->series.count; i++)
			pairs_add(pairs, (PairAt){.n = before->series.samples[i].n,
					     .block = block,
					     .log_ratio = log(after->series.samples[i].value /
							      before->series.samples[i].value) +
							  0.01 * random_normal(&random)});
}

START_TEST(side_by_side_it_goes_by_the_pairs)
{
	Measured before, after;
	Comparison comparison;
	Pairs pairs;

	measure(&before, METRIC_TIME, square, 16, 20000);
	measure(&after, METRIC_TIME, linear, 16, 20000);
	fight(&before, &after, &pairs);
	compare_records(&before.record, &after.record, &pairs, 1, &comparison);
	ck_assert_int_eq(comparison.how, COMPARED_SIDE_BY_SIDE);
	ck_assert_uint_eq(comparison.blocks, 14);
	ck_assert_uint_eq(comparison.count, before.series.count);
	ck_assert(comparison.differs && comparison.bends);
	ck_assert_int_eq(comparison.change, LAW_BETTER);
	ck_assert_double_eq_tol(comparison.sizes[0].ratio.value, 100.0 / 16, 0.1);
	ck_assert_double_eq(comparison.sizes[0].before, square(16));
	ck_assert_double_eq(comparison.sizes[0].after, linear(16));
	ck_assert_uint_eq(comparison.crossover_count, 1);
	ck_assert_double_eq_tol(comparison.crossovers[0].n, 100, 3);
	ck_assert_uint_eq(comparison.beyond_count, 2);
	ck_assert_double_eq_tol(
	    comparison.beyond[0].ratio.value, 100 / comparison.beyond[0].n, 1e-5);
	comparison_release(&comparison);
	compare_records(&after.record, &before.record, NULL, 1, &comparison);
	ck_assert_int_eq(comparison.change, LAW_WORSE);
	comparison_release(&comparison);
	pairs_release(&pairs);
	series_release(&before.series);
	series_release(&after.series);
}
END_TEST

START_TEST(sizes_that_only_one_has_are_those_of_the_curves)
{
	Measured before, after;
	Comparison comparison;

	measure(&before, METRIC_TIME, linear, 16, 3000);
	measure(&after, METRIC_TIME, slower, 64, 20000);
	compare_records(&before.record, &after.record, NULL, 1, &comparison);
	ck_assert_int_eq(comparison.how, COMPARED_APART);
	ck_assert_uint_gt(comparison.count, before.series.count);
	for (size_t i = 0; i < comparison.count; i++) {
		const RatioAt *at = &comparison.sizes[i];

		ck_assert(at->fitted == !(at->before > 0 && at->after > 0));
		ck_assert_double_eq_tol(at->ratio.value, 1.3, 0.01);
	}
	ck_assert(comparison.sizes[0].fitted);
	comparison_release(&comparison);
	series_release(&before.series);
	series_release(&after.series);
}
END_TEST

START_TEST(measured_apart_a_tenth_is_nothing)
{
	Measured before, after;
	Comparison comparison;

	measure(&before, METRIC_TIME, linear, 16, 20000);
	measure(&after, METRIC_TIME, slower, 16, 20000);
	compare_records(&before.record, &after.record, NULL, 1, &comparison);
	ck_assert(comparison.differs && !comparison.bends);
	ck_assert_int_eq(comparison.change, LAW_SAME);
	ck_assert_double_eq_tol(comparison.overall.value, 1.3, 1e-6);
	comparison_release(&comparison);
	for (size_t i = 0; i < after.series.count; i++)
		after.series.samples[i].value *= 1.05 / 1.3;
	compare_records(&before.record, &after.record, NULL, 1, &comparison);
	ck_assert(!comparison.differs);
	ck_assert_uint_eq(comparison.beyond_count, 0);
	comparison_release(&comparison);
	series_release(&before.series);
	series_release(&after.series);
}
END_TEST

START_TEST(counts_are_compared_exactly)
{
	Measured before, after;
	Comparison comparison;

	measure(&before, METRIC_STEPS, steps, 16, 20000);
	measure(&after, METRIC_STEPS, steps, 16, 20000);
	compare_records(&before.record, &after.record, NULL, 1, &comparison);
	ck_assert_int_eq(comparison.how, COMPARED_EXACTLY);
	ck_assert(!comparison.differs);
	after.series.samples[3].value++;
	comparison_release(&comparison);
	compare_records(&before.record, &after.record, NULL, 1, &comparison);
	ck_assert(comparison.differs);
	comparison_release(&comparison);
	series_release(&before.series);
	series_release(&after.series);
}
END_TEST

START_TEST(nothing_in_common_is_nothing_to_compare)
{
	Measured before, after;
	Comparison comparison;

	measure(&before, METRIC_TIME, linear, 16, 30);
	measure(&after, METRIC_TIME, linear, 64, 100);
	compare_records(&before.record, &after.record, NULL, 1, &comparison);
	ck_assert_uint_eq(comparison.count, 0);
	ck_assert(!comparison.differs && isnan(comparison.overall.value));
	comparison_release(&comparison);
	series_release(&before.series);
	series_release(&after.series);
}
END_TEST

SUITE_MAIN("comparing", side_by_side_it_goes_by_the_pairs,
    sizes_that_only_one_has_are_those_of_the_curves, measured_apart_a_tenth_is_nothing,
    counts_are_compared_exactly, nothing_in_common_is_nothing_to_compare)
