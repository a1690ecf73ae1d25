#include <math.h>
#include <string.h>

#include "base/units.h"
#include "suite.h"

typedef struct Reading {
	double value;
	const char *text;
} Reading;

static void check_readings(
    char *(*show)(char out[UNITS_SIZE], double value), const Reading *readings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char out[UNITS_SIZE];

		ck_assert_ptr_eq(show(out, readings[i].value), out);
		ck_assert_str_eq(out, readings[i].text);
	}
}

#define CHECK_READINGS(show, ...) \
	do { \
		static const Reading readings[] = {__VA_ARGS__}; \
\
		check_readings(show, readings, sizeof readings / sizeof *readings); \
	} while (0)

START_TEST(seconds_have_three_digits_and_keep_their_zeros)
{
	CHECK_READINGS(units_seconds, {1e-9, "1.00 ns"}, {23.1e-9, "23.1 ns"}, {1.34e-3, "1.34 ms"},
	    {2.5, "2.50 s"}, {0.0125, "12.5 ms"}, {0.5, "500 ms"}, {99.9, "99.9 s"},
	    {0.3e-9, "0.300 ns"});
}
END_TEST

START_TEST(seconds_step_to_the_next_unit_before_four_digits_show)
{
	CHECK_READINGS(units_seconds, {999.4e-9, "999 ns"}, {999.51e-9, "1.00 us"},
	    {999.4e-6, "999 us"}, {999.51e-6, "1.00 ms"}, {999.4e-3, "999 ms"},
	    {999.51e-3, "1.00 s"}, {9.994, "9.99 s"}, {9.996, "10.0 s"}, {99.94, "99.9 s"});
}
END_TEST

START_TEST(long_times_are_those_of_clock_and_calendar)
{
	CHECK_READINGS(units_seconds, {99.96, "1 min 40 s"}, {119.6, "2 min 0 s"},
	    {250, "4 min 10 s"}, {3598, "59 min 58 s"}, {3599.9, "1 h"}, {3600, "1 h"},
	    {11520, "3.2 h"}, {47.5 * 3600, "47.5 h"}, {2 * 86400, "2 days"}, {1036800, "12 days"},
	    {63115199, "730 days"}, {63115200, "2 years"}, {978285600, "31 years"});
}
END_TEST

START_TEST(very_long_times_have_no_false_digits)
{
	CHECK_READINGS(units_seconds, {31557600.0 * 999.4, "999 years"},
	    {31557600.0 * 123456, "123000 years"}, {31557600.0 * 999400, "999000 years"},
	    {31557600.0 * 1e6, "1e+06 years"}, {31557600.0 * 1e12, "1e+12 years"},
	    {1.7e308, "5.4e+300 years"});
}
END_TEST

START_TEST(times_below_the_smallest_unit_are_not_zero)
{
	CHECK_READINGS(units_seconds, {5e-11, "0.05 ns"}, {1e-12, "0.001 ns"}, {1e-20, "1e-11 ns"},
	    {4.9406564584124654e-324, "4.94e-315 ns"});
}
END_TEST

START_TEST(zero_negative_and_not_finite_seconds)
{
	CHECK_READINGS(units_seconds, {0, "0 s"}, {-0.0, "0 s"}, {-0.0025, "-2.50 ms"},
	    {-250, "-4 min 10 s"}, {-1.7e308, "-5.4e+300 years"}, {(double)INFINITY, "-"},
	    {-(double)INFINITY, "-"}, {(double)NAN, "-"});
}
END_TEST

START_TEST(counts_stay_whole)
{
	CHECK_READINGS(units_count, {0, "0"}, {-0.0, "0"}, {7, "7"}, {10, "10"}, {100, "100"},
	    {12.5, "12.5"}, {0.5, "0.5"}, {0.001, "0.001"}, {999, "999"}, {1000, "1 k"},
	    {1023, "1.02 k"}, {4000000, "4 M"}, {1073741824, "1.07 G"}, {1e12, "1 T"}, {120, "120"},
	    {200000, "200 k"});
}
END_TEST

START_TEST(counts_step_to_the_next_unit_before_four_digits_show)
{
	CHECK_READINGS(units_count, {999.4, "999"}, {999.5, "1 k"}, {999499, "999 k"},
	    {999500, "1 M"}, {999.4e12, "999 T"}, {999.5e12, "1e+15"}, {5e21, "5e+21"});
}
END_TEST

START_TEST(negative_and_not_finite_counts)
{
	CHECK_READINGS(units_count, {-12, "-12"}, {-1.5e6, "-1.5 M"}, {-5e21, "-5e+21"},
	    {(double)INFINITY, "-"}, {-(double)INFINITY, "-"}, {(double)NAN, "-"});
}
END_TEST

START_TEST(bytes_go_by_1024)
{
	CHECK_READINGS(units_bytes, {0, "0 B"}, {512, "512 B"}, {1000, "1000 B"}, {1023, "1023 B"},
	    {1024, "1 KiB"}, {1536, "1.5 KiB"}, {4194304, "4 MiB"}, {0x1p30, "1 GiB"},
	    {0x1p40, "1 TiB"}, {0x1p50, "1 PiB"}, {0x1p60, "1 EiB"}, {1.5e21, "1.5e+21 B"},
	    {-1536, "-1.5 KiB"}, {(double)NAN, "-"});
}
END_TEST

/* The longest texts that any finite value can make. */
START_TEST(every_text_fits)
{
	static const double extremes[] = {
	    -1.7976931348623157e308, -2.2250738585072014e-308, -1.2345e-320, -123456789, -3597.4};

	for (size_t i = 0; i < sizeof extremes / sizeof *extremes; i++) {
		char out[UNITS_SIZE];

		ck_assert_uint_lt(strlen(units_seconds(out, extremes[i])), 24);
		ck_assert_uint_lt(strlen(units_count(out, extremes[i])), 24);
		ck_assert_uint_lt(strlen(units_bytes(out, extremes[i])), 24);
	}
}
END_TEST

SUITE_MAIN("units", seconds_have_three_digits_and_keep_their_zeros,
    seconds_step_to_the_next_unit_before_four_digits_show,
    long_times_are_those_of_clock_and_calendar, very_long_times_have_no_false_digits,
    times_below_the_smallest_unit_are_not_zero, zero_negative_and_not_finite_seconds,
    counts_stay_whole, counts_step_to_the_next_unit_before_four_digits_show,
    negative_and_not_finite_counts, bytes_go_by_1024, every_text_fits)
