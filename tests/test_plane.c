#include "plot/plane.h"

#include <math.h>

#include "suite.h"

enum { SIZES = 10, SERIES = 2 };

static Size small[SIZES], large[SIZES];
static const Fit square = {
    .law = &laws[LAW_QUADRATIC], .reference = 512, .scale = 512 * 512e-9, .smallest = 1};

/* From 1 to 512 with n^2 ns, and from 1 k to 512 k with n ns; the first one is emphasised. */
static Chart make_chart(ChartSeries series[SERIES])
{
	for (int i = 0; i < SIZES; i++) {
		double n = ldexp(1, i);

		small[i] = (Size){.n = n, .median = n * n * 1e-9};
		large[i] = (Size){.n = 1000 * n, .median = n * 1e-6};
	}
	series[0] =
	    (ChartSeries){.sizes = small, .size_count = SIZES, .fit = &square, .emphasised = true};
	series[1] = (ChartSeries){.sizes = large, .size_count = SIZES};
	return (Chart){.n_scale = SCALE_LOG,
	    .value_scale = SCALE_LOG,
	    .series = series,
	    .series_count = SERIES};
}

static void check_plane(const Chart *chart, double n_low, double n_high, double low, double high)
{
	Scale n, value;

	ck_assert(plane_find(chart, &n, &value));
	ck_assert_double_eq_tol(n.low / n_low, 1, 1e-9);
	ck_assert_double_eq_tol(n.high / n_high, 1, 1e-9);
	ck_assert_double_eq_tol(value.high / high, 1, 1e-9);
	ck_assert_double_eq_tol(value.low, low, 1e-9 * high);
}

START_TEST(logarithmic_axes_show_all_series)
{
	ChartSeries series[SERIES];
	Chart chart = make_chart(series);

	check_plane(&chart, 1, 1e6, 1e-9, 1e-3);
	chart.growing = 1;
	check_plane(&chart, 1, 1e6, 1e-9, 1e-3);
}
END_TEST

START_TEST(linear_axes_are_made_for_the_emphasised)
{
	ChartSeries series[SERIES];
	Chart chart = make_chart(series);
	Scale n, value;

	chart.n_scale = chart.value_scale = SCALE_LINEAR;
	ck_assert(plane_find(&chart, &n, &value));
	ck_assert_double_eq(n.low, 0);
	ck_assert_double_eq(n.high, 1000);
	ck_assert_double_eq(value.low, 0);
	ck_assert_double_eq_tol(value.high, 500e-6, 1e-12);
	/* There must be something to see where it has no points. */
	series[0].size_count = 0;
	ck_assert(plane_find(&chart, &n, &value));
	ck_assert_double_eq(n.high, 1e6);
}
END_TEST

START_TEST(a_part_of_the_axis_has_values_of_its_own)
{
	ChartSeries series[SERIES];
	Chart chart = make_chart(series);
	Scale n, value;

	chart.zoom = (ChartZoom){1, 4};
	ck_assert(plane_find(&chart, &n, &value));
	ck_assert_double_eq_tol(n.low, 1, 1e-9);
	ck_assert_double_lt(n.high, 40);
	ck_assert_double_lt(value.high, 3e-6);
	/* The middle can't be outside. */
	chart.zoom = (ChartZoom){2, 1e9};
	ck_assert(plane_find(&chart, &n, &value));
	ck_assert_double_gt(n.low, 100);
	chart.zoom.n = (double)NAN;
	ck_assert(plane_find(&chart, &n, &value));
	ck_assert_double_lt(n.low, n.high);
}
END_TEST

START_TEST(between_two_points_the_curve_gives_the_values)
{
	ChartSeries series[SERIES];
	Chart chart = make_chart(series);
	Scale n, value;

	chart.n_scale = chart.value_scale = SCALE_LINEAR;
	chart.zoom = (ChartZoom){4, 400};
	ck_assert(plane_find(&chart, &n, &value));
	ck_assert_double_gt(n.low, 256);
	ck_assert_double_lt(n.high, 512);
	ck_assert_double_gt(value.high, 1.5e-4);
	ck_assert_double_lt(value.high, 5.1e-4);
}
END_TEST

START_TEST(divided_values_are_looked_at_closely)
{
	ChartSeries series[SERIES];
	Chart chart = make_chart(series);
	Scale n, value;
	double height;

	chart.divisor = &laws[LAW_QUADRATIC];
	ck_assert(plane_find(&chart, &n, &value));
	ck_assert_double_lt(value.high / value.low, 3);
	ck_assert_double_lt(value.low, 1e-9);
	ck_assert_double_gt(value.high, 1e-9);
	ck_assert(plane_shows(&chart, &small[5], &height));
	ck_assert_double_eq_tol(height, 1e-9, 1e-15);
	/* Of which nothing is left can't be seen. */
	chart.divisor = &laws[LAW_FACTORIAL];
	ck_assert(!plane_shows(&chart, &large[5], &height));
}
END_TEST

START_TEST(nothing_to_show)
{
	ChartSeries series[SERIES];
	Chart chart = make_chart(series);
	Scale n, value;

	series[0].size_count = series[1].size_count = 0;
	ck_assert(!plane_find(&chart, &n, &value));
	chart.divisor = &laws[LAW_LINEAR];
	ck_assert(!plane_find(&chart, &n, &value));
}
END_TEST

SUITE_MAIN("plane", logarithmic_axes_show_all_series, linear_axes_are_made_for_the_emphasised,
    a_part_of_the_axis_has_values_of_its_own, between_two_points_the_curve_gives_the_values,
    divided_values_are_looked_at_closely, nothing_to_show)
