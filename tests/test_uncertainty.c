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

START_TEST(held_out_sizes_contradict_beyond_what_is_allowed)
{
	HeldOut held_out = {.count = 1, .typical = 1.2, .error = 0.02};

	ck_assert(held_out_contradicts(&held_out, 0.02));
	ck_assert(!held_out_contradicts(&held_out, 0.1));
	held_out.error = 0.1;
	ck_assert(!held_out_contradicts(&held_out, 0.02));
	held_out.error = 0.02;
	held_out.typical = 1 / 1.2;
	ck_assert(held_out_contradicts(&held_out, 0.02));
	held_out.typical = 1.14;
	ck_assert(!held_out_contradicts(&held_out, 0));
	held_out = (HeldOut){0};
	ck_assert(!held_out_contradicts(&held_out, 0));
}
END_TEST

static double scale_of(const Fit *fit)
{
	return fit->scale;
}

/* A hundred curves of O(n), of scale 1 to 100, and as many of O(n^2) behind them, drawn around one
 * of O(n). */
static Draws example(void)
{
	Draws draws = {.list = memory_new(200, sizeof *draws.list),
	    .count = 200,
	    .leading = 100,
	    .fit = {.law = &laws[LAW_LINEAR], .reference = 10, .scale = 50}};

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

START_TEST(the_leading_fit_is_within_its_intervals)
{
	Draws draws = example();
	Interval interval;

	draws.fit = (Fit){.law = &laws[LAW_LINEAR], .reference = 10, .scale = 0.5};
	interval = draws_interval(&draws, scale_of);
	ck_assert_double_eq(interval.low, 0.5);
	ck_assert_double_eq(interval.high, 98);
	interval = draws_predict(&draws, 1000);
	ck_assert_double_eq_tol(interval.low, 50, 1e-9);
	draws.fit.scale = 1e9;
	interval = draws_interval(&draws, scale_of);
	ck_assert_double_eq(interval.low, 3);
	ck_assert_double_eq(interval.high, 1e9);
	draws_release(&draws);
}
END_TEST

START_TEST(an_interval_is_that_of_its_own_n)
{
	Uncertainty uncertainty = {.known = true};
	Interval interval;

	for (int i = 0; i < PREDICTIONS; i++)
		uncertainty.predictions[i] = (Prediction){
		    .n = prediction_n(&laws[LAW_LINEAR], 7, i), .interval = {i, i + 1}};
	interval = uncertainty_at(&uncertainty, 700);
	ck_assert_double_eq(interval.high, 2);
	interval = uncertainty_at(&uncertainty, 701);
	ck_assert(!interval_is_known(&interval));
	interval = uncertainty_at(NULL, 700);
	ck_assert(!interval_is_known(&interval));
	uncertainty.known = false;
	interval = uncertainty_at(&uncertainty, 700);
	ck_assert(!interval_is_known(&interval));
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
	draws.fit.scale = 1;
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

SUITE_MAIN("uncertainty", held_out_sizes_contradict_beyond_what_is_allowed,
    larger_sizes_are_times_or_steps_away, coefficients_are_the_leading_laws,
    the_leading_fit_is_within_its_intervals, an_interval_is_that_of_its_own_n,
    predictions_are_of_all_laws, predictions_are_off_as_sizes_are, what_overflows_has_no_upper_end,
    a_trend_contradicts_where_it_is_clearly_another)
