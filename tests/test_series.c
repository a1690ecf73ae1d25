#include <stdlib.h>

#include "model/series.h"
#include "suite.h"

static Series series;

static void begin(void)
{
	series_init(&series, "quick-sort", "quick-sort", "random", METRIC_TIME);
}

static void add(double n, double value)
{
	series_add(&series, (Sample){.n = n, .value = value, .calls = 1});
}

/* The only size of `count` values, which are added in the order given. */
static Size size_of(const double *values, size_t count)
{
	Size *sizes, size;

	begin();
	for (size_t i = 0; i < count; i++)
		add(8, values[i]);
	ck_assert_uint_eq(series_sizes(&series, &sizes), 1);
	size = sizes[0];
	ck_assert_uint_eq(size.samples, count);
	ck_assert_double_eq(size.n, 8);
	free(sizes);
	series_release(&series);
	return size;
}

START_TEST(a_series_keeps_copies_of_its_names)
{
	char name[] = "merge-sort";

	series_init(&series, name, name, NULL, METRIC_STEPS);
	name[0] = 'X';
	ck_assert_str_eq(series.name, "merge-sort");
	ck_assert_str_eq(series.target, "merge-sort");
	ck_assert_str_eq(series.input, "");
	ck_assert_int_eq(series.metric, METRIC_STEPS);
	ck_assert_ptr_null(series.textbook);
	series_release(&series);
	ck_assert_ptr_null(series.name);
	ck_assert_uint_eq(series.count, 0);
}
END_TEST

START_TEST(a_series_without_samples_has_no_sizes)
{
	Size *sizes = (Size *)&series;

	begin();
	ck_assert_uint_eq(series_sizes(&series, &sizes), 0);
	ck_assert_ptr_null(sizes);
	series_release(&series);
}
END_TEST

START_TEST(samples_stay_in_the_order_of_measuring)
{
	begin();
	for (int i = 0; i < 100; i++)
		add(100 - i, i);
	ck_assert_uint_eq(series.count, 100);
	for (int i = 0; i < 100; i++)
		ck_assert_double_eq(series.samples[i].value, i);
	series_release(&series);
}
END_TEST

START_TEST(sizes_ascend_whatever_the_order_of_measuring)
{
	Size *sizes;

	begin();
	add(64, 4);
	add(16, 1);
	add(1e6, 9);
	add(16, 3);
	add(64, 5);
	add(16.5, 2);
	ck_assert_uint_eq(series_sizes(&series, &sizes), 4);
	ck_assert_double_eq(sizes[0].n, 16);
	ck_assert_double_eq(sizes[0].median, 2);
	ck_assert_uint_eq(sizes[0].samples, 2);
	ck_assert_double_eq(sizes[1].n, 16.5);
	ck_assert_double_eq(sizes[2].n, 64);
	ck_assert_double_eq(sizes[3].n, 1e6);
	ck_assert_uint_eq(sizes[3].samples, 1);
	/* and the samples were left alone */
	ck_assert_double_eq(series.samples[0].n, 64);
	free(sizes);
	series_release(&series);
}
END_TEST

START_TEST(one_sample_is_all_its_quantiles)
{
	static const double values[] = {7};
	Size size = size_of(values, 1);

	ck_assert_double_eq(size.low, 7);
	ck_assert_double_eq(size.quintile, 7);
	ck_assert_double_eq(size.median, 7);
	ck_assert_double_eq(size.high, 7);
	ck_assert_double_eq(size.spread, 0);
}
END_TEST

/* As R's quantile(type = 7) has them. */
START_TEST(quantiles_are_interpolated)
{
	static const double four[] = {4, 1, 3, 2}, five[] = {50, 10, 40, 20, 30};
	Size size = size_of(four, 4);

	ck_assert_double_eq_tol(size.quintile, 1.6, 1e-12);
	ck_assert_double_eq_tol(size.median, 2.5, 1e-12);
	ck_assert_double_eq_tol(size.spread, (3.25 - 1.75) / 2.5, 1e-12);
	size = size_of(five, 5);
	ck_assert_double_eq_tol(size.quintile, 18, 1e-12);
	ck_assert_double_eq_tol(size.median, 30, 1e-12);
	ck_assert_double_eq_tol(size.spread, 20.0 / 30, 1e-12);
	ck_assert_double_eq(size.low, 10);
	ck_assert_double_eq(size.high, 50);
}
END_TEST

START_TEST(one_outlier_moves_neither_median_nor_spread)
{
	static const double quiet[] = {10, 11, 12, 13, 14}, loud[] = {10, 11, 12, 13, 1e9};

	ck_assert_double_eq(size_of(quiet, 5).median, size_of(loud, 5).median);
	ck_assert_double_eq(size_of(quiet, 5).spread, size_of(loud, 5).spread);
}
END_TEST

START_TEST(a_median_of_zero_has_no_spread)
{
	static const double values[] = {0, 0, 0, 1};

	ck_assert_double_eq(size_of(values, 4).spread, 0);
}
END_TEST

START_TEST(samples_that_something_slowed_are_a_share)
{
	static const double yardsticks[] = {1e-6, 1e-6, 2e-6, 1e-6};
	Size *sizes;

	begin();
	for (int n = 1; n <= 2; n++)
		for (int i = 0; i < 4; i++)
			series_add(&series, (Sample){.n = n,
						.value = 1e-6,
						.calls = 1,
						.lost = n == 2 && i == 3 ? 0.5e-6 : 0,
						.yardstick = yardsticks[i]});
	ck_assert_uint_eq(series_sizes(&series, &sizes), 2);
	ck_assert_double_eq(sizes[0].disturbed, 0.25);
	ck_assert_double_eq(sizes[1].disturbed, 0.5);
	free(sizes);
	series_release(&series);
}
END_TEST

START_TEST(what_else_a_sample_carries_is_summed_up)
{
	Size *sizes;

	begin();
	series_add(&series, (Sample){.n = 8, .value = 1, .calls = 64, .cpu = 0.9, .bytes = 100});
	series_add(&series, (Sample){.n = 8, .value = 2, .calls = 32, .cpu = 0.5, .bytes = 300});
	series_add(&series, (Sample){.n = 8, .value = 3, .calls = 16, .cpu = 0.7, .bytes = 200});
	ck_assert_uint_eq(series_sizes(&series, &sizes), 1);
	ck_assert_double_eq(sizes[0].calls, 64);
	ck_assert_double_eq(sizes[0].bytes, 300);
	ck_assert_double_eq(sizes[0].cpu, 0.7);
	free(sizes);
	series_add(&series, (Sample){.n = 8, .value = 4, .calls = 16, .cpu = 0.8});
	ck_assert_uint_eq(series_sizes(&series, &sizes), 1);
	ck_assert_double_eq_tol(sizes[0].cpu, 0.75, 1e-12);
	free(sizes);
	series_release(&series);
}
END_TEST

SUITE_MAIN("series", a_series_keeps_copies_of_its_names, a_series_without_samples_has_no_sizes,
    samples_stay_in_the_order_of_measuring, sizes_ascend_whatever_the_order_of_measuring,
    one_sample_is_all_its_quantiles, quantiles_are_interpolated,
    one_outlier_moves_neither_median_nor_spread, a_median_of_zero_has_no_spread,
    samples_that_something_slowed_are_a_share, what_else_a_sample_carries_is_summed_up)
