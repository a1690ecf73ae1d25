#include "fit/linelaws.h"

#include <math.h>
#include <stdlib.h>

#include "suite.h"

static Source source;

/* Lines 10, 20, ...: once, n, n + 1, n log n and n^2 times, and one that never runs at large n. */
static void count(double n)
{
	source_add(&source, 10, n, 1);
	source_add(&source, 20, n, n);
	source_add(&source, 30, n, n + 1);
	source_add(&source, 40, n, floor(n * log2(n)));
	source_add(&source, 50, n, n * (n - 1) / 2);
	source_add(&source, 60, n, n);
	if (n < 1000)
		source_add(&source, 70, n, n);
	source_add(source_other(&source, "other.c"), 5, n, n * n);
}

START_TEST(each_line_has_its_law)
{
	static const struct {
		unsigned number;
		LawId law;
		double largest;
	} expected[] = {{10, LAW_CONSTANT, 1}, {20, LAW_LINEAR, 8192}, {30, LAW_LINEAR, 8193},
	    {40, LAW_N_LOG, 8192 * 13}, {50, LAW_QUADRATIC, 8192 * 8191 / 2.0},
	    {60, LAW_LINEAR, 8192}, {70, LAW_LINEAR, 0}, {5, LAW_QUADRATIC, 8192 * 8192.0}};
	LineLaw *lines;
	size_t found;

	source_init(&source, "own.c", NULL, 0);
	for (double n = 16; n <= 8192; n *= 2)
		count(n);
	found = line_laws(&source, &lines);
	ck_assert_uint_eq(found, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < found; i++) {
		ck_assert_uint_eq(lines[i].line->number, expected[i].number);
		ck_assert_ptr_nonnull(lines[i].law);
		ck_assert_msg(lines[i].law == &laws[expected[i].law], "line %u: %s",
		    expected[i].number, lines[i].law->name);
		ck_assert_int_eq(lines[i].state, VERDICT_DECIDED);
		ck_assert_double_eq(lines[i].largest, expected[i].largest);
		ck_assert_ptr_eq(lines[i].source, i == found - 1 ? source.others : &source);
	}
	free(lines);
	source_release(&source);
}
END_TEST

START_TEST(a_line_at_too_few_sizes_has_none)
{
	LineLaw *lines;

	source_init(&source, "own.c", NULL, 0);
	count(16);
	count(32);
	ck_assert_uint_gt(line_laws(&source, &lines), 0);
	ck_assert_ptr_null(lines[0].law);
	ck_assert_int_eq(lines[0].state, VERDICT_TOO_FEW);
	free(lines);
	source_release(&source);
	source_init(&source, "own.c", NULL, 0);
	ck_assert_uint_eq(line_laws(&source, &lines), 0);
	free(lines);
	source_release(&source);
}
END_TEST

SUITE_MAIN("linelaws", each_line_has_its_law, a_line_at_too_few_sizes_has_none)
