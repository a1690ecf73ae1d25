#include "model/source.h"

#include <stdio.h>
#include <string.h>

#include "suite.h"

START_TEST(a_source_keeps_copies)
{
	char file[] = "sum.c", text[] = "int sum;\nrest";
	Source source;

	source_init(&source, file, text, 9);
	file[0] = text[0] = 'X';
	ck_assert_str_eq(source.file, "sum.c");
	ck_assert_str_eq(source.text, "int sum;\n");
	source_release(&source);
	ck_assert_ptr_null(source.file);
}
END_TEST

START_TEST(a_source_without_text_is_one)
{
	Source source;

	source_init(&source, "sum.c", NULL, 0);
	ck_assert_ptr_null(source.text);
	ck_assert_uint_eq(source.count, 0);
	source_release(&source);
}
END_TEST

/* Lines come in any order, many of them more than once. */
START_TEST(lines_ascend_and_counts_keep_their_order)
{
	Source source;

	source_init(&source, "sum.c", NULL, 0);
	for (unsigned round = 0; round < 3; round++)
		for (unsigned i = 0; i < 50; i++)
			source_add(&source, i * 7 % 50 + 1, 16 << round, i + 100 * round);
	ck_assert_uint_eq(source.count, 50);
	for (unsigned i = 0; i < 50; i++) {
		const LineCounts *line = &source.lines[i * 7 % 50];

		ck_assert_uint_eq(line->number, i * 7 % 50 + 1);
		ck_assert_uint_eq(line->count, 3);
		for (unsigned round = 0; round < 3; round++) {
			ck_assert_double_eq(line->at[round].n, 16 << round);
			ck_assert_double_eq(line->at[round].count, i + 100 * round);
		}
	}
	source_release(&source);
	ck_assert_uint_eq(source.count, 0);
}
END_TEST

START_TEST(what_a_line_calls_is_kept_once)
{
	Source source;

	source_init(&source, "sum.c", NULL, 0);
	ck_assert(!source_has_lines(&source) && !source_is_known(&source));
	source_add(&source, 7, 16, 2);
	ck_assert(source_has_lines(&source) && !source_has_foreign(&source));
	source_add_foreign(&source, 7, "qsort,memcpy");
	source_add_foreign(&source, 7, "mem,qsort,,memcpy");
	ck_assert_str_eq(source.lines[0].foreign, "qsort,memcpy,mem");
	ck_assert(source_has_foreign(&source));
	for (int i = 0; i < 1000; i++) {
		char name[16];

		snprintf(name, sizeof name, "name%d", i);
		source_add_foreign(&source, 7, name);
	}
	ck_assert_uint_lt(strlen(source.lines[0].foreign), 500);
	source_release(&source);
}
END_TEST

START_TEST(other_files_have_lines_of_their_own)
{
	Source source;

	source_init(&source, "sum.c", NULL, 0);
	source_add(source_other(&source, "b.c"), 7, 16, 2);
	source_add(source_other(&source, "c.c"), 8, 16, 3);
	source_add(source_other(&source, "b.c"), 7, 32, 4);
	ck_assert_uint_eq(source.other_count, 2);
	ck_assert_uint_eq(source.others[0].lines[0].count, 2);
	ck_assert(source_has_lines(&source) && !source_has_foreign(&source));
	source_add_foreign(source_other(&source, "c.c"), 8, "qsort");
	ck_assert(source_has_foreign(&source));
	for (int i = 0; i < 2 * SOURCE_MOST_OTHERS; i++) {
		char name[16];

		snprintf(name, sizeof name, "%d.c", i);
		source_add(source_other(&source, name), 1, 16, 1);
	}
	ck_assert_uint_eq(source.other_count, SOURCE_MOST_OTHERS);
	source_release(&source);
}
END_TEST

static void line_is(const Source *source, unsigned number, const char *expected)
{
	size_t length;
	const char *line = source_line(source, number, &length);

	ck_assert_msg(
	    expected ? line && length == strlen(expected) && memcmp(line, expected, length) == 0
		     : !line,
	    "line %u", number);
}

START_TEST(the_text_of_a_line_has_no_blanks_around_it)
{
	static const char text[] = "\tfirst line; \r\n\n  third";
	Source source;

	source_init(&source, "sum.c", text, sizeof text - 1);
	line_is(&source, 1, "first line;");
	line_is(&source, 2, "");
	line_is(&source, 3, "third");
	line_is(&source, 4, NULL);
	line_is(&source, 4000000000, NULL);
	source_release(&source);
	source_init(&source, "sum.c", NULL, 0);
	line_is(&source, 1, NULL);
	source_release(&source);
}
END_TEST

SUITE_MAIN("source", a_source_keeps_copies, a_source_without_text_is_one,
    lines_ascend_and_counts_keep_their_order, what_a_line_calls_is_kept_once,
    other_files_have_lines_of_their_own, the_text_of_a_line_has_no_blanks_around_it)
