#include <math.h>

#include "fit/refit.h"
#include "suite.h"

enum { SIZES = 10 };

static Series series;
static Points points;

static void begin(void)
{
	Verdict verdict = {.left_cache_bytes = 0};

	series_init(&series, "drawn", "drawn", NULL, METRIC_STEPS);
	for (int i = 0; i < SIZES; i++)
		series_add(&series,
		    (Sample){.n = ldexp(4, i), .value = 1 + i, .calls = 1, .bytes = ldexp(64, i)});
	refit_points(&points, &series, &verdict);
}

/* A fit becomes coefficients and these the same curve again, whichever size it was referred to. */
static void check_round(const Fit *fit)
{
	Coefficients coefficients;
	double y[POINTS_MOST];
	Form form;
	Fit again;

	form_of_fit(&form, &points, fit);
	coefficients = refit_start(&form, fit);
	again = refit_result(fit, &form, &coefficients);
	coefficients_curve(&form, &coefficients, y);
	ck_assert_double_eq(again.reference, points.n[SIZES - 1]);
	for (size_t i = 0; i < points.count; i++) {
		double value = fit_value(fit, points.n[i]);

		ck_assert_double_eq_tol(fit_value(&again, points.n[i]) / value, 1, 1e-9);
		ck_assert_double_eq_tol(y[i], log(value), 1e-9);
	}
}

START_TEST(coefficients_are_those_of_the_fit)
{
	Fit fit = {.law = &laws[LAW_QUADRATIC],
	    .reference = ldexp(4, SIZES - 1),
	    .smallest = 4,
	    .scale = 5,
	    .fixed = 0.25};

	begin();
	check_round(&fit);
	fit.reference *= 8;
	check_round(&fit);
	fit.lower_law = &laws[LAW_LINEAR];
	fit.lower = 2;
	fit.fixed = 0;
	check_round(&fit);
	fit.bend = (Break){.kind = BREAK_KNEE, .n = 100, .width = 1, .factor = 3};
	check_round(&fit);
	series_release(&series);
}
END_TEST

START_TEST(sizes_beyond_the_cache_are_left_out)
{
	Verdict verdict = {.left_cache_bytes = 300};

	begin();
	ck_assert_uint_eq(points.count, SIZES);
	refit_points(&points, &series, &verdict);
	ck_assert_uint_eq(points.count, 3);
	series_release(&series);
}
END_TEST

SUITE_MAIN("refit", coefficients_are_those_of_the_fit, sizes_beyond_the_cache_are_left_out)
