#include <math.h>

#include "base/random.h"
#include "model/curvature.h"
#include "suite.h"

enum { COUNT = 14, DRAWS = 400 };

START_TEST(a_parabola_is_seen_and_a_line_is_not)
{
	double x[COUNT], e[COUNT];
	Curvature curvature;

	for (int i = 0; i < COUNT; i++) {
		x[i] = sqrt(i);
		e[i] = 0.1 * x[i] * x[i] - 0.3 * x[i] + 0.7;
	}
	curvature = curvature_of(x, e, NULL, COUNT);
	ck_assert_double_gt(curvature.errors, 1);
	ck_assert_double_gt(curvature.end, 0.03);
	for (int i = 0; i < COUNT; i++)
		e[i] = 0.4 * x[i] - 2;
	curvature = curvature_of(x, e, NULL, COUNT);
	ck_assert_double_eq_tol(curvature.end, 0, 1e-9);
}
END_TEST

START_TEST(its_height_is_what_is_added)
{
	double x[COUNT], straight[COUNT], bent[COUNT], weight[COUNT];

	for (int i = 0; i < COUNT; i++) {
		x[i] = i;
		weight[i] = 1 + i % 3;
		straight[i] = 0.05 * sin(7 * i);
		bent[i] = straight[i] - 0.01 * i * i;
	}
	/* At the end of 0..13 the parabola is (n-1)(n-2)/6 above its line. */
	ck_assert_double_eq_tol(
	    curvature_of(x, bent, NULL, COUNT).end - curvature_of(x, straight, NULL, COUNT).end,
	    -0.01 * 13 * 12 / 6.0, 1e-9);
	ck_assert_double_lt(curvature_of(x, bent, weight, COUNT).errors, -3);
}
END_TEST

/* Errors are Student's t: three of them are rare. */
START_TEST(noise_seldom_bends)
{
	Random random = random_stream(1, 0);
	int two = 0, three = 0;

	for (int draw = 0; draw < DRAWS; draw++) {
		double x[COUNT], e[COUNT], errors;

		for (int i = 0; i < COUNT; i++) {
			x[i] = i;
			e[i] = random_normal(&random);
		}
		errors = fabs(curvature_of(x, e, NULL, COUNT).errors);
		two += errors > 2;
		three += errors > 3;
	}
	ck_assert_int_le(two, DRAWS / 10);
	ck_assert_int_ge(two, DRAWS / 100);
	ck_assert_int_le(three, DRAWS * 3 / 100);
}
END_TEST

START_TEST(a_few_points_and_no_deviations_are_not_bent)
{
	const double x[] = {1, 2, 3, 4, 5, 6}, e[] = {1, 4, 9, 16, 25, 36}, none[6] = {0};

	ck_assert_double_eq(curvature_of(x, e, NULL, 4).errors, 0);
	ck_assert_double_eq(curvature_of(x, none, NULL, 6).errors, 0);
	ck_assert_double_eq(curvature_of(none, e, NULL, 6).errors, 0);
	ck_assert_double_gt(curvature_of(x, e, NULL, 6).errors, 1);
}
END_TEST

SUITE_MAIN("curvature", a_parabola_is_seen_and_a_line_is_not, its_height_is_what_is_added,
    noise_seldom_bends, a_few_points_and_no_deviations_are_not_bent)
