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

SUITE_MAIN("fit", a_curve_goes_through_what_it_was_fitted_to, a_constant_is_the_same_everywhere,
    an_exponential_far_away_is_infinite_and_never_no_number,
    far_below_the_reference_only_the_fixed_cost_is_left)
