#include "model/source.h"
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

SUITE_MAIN("source", a_source_keeps_copies, a_source_without_text_is_one,
    lines_ascend_and_counts_keep_their_order)
