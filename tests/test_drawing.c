#include <math.h>

#include "model/drawing.h"
#include "suite.h"

enum { DRAWS = 20000 };

START_TEST(a_truth_grows_as_its_law)
{
	for (int i = 0; i < LAW_COUNT; i++) {
		Random random = random_stream(1, (uint64_t)i);
		Fit truth = drawing_truth(&laws[i], &random);
		double growth = fit_value(&truth, 20) - fit_value(&truth, 10);
		double step = growth / (exp(law_log(&laws[i], 20)) - exp(law_log(&laws[i], 10)));

		ck_assert_ptr_eq(truth.law, &laws[i]);
		ck_assert_double_ge(truth.fixed, 0);
		ck_assert_double_gt(fit_value(&truth, 1), 0);
		if (i == LAW_CONSTANT) {
			ck_assert_double_eq(growth, 0);
			continue;
		}
		ck_assert_double_ge(step, 0.49e-9);
		ck_assert_double_le(step, 20.1e-9);
	}
}
END_TEST

START_TEST(half_of_the_truths_have_a_fixed_cost)
{
	Random random = random_stream(1, 0);
	int fixed = 0;

	for (int i = 0; i < 1000; i++)
		fixed += drawing_truth(&laws[LAW_LINEAR], &random).fixed > 0;
	ck_assert_int_gt(fixed, 450);
	ck_assert_int_lt(fixed, 550);
}
END_TEST

START_TEST(drift_goes_both_ways)
{
	Noise noise = {.drift = 0.05};
	Random random = random_stream(1, 0);
	double sum = 0, squares = 0;

	for (int i = 0; i < DRAWS; i++) {
		double off = log(drawing_drift(&noise, &random));

		sum += off / DRAWS;
		squares += off * off / DRAWS;
	}
	ck_assert_double_eq_tol(sum, 0, 0.001);
	ck_assert_double_eq_tol(sqrt(squares), 0.05, 0.002);
}
END_TEST

START_TEST(delays_only_add)
{
	Noise noise = {.spread = 0.05};
	Random random = random_stream(1, 0);
	double sum = 0;

	for (int i = 0; i < DRAWS; i++) {
		double delay = drawing_batch(&noise, 1, &random) - 1;

		ck_assert_double_ge(delay, 0);
		sum += delay / DRAWS;
	}
	ck_assert_double_eq_tol(sum, 0.05, 0.002);
}
END_TEST

START_TEST(outliers_are_as_frequent_as_they_are_to_be)
{
	Noise noise = {.outliers = 0.1};
	Random random = random_stream(1, 0);
	int outliers = 0;

	for (int i = 0; i < DRAWS; i++) {
		double batch = drawing_batch(&noise, 1, &random);

		ck_assert(batch == 1 || batch > 1 + noise_outlying(0));
		outliers += batch > 1;
	}
	ck_assert_int_gt(outliers, DRAWS * 9 / 100);
	ck_assert_int_lt(outliers, DRAWS * 11 / 100);
}
END_TEST

START_TEST(a_clock_reads_whole_ticks_and_is_right_on_average)
{
	Noise noise = {.tick_seconds = 0.25};
	Random random = random_stream(1, 0);
	double sum = 0;
	int unseen = 0;

	for (int i = 0; i < DRAWS; i++) {
		double ticks = drawing_batch(&noise, 1.1, &random) / 0.25;

		ck_assert(ticks == 4 || ticks == 5);
		sum += ticks * 0.25 / DRAWS;
		unseen += drawing_batch(&noise, 0.05, &random) == 0;
	}
	ck_assert_double_eq_tol(sum, 1.1, 0.005);
	ck_assert_int_gt(unseen, DRAWS * 78 / 100);
	ck_assert_int_lt(unseen, DRAWS * 82 / 100);
}
END_TEST

START_TEST(without_noise_nothing_is_off)
{
	Noise none = {0};
	Random random = random_stream(1, 0);

	ck_assert_double_eq(drawing_drift(&none, &random), 1);
	ck_assert_double_eq(drawing_batch(&none, 0.123, &random), 0.123);
}
END_TEST

SUITE_MAIN("drawing", a_truth_grows_as_its_law, half_of_the_truths_have_a_fixed_cost,
    drift_goes_both_ways, delays_only_add, outliers_are_as_frequent_as_they_are_to_be,
    a_clock_reads_whole_ticks_and_is_right_on_average, without_noise_nothing_is_off)
