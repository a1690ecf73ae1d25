#include <math.h>

#include "model/steadiness.h"
#include "suite.h"

static Size sizes[12];

static const Fit flat = {.law = &laws[LAW_CONSTANT], .reference = 12, .smallest = 1, .scale = 1};

static void begin(void)
{
	for (int i = 0; i < 12; i++)
		sizes[i] = (Size){.n = i + 1, .median = 1, .quintile = 1, .samples = 5};
}

START_TEST(the_usual_spread_is_the_median_one)
{
	begin();
	for (int i = 0; i < 12; i++)
		sizes[i].spread = i < 5 ? 0.9 : 0.1;
	ck_assert_double_eq(steadiness_spread(sizes, 12), 0.1);
	/* Few samples have no spread worth the name. */
	for (int i = 5; i < 12; i++)
		sizes[i].samples = 3;
	ck_assert_double_eq(steadiness_spread(sizes, 12), 0.9);
	ck_assert_double_eq(steadiness_spread(sizes, 0), 0);
}
END_TEST

START_TEST(absence_is_what_cpu_time_lacks)
{
	begin();
	ck_assert_double_eq(steadiness_absence(sizes, 12), 0);
	for (int i = 0; i < 12; i++)
		sizes[i].cpu = 0.75;
	ck_assert_double_eq(steadiness_absence(sizes, 12), 0.25);
	/* Several threads have more of it than the wall. */
	for (int i = 0; i < 12; i++)
		sizes[i].cpu = 4;
	ck_assert_double_eq(steadiness_absence(sizes, 12), 0);
}
END_TEST

START_TEST(deviations_that_follow_each_other_are_drift)
{
	begin();
	for (int i = 0; i < 12; i++)
		sizes[i].quintile = i < 6 ? 1.1 : 1 / 1.1;
	ck_assert_double_gt(steadiness_drift(sizes, 12, &flat), 0.7);
	for (int i = 0; i < 12; i++)
		sizes[i].quintile = i % 2 ? 1.1 : 1 / 1.1;
	ck_assert_double_lt(steadiness_drift(sizes, 12, &flat), 0);
	ck_assert_double_eq(steadiness_drift(sizes, 5, &flat), 0);
}
END_TEST

START_TEST(deviations_that_bend_are_seen_and_the_way_they_do)
{
	begin();
	for (int i = 0; i < 12; i++)
		sizes[i].quintile = exp(0.1 * pow(log(sizes[i].n / 4), 2) + 0.01 * sin(5 * i));
	ck_assert_int_eq(steadiness_bend(sizes, 12, &flat), 1);
	for (int i = 0; i < 12; i++)
		sizes[i].quintile = 1 / sizes[i].quintile;
	ck_assert_int_eq(steadiness_bend(sizes, 12, &flat), -1);
	for (int i = 0; i < 12; i++)
		sizes[i].quintile = i % 2 ? 1.1 : 1 / 1.1;
	ck_assert_int_eq(steadiness_bend(sizes, 12, &flat), 0);
	sizes[3].quintile = 0;
	ck_assert_int_eq(steadiness_bend(sizes, 12, &flat), 0);
}
END_TEST

START_TEST(what_fits_exactly_does_not_drift)
{
	begin();
	ck_assert_int_eq(steadiness_bend(sizes, 12, &flat), 0);
	ck_assert_double_eq(steadiness_drift(sizes, 12, &flat), 0);
}
END_TEST

SUITE_MAIN("steadiness", the_usual_spread_is_the_median_one, absence_is_what_cpu_time_lacks,
    deviations_that_follow_each_other_are_drift, deviations_that_bend_are_seen_and_the_way_they_do,
    what_fits_exactly_does_not_drift)
