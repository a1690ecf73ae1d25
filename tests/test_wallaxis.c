#include "plot/wallaxis.h"

#include <math.h>

#include "suite.h"

enum { SIZES = 10 };

static Size sizes[2][SIZES];
static WallCurve curves[2];

static WallChart chart_of(size_t count, size_t leading, double logs)
{
	for (int i = 0; i < SIZES; i++) {
		double n = 8 << i;

		sizes[0][i] = (Size){.n = n, .median = 1e-9 * n * n};
		sizes[1][i] = (Size){.n = 100 * n, .median = 1e-9 * n};
	}
	for (int i = 0; i < 2; i++)
		curves[i] =
		    (WallCurve){.label = "x", .mark = 'x', .sizes = sizes[i], .size_count = SIZES};
	return (WallChart){.curves = curves,
	    .curve_count = count,
	    .leading = leading,
	    .metric = METRIC_TIME,
	    .logs = logs,
	    .stroke = 2};
}

START_TEST(linear_axes_are_made_for_the_leading_curve)
{
	WallChart chart = chart_of(2, 0, 0);
	WallAxis n, value;

	ck_assert(wallaxis_find(&chart, &n, &value));
	ck_assert_double_eq(n.linear.low, 0);
	ck_assert_double_eq(value.linear.low, 0);
	ck_assert_double_gt(wallaxis_position(&n, 4096), 0.9);
	ck_assert_double_lt(wallaxis_position(&n, 4096), 1);
	ck_assert_double_gt(wallaxis_position(&n, 409600), 1);
	/* For all of them, where none leads. */
	chart.leading = 2;
	ck_assert(wallaxis_find(&chart, &n, &value));
	ck_assert_double_lt(wallaxis_position(&n, 409600), 1);
}
END_TEST

START_TEST(they_reach_what_is_asked_for)
{
	WallChart chart = chart_of(1, 0, 0);
	WallAxis n, value;

	chart.reach_n = 1e6;
	chart.reach_value = 1000;
	ck_assert(wallaxis_find(&chart, &n, &value));
	ck_assert_double_lt(wallaxis_position(&n, 1e6), 1);
	ck_assert_double_lt(wallaxis_position(&value, 1000), 1);
	ck_assert_double_gt(wallaxis_position(&value, 1000), 0.9);
}
END_TEST

START_TEST(what_is_on_an_axis_moves_evenly)
{
	for (int i = 0; i < SIZES; i++) {
		double before = -1;

		for (int frame = 0; frame <= 20; frame++) {
			WallChart chart = chart_of(1, 0, frame / 20.0);
			WallAxis n, value;
			double at;

			ck_assert(wallaxis_find(&chart, &n, &value));
			at = wallaxis_position(&n, sizes[0][i].n);
			ck_assert_double_ge(at, 0);
			ck_assert_double_le(at, 1);
			ck_assert(before < 0 || fabs(at - before) < 0.06);
			before = at;
			ck_assert_double_eq_tol(wallaxis_value(&n, at) / sizes[0][i].n, 1, 1e-6);
		}
	}
}
END_TEST

START_TEST(without_sizes_there_are_none)
{
	WallChart chart = chart_of(1, 0, 0);
	WallAxis n, value;

	curves[0].size_count = 0;
	ck_assert(!wallaxis_find(&chart, &n, &value));
	chart.curve_count = 0;
	ck_assert(!wallaxis_find(&chart, &n, &value));
}
END_TEST

SUITE_MAIN("wallaxis", linear_axes_are_made_for_the_leading_curve, they_reach_what_is_asked_for,
    what_is_on_an_axis_moves_evenly, without_sizes_there_are_none)
