#include <math.h>

#include "fit/rarity.h"
#include "suite.h"

enum { COUNT = 8 };

/* Times of a law at sizes that begin with `first` and grow by `ratio`, a step taking so long. */
static void points_of(
    Points *points, const Law *law, double first, double ratio, double step_seconds)
{
	*points = (Points){.count = COUNT, .seconds = true};
	for (size_t i = 0; i < COUNT; i++) {
		points->n[i] = round(first * pow(ratio, (double)i));
		points->log_n[i] = log(points->n[i]);
		points->log_cost[i] = log(step_seconds) + law_log(law, points->n[i]);
	}
}

static double rarity_of(LawId law, double first, double ratio, double step_seconds)
{
	Points points;
	Explanation explanation = {.law = &laws[law], .ruling = COUNT};

	points_of(&points, &laws[law], first, ratio, step_seconds);
	return rarity(&points, &explanation);
}

START_TEST(common_laws_are_the_measure)
{
	ck_assert_double_eq(rarity_of(LAW_LINEAR, 10, 2, 1e-12), 0);
	ck_assert_double_eq(rarity_of(LAW_QUADRATIC, 10, 2, 1e-12), 0);
	ck_assert_double_eq(rarity_of(LAW_CONSTANT, 10, 2, 1e-12), 0);
	ck_assert_double_gt(rarity_of(LAW_THREE_HALVES, 10, 2, 1e-6), 1);
}
END_TEST

START_TEST(products_of_halves_are_measured_at_powers_of_two)
{
	ck_assert_double_lt(
	    rarity_of(LAW_STRASSEN, 4, 2, 1e-8), rarity_of(LAW_STRASSEN, 5, 2, 1e-8) - 1);
	ck_assert_double_lt(
	    rarity_of(LAW_STRASSEN, 4, 4, 1e-8), rarity_of(LAW_STRASSEN, 4, 3, 1e-8) - 1);
	ck_assert_double_lt(
	    rarity_of(LAW_KARATSUBA, 1, 2, 1e-8), rarity_of(LAW_KARATSUBA, 3, 2, 1e-8) - 1);
	/* Which says nothing of laws without halves. */
	ck_assert_double_eq_tol(
	    rarity_of(LAW_CUBIC, 4, 2, 1e-8), rarity_of(LAW_CUBIC, 5, 2, 1e-8), 1e-12);
}
END_TEST

START_TEST(steps_that_decide_take_time)
{
	ck_assert_double_gt(
	    rarity_of(LAW_N_LOG, 10, 2, 0.1e-9), rarity_of(LAW_N_LOG, 10, 2, 10e-9) + 1);
	/* Those of products less of it. */
	ck_assert_double_lt(
	    rarity_of(LAW_STRASSEN, 5, 2, 1e-9) - rarity_of(LAW_STRASSEN, 5, 2, 1e-6),
	    rarity_of(LAW_N_LOG, 5, 2, 1e-9) - rarity_of(LAW_N_LOG, 5, 2, 1e-6));
}
END_TEST

START_TEST(counts_take_no_time)
{
	Points points;
	Explanation explanation = {.law = &laws[LAW_N_LOG], .ruling = COUNT};

	points_of(&points, &laws[LAW_N_LOG], 10, 2, 1e-12);
	points.seconds = false;
	ck_assert_double_lt(rarity(&points, &explanation), rarity_of(LAW_N_LOG, 10, 2, 1e-12));
}
END_TEST

SUITE_MAIN("rarity", common_laws_are_the_measure, products_of_halves_are_measured_at_powers_of_two,
    steps_that_decide_take_time, counts_take_no_time)
