#include <math.h>

#include "model/interval.h"
#include "suite.h"

START_TEST(an_interval_is_the_middle_of_the_values)
{
	double values[1000];
	Interval interval;

	for (int i = 0; i < 1000; i++)
		values[i] = (i * 7919) % 1000;
	interval = interval_of(values, 1000);
	ck_assert(interval_is_known(&interval));
	ck_assert_double_eq(interval.low, 25);
	ck_assert_double_eq(interval.high, 974);
}
END_TEST

START_TEST(an_interval_around_a_figure_holds_it)
{
	double values[40];
	Interval interval;

	for (int i = 0; i < 40; i++)
		values[i] = i;
	interval = interval_around(values, 40, 20);
	ck_assert_double_eq(interval.low, 1);
	ck_assert_double_eq(interval.high, 38);
	interval = interval_around(values, 40, -7);
	ck_assert_double_eq(interval.low, -7);
	ck_assert_double_eq(interval.high, 38);
	interval = interval_around(values, 40, HUGE_VAL);
	ck_assert(isinf(interval.high));
	interval = interval_around(values, 40, (double)NAN);
	ck_assert_double_eq(interval.high, 38);
	interval = interval_around(values, 39, 20);
	ck_assert(!interval_is_known(&interval));
}
END_TEST

START_TEST(a_few_values_have_none)
{
	double values[39] = {0};
	Interval interval = interval_of(values, 39);

	ck_assert(!interval_is_known(&interval));
	interval = interval_of(values, 0);
	ck_assert(!interval_is_known(&interval));
	interval = interval_unknown();
	ck_assert(!interval_is_known(&interval));
}
END_TEST

static void check_words(double low, double high, double figure, Metric metric, const char *expected)
{
	Interval interval = {low, high};
	Text text = {0};

	interval_words(&interval, figure, metric, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(units_stand_where_they_differ)
{
	check_words(3.02e-9, 3.19e-9, 3.1e-9, METRIC_TIME, " [3.02, 3.19]");
	check_words(0.9e-6, 1.2e-6, 1.02e-6, METRIC_TIME, " [900 ns, 1.20]");
	check_words(0, 15.2e-9, 7e-9, METRIC_TIME, " [0, 15.2]");
	check_words(110, 200, 150, METRIC_TIME, " [1 min 50 s, 3 min 20 s]");
	check_words(3.5, 3.7, 3.6, METRIC_STEPS, " [3.5, 3.7]");
	check_words(990, 1100, 1000, METRIC_STEPS, " [990, 1.1]");
	check_words(1.5 * 1024, 3 * 1024, 2048, METRIC_MEMORY, " [1.5, 3]");
}
END_TEST

START_TEST(what_is_certain_or_unknown_is_not_said)
{
	check_words(3.1e-9, 3.1001e-9, 3.1e-9, METRIC_TIME, "");
	check_words((double)NAN, (double)NAN, 3.1e-9, METRIC_TIME, "");
}
END_TEST

START_TEST(no_end_is_no_number)
{
	check_words(1, (double)INFINITY, 3, METRIC_TIME, " [1.00, any number]");
}
END_TEST

SUITE_MAIN("interval", an_interval_is_the_middle_of_the_values,
    an_interval_around_a_figure_holds_it, a_few_values_have_none, units_stand_where_they_differ,
    what_is_certain_or_unknown_is_not_said, no_end_is_no_number)
