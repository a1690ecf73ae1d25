#include <math.h>

#include "fit/robust.h"
#include "suite.h"

enum { COUNT = 12 };

static void even_points(Points *points)
{
	*points = (Points){.count = COUNT, .total_weight = COUNT};
	for (int i = 0; i < COUNT; i++)
		points->weight[i] = 1;
}

static const Regimes whole = {.count = 1, .first = {0, COUNT}};

START_TEST(level_and_height_of_exact_data_are_found)
{
	Points points;
	double y[COUNT], step[COUNT], weight[POINTS_MOST];
	Robust fit;

	even_points(&points);
	for (int i = 0; i < COUNT; i++) {
		step[i] = i >= 5;
		y[i] = 2 + 0.7 * step[i];
	}
	robust_fit(&points, y, step, &whole, &fit, weight);
	ck_assert_double_eq_tol(fit.level, 2, 1e-12);
	ck_assert_double_eq_tol(fit.height, 0.7, 1e-12);
	ck_assert_double_lt(fit.square, 1e-20);
}
END_TEST

START_TEST(an_outlier_weighs_little_and_moves_little)
{
	Points points;
	double y[COUNT] = {0}, weight[POINTS_MOST];
	Robust fit;

	even_points(&points);
	for (int i = 0; i < COUNT; i++)
		y[i] = i % 2 ? 0.01 : -0.01;
	y[4] = 3;
	robust_fit(&points, y, NULL, &whole, &fit, weight);
	ck_assert_double_lt(fabs(fit.level), 0.05);
	ck_assert_double_lt(weight[4], 0.1);
	ck_assert_double_eq(weight[5], 1);
	ck_assert_double_eq(fit.height, 0);
}
END_TEST

START_TEST(regimes_have_levels_of_their_own)
{
	const Regimes two = {.count = 2, .first = {0, 4, COUNT}};
	Points points;
	double y[COUNT], weight[POINTS_MOST];
	Robust fit;

	even_points(&points);
	for (int i = 0; i < COUNT; i++)
		y[i] = i < 4 ? 5 : 1;
	robust_fit(&points, y, NULL, &two, &fit, weight);
	ck_assert_double_eq_tol(fit.level, 1, 1e-12);
	ck_assert_double_lt(fit.square, 1e-20);
	robust_fit(&points, y, NULL, &whole, &fit, weight);
	ck_assert_double_gt(fit.square, 0.1);
}
END_TEST

START_TEST(deviations_that_follow_each_other_are_told_from_noise)
{
	Points points;
	double slow[COUNT], quick[COUNT], weight[POINTS_MOST];
	Robust drift, noise;

	even_points(&points);
	for (int i = 0; i < COUNT; i++) {
		slow[i] = sin(i / 2.0);
		quick[i] = i % 2 ? 1 : -1;
	}
	robust_fit(&points, slow, NULL, &whole, &drift, weight);
	robust_fit(&points, quick, NULL, &whole, &noise, weight);
	ck_assert_double_gt(drift.autocorrelation, 0.5);
	ck_assert_double_lt(noise.autocorrelation, 0);
}
END_TEST

/* Where nothing is an outlier the screen is the fit. */
START_TEST(the_screen_agrees_with_the_fit)
{
	Points points;
	double y[COUNT], step[COUNT], weight[POINTS_MOST], other[POINTS_MOST];
	Robust plain, fit;

	even_points(&points);
	for (int i = 0; i < COUNT; i++) {
		step[i] = i >= 7;
		y[i] = 0.5 * step[i] + 0.01 * sin(5 * i);
	}
	robust_fit(&points, y, NULL, &whole, &plain, weight);
	robust_fit(&points, y, step, &whole, &fit, other);
	ck_assert_double_eq_tol(
	    robust_screen(&points, y, step, &whole, weight), fit.square, 0.3 * fit.square);
	ck_assert_double_gt(plain.square, 20 * fit.square);
}
END_TEST

SUITE_MAIN("robust", level_and_height_of_exact_data_are_found,
    an_outlier_weighs_little_and_moves_little, regimes_have_levels_of_their_own,
    deviations_that_follow_each_other_are_told_from_noise, the_screen_agrees_with_the_fit)
