#include <math.h>

#include "model/curvecross.h"
#include "suite.h"

static const Fit flat = {
    .law = &laws[LAW_CONSTANT], .reference = 100, .smallest = 1, .scale = 1e-6};
static const Fit steep = {.law = &laws[LAW_LINEAR], .reference = 100, .smallest = 1, .scale = 2e-6};

START_TEST(a_crossing_is_where_both_cost_the_same)
{
	double crossings[2];

	ck_assert_uint_eq(curves_cross(&flat, &steep, 1, 1e6, crossings, 2), 1);
	ck_assert_double_eq_tol(crossings[0], 50, 1e-3);
	ck_assert_uint_eq(curves_cross(&steep, &flat, 1, 1e6, crossings, 2), 1);
	ck_assert_uint_eq(curves_cross(&flat, &steep, 1, 1e6, crossings, 0), 0);
}
END_TEST

START_TEST(there_are_none_beyond_or_of_a_curve_with_itself)
{
	double crossings[2];

	ck_assert_uint_eq(curves_cross(&flat, &steep, 100, 1e6, crossings, 2), 0);
	ck_assert_uint_eq(curves_cross(&flat, &flat, 1, 1e6, crossings, 2), 0);
	ck_assert_uint_eq(curves_cross(&flat, &steep, 10, 10, crossings, 2), 0);
}
END_TEST

SUITE_MAIN("curvecross", a_crossing_is_where_both_cost_the_same,
    there_are_none_beyond_or_of_a_curve_with_itself)
