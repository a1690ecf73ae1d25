#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/uncertainty.h"
#include "suite.h"

START_TEST(larger_sizes_are_times_or_steps_away)
{
	ck_assert_double_eq(prediction_n(&laws[LAW_LINEAR], 500, 0), 5000);
	ck_assert_double_eq(prediction_n(&laws[LAW_LINEAR], 500, 2), 500000);
	ck_assert_double_eq(
	    prediction_n(&laws[LAW_CUBIC], 500, prediction_ten(&laws[LAW_CUBIC])), 5000);
	ck_assert_double_eq(prediction_n(&laws[LAW_GOLDEN], 30, 0), 35);
	ck_assert_double_eq(
	    prediction_n(&laws[LAW_GOLDEN], 30, prediction_ten(&laws[LAW_GOLDEN])), 40);
}
END_TEST

static double scale_of(const Fit *fit)
{
	return fit->scale;
}

/* A hundred curves of O(n), of scale 1 to 100, and as many of O(n^2) behind them. */
static Draws example(void)
{
	Draws draws = {.list = memory_new(200, sizeof *draws.list), .count = 200, .leading = 100};

	for (int i = 0; i < 200; i++)
		draws.list[i] = (Draw){.fit = {.law = &laws[i < 100 ? LAW_LINEAR : LAW_QUADRATIC],
					   .reference = 10,
					   .scale = i % 100 + 1},
		    .off = 1};
	return draws;
}

START_TEST(coefficients_are_the_leading_laws)
{
	Draws draws = example();
	Interval interval = draws_interval(&draws, scale_of);

	ck_assert_double_eq(interval.low, 3);
	ck_assert_double_eq(interval.high, 98);
	draws_release(&draws);
	ck_assert_ptr_null(draws.list);
}
END_TEST

START_TEST(predictions_are_of_all_laws)
{
	Draws draws = example();
	Interval interval = draws_predict(&draws, 1000);

	/* 100 times n for O(n), 10,000 times for O(n^2). */
	ck_assert_double_le(interval.low, 700);
	ck_assert_double_ge(interval.high, 900e3);
	ck_assert_double_le(interval.high, 1000e3);
	draws_release(&draws);
}
END_TEST

START_TEST(predictions_are_off_as_sizes_are)
{
	Draws draws = example();
	Interval interval;

	for (size_t i = 0; i < draws.count; i++) {
		draws.list[i].fit.scale = 1;
		draws.list[i].fit.law = &laws[LAW_LINEAR];
		draws.list[i].off = i % 2 ? 1.25 : 0.8;
	}
	interval = draws_predict(&draws, 1000);
	ck_assert_double_eq_tol(interval.low, 80, 1e-9);
	ck_assert_double_eq_tol(interval.high, 125, 1e-9);
	draws_release(&draws);
}
END_TEST

START_TEST(what_overflows_has_no_upper_end)
{
	Draws draws = example();
	Interval interval;

	for (size_t i = 0; i < draws.count; i++)
		draws.list[i].fit.law = &laws[LAW_FACTORIAL];
	interval = draws_predict(&draws, 1e6);
	ck_assert(isinf(interval.high));
	draws_release(&draws);
}
END_TEST

static Trend trend_of(bool exponential, double value, double half, double of_law)
{
	return (Trend){.known = true,
	    .exponential = exponential,
	    .value = value,
	    .interval = {value - half, value + half},
	    .of_law = of_law};
}

START_TEST(a_trend_contradicts_where_it_is_clearly_another)
{
	Trend trend = trend_of(false, 2.3, 0.05, 2);

	ck_assert(trend_contradicts(&trend, false));
	/* It may be the law's. */
	trend = trend_of(false, 2.3, 0.4, 2);
	ck_assert(!trend_contradicts(&trend, false));
	/* As far as times drift. */
	trend = trend_of(false, 2.07, 0.01, 2);
	ck_assert(!trend_contradicts(&trend, false));
	ck_assert(trend_contradicts(&trend, true));
	trend = trend_of(true, 1.8, 0.01, 2);
	ck_assert(trend_contradicts(&trend, false));
	trend = trend_of(true, 1.94, 0.01, 2);
	ck_assert(!trend_contradicts(&trend, false));
	trend = trend_of(false, 2.3, 0.05, 2);
	trend.known = false;
	ck_assert(!trend_contradicts(&trend, false));
	trend.known = true;
	trend.interval = interval_unknown();
	ck_assert(!trend_contradicts(&trend, false));
}
END_TEST

SUITE_MAIN("uncertainty", larger_sizes_are_times_or_steps_away, coefficients_are_the_leading_laws,
    predictions_are_of_all_laws, predictions_are_off_as_sizes_are, what_overflows_has_no_upper_end,
    a_trend_contradicts_where_it_is_clearly_another)
