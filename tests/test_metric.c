#include "model/metric.h"
#include "suite.h"

START_TEST(a_metric_is_found_by_its_name_and_by_nothing_else)
{
	for (int i = 0; i < METRIC_COUNT; i++)
		ck_assert_int_eq(metric_find(metrics[i].name), i);
	ck_assert_int_eq(metric_find("Time"), METRIC_COUNT);
	ck_assert_int_eq(metric_find("tim"), METRIC_COUNT);
	ck_assert_int_eq(metric_find(""), METRIC_COUNT);
}
END_TEST

START_TEST(names_are_those_of_the_data)
{
	ck_assert_int_eq(metric_find("time"), METRIC_TIME);
	ck_assert_int_eq(metric_find("cpu"), METRIC_CPU);
	ck_assert_int_eq(metric_find("steps"), METRIC_STEPS);
	ck_assert_int_eq(metric_find("memory"), METRIC_MEMORY);
}
END_TEST

START_TEST(values_are_shown_in_their_units)
{
	char out[UNITS_SIZE];

	ck_assert_str_eq(metrics[METRIC_TIME].show(out, 0.00134), "1.34 ms");
	ck_assert_str_eq(metrics[METRIC_STEPS].show(out, 524799), "525 k");
	ck_assert_str_eq(metrics[METRIC_MEMORY].show(out, 4096), "4 KiB");
}
END_TEST

START_TEST(only_what_is_counted_is_exact)
{
	ck_assert(metric_is_exact(METRIC_STEPS));
	ck_assert(metric_is_exact(METRIC_MEMORY));
	ck_assert(!metric_is_exact(METRIC_TIME));
	ck_assert(!metric_is_exact(METRIC_CPU));
}
END_TEST

SUITE_MAIN("metric", a_metric_is_found_by_its_name_and_by_nothing_else, names_are_those_of_the_data,
    values_are_shown_in_their_units, only_what_is_counted_is_exact)
