#include "plot/tick.h"

#include <stdio.h>

#include "suite.h"

static char out[UNITS_SIZE];

static char *marbles(char text[UNITS_SIZE], double value)
{
	snprintf(text, UNITS_SIZE, "%.2f marbles", value);
	return text;
}

START_TEST(powers_are_written_short)
{
	static const struct {
		Show *show;
		double value;
		const char *label;
	} known[] = {
	    {units_seconds, 1e-8, "10 ns"},
	    {units_seconds, 1e-6, "1 us"},
	    {units_seconds, 0.9999999999999e-6, "1 us"},
	    {units_seconds, 2e-4, "200 us"},
	    {units_seconds, 0.05, "50 ms"},
	    {units_seconds, 1, "1 s"},
	    {units_seconds, 100, "100 s"},
	    {units_seconds, 10000, "10000 s"},
	    {units_seconds, 1e5, "1e5 s"},
	    {units_seconds, 1e-10, "0.1 ns"},
	    {units_seconds, 1e-15, "1e-15 s"},
	    {units_count, 1, "1"},
	    {units_count, 0.5, "0.5"},
	    {units_count, 500, "500"},
	    {units_count, 4000, "4 k"},
	    {units_count, 1e6, "1 M"},
	    {units_count, 1e15, "1000 T"},
	    {units_count, 2e18, "2e18"},
	    {units_count, 1e-7, "1e-7"},
	    {units_bytes, 512, "512 B"},
	    {units_bytes, 1024, "1 KiB"},
	    {units_bytes, 0x1p25, "32 MiB"},
	    {marbles, 3, "3 marbles"},
	    {marbles, 3.5, "3.5 marbles"},
	};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		double value = known[i].value;

		ck_assert_str_eq(
		    tick_label(out, known[i].show, value, value, value), known[i].label);
	}
}
END_TEST

START_TEST(steps_share_a_unit_and_keep_their_digits)
{
	ck_assert_str_eq(tick_label(out, units_seconds, 5e-4, 2e-3, 5e-4), "0.5 ms");
	ck_assert_str_eq(tick_label(out, units_seconds, 1e-3, 2e-3, 5e-4), "1 ms");
	ck_assert_str_eq(tick_label(out, units_seconds, 0, 2e-3, 5e-4), "0");
	ck_assert_str_eq(tick_label(out, units_seconds, -5e-4, 2e-3, 5e-4), "-0.5 ms");
	ck_assert_str_eq(tick_label(out, units_count, 1000.5, 1001, 0.5), "1.0005 k");
	ck_assert_str_eq(tick_label(out, units_count, 1000000.5, 1000001, 0.5), "1.0000005 M");
	ck_assert_str_eq(tick_label(out, units_count, 1.5e18, 2e18, 5e17), "1.5e18");
	ck_assert_str_eq(tick_label(out, units_bytes, 0x1.8p20, 0x1p21, 0x1p19), "1.5 MiB");
}
END_TEST

START_TEST(bytes_alone_go_by_powers_of_two)
{
	ck_assert_int_eq(tick_base(units_bytes), 2);
	ck_assert_int_eq(tick_base(units_seconds), 10);
	ck_assert_int_eq(tick_base(units_count), 10);
	ck_assert_int_eq(tick_base(marbles), 10);
}
END_TEST

SUITE_MAIN("tick", powers_are_written_short, steps_share_a_unit_and_keep_their_digits,
    bytes_alone_go_by_powers_of_two)
