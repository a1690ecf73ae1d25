#include <math.h>

#include "model/fit.h"
#include "suite.h"

START_TEST(a_curve_goes_through_what_it_was_fitted_to)
{
	const Fit fit = {.law = &laws[LAW_QUADRATIC], .reference = 1000, .scale = 2, .fixed = 0.5};

	ck_assert_double_eq_tol(fit_value(&fit, 1000), 2.5, 1e-12);
	ck_assert_double_eq_tol(fit_value(&fit, 2000), 8.5, 1e-12);
	ck_assert_double_eq_tol(fit_value(&fit, 500), 1, 1e-12);
}
END_TEST

START_TEST(a_constant_is_the_same_everywhere)
{
	const Fit fit = {.law = &laws[LAW_CONSTANT], .reference = 64, .scale = 3};

	ck_assert_double_eq_tol(fit_value(&fit, 1), 3, 1e-12);
	ck_assert_double_eq_tol(fit_value(&fit, 1e18), 3, 1e-12);
}
END_TEST

START_TEST(an_exponential_far_away_is_infinite_and_never_no_number)
{
	Fit fit = {.law = &laws[LAW_FACTORIAL], .reference = 10, .scale = 1e-6, .fixed = 1e-7};

	ck_assert_double_infinite(fit_value(&fit, 1e6));
	fit.scale = 0;
	ck_assert_double_eq(fit_value(&fit, 1e6), 1e-7);
}
END_TEST

START_TEST(far_below_the_reference_only_the_fixed_cost_is_left)
{
	const Fit fit = {.law = &laws[LAW_POWER_OF_3], .reference = 1e6, .scale = 1, .fixed = 0.25};

	ck_assert_double_eq(fit_value(&fit, 1), 0.25);
}
END_TEST

START_TEST(a_law_of_lower_order_adds_to_the_leading_one)
{
	const Fit fit = {.law = &laws[LAW_QUADRATIC],
	    .reference = 1000,
	    .scale = 2,
	    .lower_law = &laws[LAW_LINEAR],
	    .lower = 8};

	ck_assert_double_eq_tol(fit_value(&fit, 1000), 10, 1e-12);
	ck_assert_double_eq_tol(fit_value(&fit, 500), 4.5, 1e-12);
}
END_TEST

START_TEST(a_jump_is_there_from_its_size_on)
{
	const Fit fit = {.law = &laws[LAW_LINEAR],
	    .reference = 1000,
	    .scale = 1,
	    .bend = {.kind = BREAK_JUMP, .n = 500, .factor = 3}};

	ck_assert_double_eq_tol(fit_value(&fit, 499), 0.499, 1e-12);
	ck_assert_double_eq_tol(fit_value(&fit, 500), 1.5, 1e-12);
	ck_assert_double_eq_tol(fit_value(&fit, 1000), 3, 1e-12);
}
END_TEST

/* The middle three quarters of the logistic curve. */
START_TEST(a_knee_is_as_wide_as_it_says)
{
	const Break knee = {.kind = BREAK_KNEE, .n = 1000, .width = 2, .factor = 4};
	const Break none = {.kind = BREAK_NONE};

	ck_assert_double_eq_tol(break_share(&knee, 1000), 0.5, 1e-12);
	ck_assert_double_eq_tol(
	    break_share(&knee, 1000 * exp(1)) - break_share(&knee, 1000 / exp(1)), 0.75, 0.02);
	ck_assert_double_lt(break_share(&knee, 1), 1e-5);
	ck_assert_double_gt(break_share(&knee, 1e6), 1 - 1e-5);
	ck_assert_double_eq(break_share(&none, 1000), 0);
}
END_TEST

START_TEST(half_way_through_a_knee_half_of_its_factor_is_there)
{
	const Fit fit = {.law = &laws[LAW_CONSTANT],
	    .reference = 1000,
	    .scale = 5,
	    .bend = {.kind = BREAK_KNEE, .n = 100, .width = 1, .factor = 4}};

	ck_assert_double_eq_tol(fit_value(&fit, 1e-3), 5, 1e-6);
	ck_assert_double_eq_tol(fit_value(&fit, 100), 10, 1e-12);
	ck_assert_double_eq_tol(fit_value(&fit, 1e9), 20, 1e-6);
}
END_TEST

SUITE_MAIN("fit", a_curve_goes_through_what_it_was_fitted_to, a_constant_is_the_same_everywhere,
    an_exponential_far_away_is_infinite_and_never_no_number,
    far_below_the_reference_only_the_fixed_cost_is_left,
    a_law_of_lower_order_adds_to_the_leading_one, a_jump_is_there_from_its_size_on,
    a_knee_is_as_wide_as_it_says, half_way_through_a_knee_half_of_its_factor_is_there)
