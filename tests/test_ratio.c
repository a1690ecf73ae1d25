#include "model/ratio.h"

#include <math.h>

#include "suite.h"

static const double unknown = (double)INFINITY;

static void says(Ratio ratio, Metric metric, const char *words, const char *figure)
{
	Text text = {0};

	ratio_words(&ratio, metric, &text);
	ck_assert_str_eq(text_string(&text), words);
	text_clear(&text);
	ratio_figure(&ratio, &text);
	ck_assert_str_eq(text_string(&text), figure);
	text_release(&text);
}

START_TEST(large_ratios_are_times_and_small_ones_percent)
{
	says((Ratio){3.21, 3.14, 3.29}, METRIC_TIME, "3.21 times slower [3.14, 3.29]",
	    "3.21 [3.14, 3.29]");
	says((Ratio){0.1, 0.095, 0.104}, METRIC_TIME, "10.00 times faster [9.62, 10.53]",
	    "0.1000 [0.0950, 0.1040]");
	says((Ratio){1.05, 1.046, 1.0541}, METRIC_CPU, "5.00 % slower [4.60, 5.41]",
	    "1.0500 [1.0460, 1.0541]");
	says((Ratio){0.95, 0.94, 0.97}, METRIC_TIME, "5.0 % faster [3.0, 6.0]",
	    "0.950 [0.940, 0.970]");
	says((Ratio){1.002, 0.98, 1.03}, METRIC_TIME, "0.2 % slower [-2.0, 3.0]",
	    "1.002 [0.980, 1.030]");
}
END_TEST

START_TEST(counts_are_exact)
{
	says((Ratio){4, 4, 4}, METRIC_STEPS, "4.00 times more steps", "4.00");
	says((Ratio){0.5, 0.5, 0.5}, METRIC_MEMORY, "2.00 times less memory", "0.500");
	says((Ratio){1, 1, 1}, METRIC_STEPS, "exactly the same", "1.00");
}
END_TEST

START_TEST(what_is_not_known_is_not_said)
{
	says((Ratio){12.34, 0, unknown}, METRIC_TIME, "12.3 times slower", "12.3");
	says((Ratio){1e9, 0, unknown}, METRIC_TIME, "1e+09 times slower", "1e+09");
	says((Ratio){(double)NAN, 0, unknown}, METRIC_TIME, "-", "-");
	says((Ratio){unknown, 0, unknown}, METRIC_TIME, "-", "-");
	says((Ratio){0, 0, unknown}, METRIC_TIME, "-", "0.000000");
}
END_TEST

START_TEST(the_side_is_known_where_the_interval_is_on_it)
{
	ck_assert_int_eq(ratio_side(&(Ratio){2, 1.5, 2.5}), 1);
	ck_assert_int_eq(ratio_side(&(Ratio){0.5, 0.4, 0.6}), -1);
	ck_assert_int_eq(ratio_side(&(Ratio){2, 0.9, 2.5}), 0);
	ck_assert_int_eq(ratio_side(&(Ratio){2, 0, unknown}), 0);
}
END_TEST

SUITE_MAIN("ratio", large_ratios_are_times_and_small_ones_percent, counts_are_exact,
    what_is_not_known_is_not_said, the_side_is_known_where_the_interval_is_on_it)
