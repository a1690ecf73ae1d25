#include <math.h>

#include "fit/points.h"
#include "suite.h"

static const Caches unknown;

static void add(Series *series, double n, double value, double bytes)
{
	series_add(series, (Sample){.n = n, .value = value, .calls = 1, .bytes = bytes});
}

START_TEST(sizes_come_in_order_with_their_low_readings)
{
	Series series;
	Points points;

	series_init(&series, "s", "s", NULL, METRIC_TIME);
	add(&series, 100, 3, 0);
	add(&series, 10, 2, 0);
	add(&series, 100, 5, 0);
	add(&series, 10, 1, 0);
	points_gather(&points, &series, &unknown);
	ck_assert_uint_eq(points.count, 2);
	ck_assert_double_eq(points.n[0], 10);
	ck_assert_double_eq(points.log_cost[0], log(1));
	ck_assert_double_eq(points.log_cost[1], log(3));
	/* With more samples than a few, one lucky reading isn't the location. */
	for (int i = 0; i < 9; i++)
		add(&series, 100, 4, 0);
	points_gather(&points, &series, &unknown);
	ck_assert_double_eq(points.log_cost[1], log(4));
	series_release(&series);
}
END_TEST

START_TEST(late_sizes_weigh_more)
{
	Series series;
	Points points;
	double total = 0;

	series_init(&series, "s", "s", NULL, METRIC_TIME);
	for (int i = 1; i <= 5; i++)
		add(&series, i, i, 0);
	points_gather(&points, &series, &unknown);
	for (size_t i = 0; i < points.count; i++) {
		total += points.weight[i];
		if (i)
			ck_assert_double_gt(points.weight[i], points.weight[i - 1]);
	}
	ck_assert_double_eq(points.weight[4], 1);
	ck_assert_double_eq_tol(points.total_weight, total, 1e-12);
	series_release(&series);
}
END_TEST

START_TEST(what_is_no_cost_is_left_out)
{
	Series series;
	Points points;

	series_init(&series, "s", "s", NULL, METRIC_TIME);
	points_gather(&points, &series, &unknown);
	ck_assert_uint_eq(points.count, 0);
	add(&series, 1, 0, 0);
	add(&series, 2, -1, 0);
	add(&series, 3, (double)INFINITY, 0);
	add(&series, 4, (double)NAN, 0);
	add(&series, 5, 1e-9, 0);
	points_gather(&points, &series, &unknown);
	ck_assert_uint_eq(points.count, 1);
	ck_assert_double_eq(points.n[0], 5);
	series_release(&series);
}
END_TEST

static bool is_contended(Metric metric, double least, double waited)
{
	Series series;
	Points points;

	series_init(&series, "s", "s", NULL, metric);
	add(&series, 10, least, 0);
	add(&series, 10, least + waited, 0);
	points_gather(&points, &series, &unknown);
	series_release(&series);
	return points.contended;
}

START_TEST(a_sample_that_waits_for_a_time_slice_shows_a_competitor)
{
	ck_assert(is_contended(METRIC_TIME, 1e-3, 4e-3));
	ck_assert(!is_contended(METRIC_TIME, 1e-3, 1e-3));
	ck_assert(!is_contended(METRIC_TIME, 1e-3, 1));
	/* What takes longer than a slice differs for other reasons, and counts don't wait. */
	ck_assert(!is_contended(METRIC_TIME, 20e-3, 4e-3));
	ck_assert(!is_contended(METRIC_STEPS, 1e-3, 4e-3));
}
END_TEST

/* Costs of n^2 whose noise is even, or only adds, seven samples a size. */
static void draw(Series *series, Metric metric, bool even, double waited)
{
	static const double off[7] = {-0.10, 0.06, 0.02, -0.03, 0.11, -0.07, 0.01};
	/* How much of it a size has: not so that it is always the same sample that is the first. */
	static const double share[8] = {1, -1, 0.6, -0.8, 0.9, -0.7, 0.8, -1};

	series_init(series, "s", "s", NULL, metric);
	for (int i = 0; i < 8; i++)
		for (int j = 0; j < 7; j++) {
			double n = 10 << i, noise = share[i] * off[j] + 0.05 * (j == 1) * share[i];

			if (!even)
				noise = j < 3 ? 0 : 4 * fabs(noise);
			add(series, n, 1e-6 * n * n * exp(noise), 0);
		}
	add(series, 10, 1e-4 + waited, 0);
}

static double location_of(Metric metric, bool even, double waited, size_t i)
{
	Series series;
	Points points;

	draw(&series, metric, even, waited);
	points_gather(&points, &series, &unknown);
	series_release(&series);
	return exp(points.log_cost[i]) / (1e-6 * points.n[i] * points.n[i]);
}

/* What the samples of a size have in their middle, where noise goes both ways; what they have at
 * least where it only adds, or may: beside a competitor, and of counts. */
START_TEST(the_location_is_in_the_middle_of_even_noise)
{
	ck_assert_double_eq_tol(location_of(METRIC_TIME, true, 0, 3), 1.01, 0.02);
	ck_assert_double_lt(location_of(METRIC_TIME, true, 4e-3, 3), 0.98);
	ck_assert_double_lt(location_of(METRIC_STEPS, true, 0, 3), 0.98);
	ck_assert_double_eq_tol(location_of(METRIC_TIME, false, 0, 3), 1, 1e-9);
}
END_TEST

START_TEST(too_many_sizes_are_thinned_and_the_largest_is_kept)
{
	Series series;
	Points points;

	series_init(&series, "s", "s", NULL, METRIC_TIME);
	for (int i = 1; i <= 1000; i++)
		add(&series, i, i, 0);
	points_gather(&points, &series, &unknown);
	ck_assert_uint_le(points.count, POINTS_MOST);
	ck_assert_uint_ge(points.count, POINTS_MOST / 2);
	ck_assert_double_eq(points.n[points.count - 1], 1000);
	series_release(&series);
}
END_TEST

START_TEST(the_cache_ends_at_the_first_size_beyond_it)
{
	Series series;
	Points points, within;

	series_init(&series, "s", "s", NULL, METRIC_TIME);
	for (int i = 1; i <= 6; i++)
		add(&series, i, i, 100 * i);
	points_gather(&points, &series, &unknown);
	points_within(&points, 350, &within);
	ck_assert_uint_eq(within.count, 3);
	ck_assert_double_eq(within.weight[2], 1);
	points_within(&points, 0, &within);
	ck_assert_uint_eq(within.count, 6);
	series_release(&series);
}
END_TEST

SUITE_MAIN("points", the_location_is_in_the_middle_of_even_noise,
    sizes_come_in_order_with_their_low_readings, late_sizes_weigh_more, what_is_no_cost_is_left_out,
    a_sample_that_waits_for_a_time_slice_shows_a_competitor,
    too_many_sizes_are_thinned_and_the_largest_is_kept, the_cache_ends_at_the_first_size_beyond_it)
