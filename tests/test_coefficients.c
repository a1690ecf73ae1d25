#include <math.h>

#include "fit/coefficients.h"
#include "suite.h"

enum { COUNT = 14 };

static void points_of(Points *points, const Fit *fit)
{
	*points = (Points){.count = COUNT};
	for (int i = 0; i < COUNT; i++) {
		points->n[i] = fit->law->exponential ? 6 + i : round(16 * pow(1.7, i));
		points->log_n[i] = log(points->n[i]);
		points->weight[i] = 1;
		points->total_weight += 1;
	}
	for (int i = 0; i < COUNT; i++)
		points->log_cost[i] = log(fit_value(fit, points->n[i]));
}

/* From far off back to the curve that made the points; with a break from less far, as a large fixed
 * cost can stand for its height. */
static void check_found(const Fit *fit, double start, double tolerance)
{
	Points points;
	Form form;
	Coefficients found = {.beside = start};
	double weight[POINTS_MOST], curve[POINTS_MOST], square;

	points_of(&points, fit);
	form_of_fit(&form, &points, fit);
	square = coefficients_fit(&form, points.log_cost, &found, weight);
	ck_assert_msg(sqrt(square) < tolerance, "%s from %g: %g beside %g height %g",
	    fit->law->name, start, sqrt(square), found.beside, found.height);
	coefficients_curve(&form, &found, curve);
	for (int i = 0; i < COUNT; i++)
		ck_assert_double_eq_tol(curve[i], points.log_cost[i], 3 * tolerance);
}

START_TEST(curves_of_every_form_are_found)
{
	static const Fit forms[] = {
	    {.law = &laws[LAW_CONSTANT], .reference = 1, .scale = 3},
	    {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 3},
	    {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 3, .fixed = 0.01},
	    {.law = &laws[LAW_LOG], .reference = 1000, .scale = 3, .fixed = 5},
	    {.law = &laws[LAW_CUBIC],
		.reference = 1000,
		.scale = 3,
		.lower_law = &laws[LAW_QUADRATIC],
		.lower = 0.4},
	    {.law = &laws[LAW_FACTORIAL], .reference = 10, .scale = 3, .fixed = 0.02},
	    {.law = &laws[LAW_LINEAR],
		.reference = 1000,
		.scale = 3,
		.bend = {.kind = BREAK_KNEE, .n = 900, .width = 2.3, .factor = 2.5}},
	};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		for (double start = 0; start < 200; start = 100 * start + 0.01)
			if (forms[i].bend.kind == BREAK_NONE || start < 1)
				check_found(&forms[i], start, 1e-4);
}
END_TEST

START_TEST(regimes_keep_their_levels)
{
	Fit fit = {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 3, .fixed = 0.1};
	Coefficients found = {.beside = 0.01};
	double weight[POINTS_MOST];
	Points points;
	Form form;

	points_of(&points, &fit);
	for (int i = 0; i < 6; i++)
		points.log_cost[i] += 4;
	fit.falls = 1;
	form_of_fit(&form, &points, &fit);
	ck_assert_uint_eq(form.regimes.count, 2);
	coefficients_fit(&form, points.log_cost, &found, weight);
	ck_assert_double_eq_tol(found.level[0] - found.level[1], 4, 1e-4);
}
END_TEST

START_TEST(what_stands_beside_is_never_negative)
{
	const Fit fit = {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 3};
	Coefficients found = {.beside = 1};
	double weight[POINTS_MOST];
	Points points;
	Form form;

	points_of(&points, &fit);
	points.log_cost[0] -= 0.3;
	points.log_cost[1] -= 0.1;
	form_of_fit(&form, &points, &fit);
	coefficients_fit(&form, points.log_cost, &found, weight);
	ck_assert_double_eq(found.beside, 0);
}
END_TEST

START_TEST(an_outlier_weighs_little)
{
	const Fit fit = {.law = &laws[LAW_QUADRATIC], .reference = 1000, .scale = 3, .fixed = 0.1};
	Coefficients found = {.beside = 1};
	double weight[POINTS_MOST];
	Points points;
	Form form;

	points_of(&points, &fit);
	points.log_cost[8] += 2;
	form_of_fit(&form, &points, &fit);
	coefficients_fit(&form, points.log_cost, &found, weight);
	ck_assert_double_lt(weight[8], 0.05);
	ck_assert_double_eq_tol(
	    found.level[0], log(fit.scale * fit_growth(&fit, points.n[COUNT - 1])), 0.03);
}
END_TEST

/* The trace of a projection is its rank. */
START_TEST(leverages_add_up_to_the_number_of_coefficients)
{
	const Fit forms[] = {{.law = &laws[LAW_CONSTANT], .reference = 1, .scale = 3},
	    {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 3, .fixed = 0.3},
	    {.law = &laws[LAW_LINEAR],
		.reference = 1000,
		.scale = 3,
		.fixed = 0.3,
		.bend = {.kind = BREAK_JUMP, .n = 400, .factor = 2}}};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		double weight[POINTS_MOST], leverage[POINTS_MOST], sum = 0;
		Coefficients found = {.beside = 0.1};
		Points points;
		Form form;

		points_of(&points, &forms[i]);
		form_of_fit(&form, &points, &forms[i]);
		coefficients_fit(&form, points.log_cost, &found, weight);
		ck_assert_uint_eq(coefficients_leverage(&form, &found, weight, leverage), i + 1);
		for (int j = 0; j < COUNT; j++)
			sum += leverage[j];
		ck_assert_double_eq_tol(sum, (double)i + 1, 1e-3);
	}
}
END_TEST

START_TEST(too_few_sizes_have_no_leverage)
{
	const Fit fit = {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 3, .fixed = 0.3};
	double weight[POINTS_MOST], leverage[POINTS_MOST];
	Coefficients found = {.beside = 0.1};
	Points points;
	Form form;

	points_of(&points, &fit);
	points.count = 2;
	form_of_fit(&form, &points, &fit);
	coefficients_fit(&form, points.log_cost, &found, weight);
	ck_assert_uint_eq(coefficients_leverage(&form, &found, weight, leverage), 0);
	ck_assert(isinf(coefficients_rate_error(&form, &found, weight)));
}
END_TEST

/* Without anything beside it the rate is the slope of a line, whose error is in every book. */
START_TEST(the_error_of_a_rate_is_that_of_a_slope)
{
	const Fit flat = {.law = &laws[LAW_CONSTANT], .reference = 1, .scale = 3};
	double weight[POINTS_MOST], mean = 0, squares = 0;
	Coefficients found = {.rate = 0};
	Points points;
	Form form;

	points_of(&points, &flat);
	form_of_rate(&form, &points, &flat);
	ck_assert(!form.has_beside);
	coefficients_fit(&form, points.log_cost, &found, weight);
	for (int i = 0; i < COUNT; i++)
		mean += form.x[i] / COUNT;
	for (int i = 0; i < COUNT; i++)
		squares += (form.x[i] - mean) * (form.x[i] - mean);
	ck_assert_double_eq_tol(
	    coefficients_rate_error(&form, &found, weight), 1 / sqrt(squares), 1e-6);
}
END_TEST

SUITE_MAIN("coefficients", curves_of_every_form_are_found, regimes_keep_their_levels,
    what_stands_beside_is_never_negative, an_outlier_weighs_little,
    leverages_add_up_to_the_number_of_coefficients, too_few_sizes_have_no_leverage,
    the_error_of_a_rate_is_that_of_a_slope)
