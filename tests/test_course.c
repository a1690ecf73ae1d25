#include "plot/course.h"

#include <math.h>

#include "suite.h"

START_TEST(what_follows_the_divisor_is_flat)
{
	Fit fit = {.law = &laws[LAW_N_LOG], .reference = 1e6, .scale = 2, .smallest = 1};
	Course course = {.fit = &fit, .divisor = &laws[LAW_N_LOG]};
	double at_ten = course_value(&course, 10);

	ck_assert_double_eq_tol(at_ten, 2 / (1e6 * log2(1e6)), 1e-12);
	ck_assert_double_eq_tol(course_value(&course, 1e5), at_ten, 1e-12);
	course.divisor = NULL;
	ck_assert_double_eq_tol(course_value(&course, 1e6), 2, 1e-9);
}
END_TEST

START_TEST(a_theory_goes_through_its_point)
{
	Theory theory = {&laws[LAW_QUADRATIC], 100, 7};
	Course course = {.theory = &theory};

	ck_assert_double_eq_tol(course_value(&course, 100), 7, 1e-12);
	ck_assert_double_eq_tol(course_value(&course, 200), 28, 1e-9);
}
END_TEST

START_TEST(what_grows_faster_than_any_number_is_divided_to_nothing)
{
	ck_assert_double_eq(course_divide(1, &laws[LAW_POWER_OF_2], 1e6), 0);
	ck_assert_double_eq(course_divide(3, NULL, 1e6), 3);
}
END_TEST

SUITE_MAIN("course", what_follows_the_divisor_is_flat, a_theory_goes_through_its_point,
    what_grows_faster_than_any_number_is_divided_to_nothing)
