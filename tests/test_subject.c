#include <math.h>

#include "report/subject.h"
#include "suite.h"

static void check_sentence(const char *words, const char *expected)
{
	Text out = {0};

	sentence_append(words, &out);
	ck_assert_str_eq(text_string(&out), expected);
	text_release(&out);
}

START_TEST(sentences_begin_large_and_end_in_a_stop)
{
	check_sentence("", "");
	check_sentence("others had the processor", "Others had the processor.");
	check_sentence("a step", "A step.");
	/* A symbol stays what it is. */
	check_sentence("n = 4 is small", "n = 4 is small.");
	check_sentence("O(n) by counts.", "O(n) by counts.");
}
END_TEST

START_TEST(sentences_are_parted_by_a_blank)
{
	Text out = {0};

	sentence_append("one", &out);
	sentence_append("", &out);
	sentence_append("two", &out);
	ck_assert_str_eq(text_string(&out), "One. Two.");
	text_release(&out);
}
END_TEST

START_TEST(cells_are_cut_between_characters)
{
	static const struct {
		const char *words;
		int columns;
		const char *cell;
	} cases[] = {
	    {"short", 5, "short"},
	    {"too long", 7, "too ..."},
	    {"\xe5\x90\x8d\xe5\x90\x8d\xe5\x90\x8d\xe5\x90\x8d", 7, "\xe5\x90\x8d\xe5\x90\x8d..."},
	    {"a\tb", 9, "a\\x09b"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Text out = {0};

		cell_append(cases[i].words, cases[i].columns, &out);
		ck_assert_str_eq(text_string(&out), cases[i].cell);
		text_release(&out);
	}
}
END_TEST

START_TEST(a_cell_of_a_million_characters_is_cut_at_once)
{
	Text words = {0}, out = {0};

	for (int i = 0; i < 1000000; i++)
		text_append_bytes(&words, "x", 1);
	cell_append(text_string(&words), 8, &out);
	ck_assert_str_eq(text_string(&out), "xxxxx...");
	text_clear(&out);
	/* Nothing but the dots where there is no room for anything. */
	cell_append(text_string(&words), -12, &out);
	ck_assert_str_eq(text_string(&out), "...");
	text_release(&words);
	text_release(&out);
}
END_TEST

START_TEST(factors_and_costs_are_short)
{
	Text out = {0};

	times_append(4, &out);
	text_append(&out, "; ");
	times_append(123.4, &out);
	text_append(&out, "; ");
	factor_append(21000, &out);
	text_append(&out, "; ");
	cost_append(METRIC_TIME, 0.0123, &out);
	text_append(&out, "; ");
	cost_append(METRIC_TIME, (double)INFINITY, &out);
	text_append(&out, "; ");
	cost_append(METRIC_STEPS, (double)NAN, &out);
	ck_assert_str_eq(text_string(&out), "x 4.00; x 123; 21 k; 12.3 ms; for ever; -");
	text_release(&out);
}
END_TEST

SUITE_MAIN("subject", sentences_begin_large_and_end_in_a_stop, sentences_are_parted_by_a_blank,
    cells_are_cut_between_characters, a_cell_of_a_million_characters_is_cut_at_once,
    factors_and_costs_are_short)
