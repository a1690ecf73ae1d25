#include <string.h>

#include "io/selftest.h"
#include "model/freelaw.h"
#include "suite.h"

static SelfTest test;
static Text out;

static void add(LawId drawn, LawId answer, LawId rival, double confidence, int times)
{
	for (int i = 0; i < times; i++)
		confusion_add(&test.confusion, &(Outcome){.drawn = &laws[drawn],
						   .answer = &laws[answer],
						   .rival = &laws[rival],
						   .confidence = confidence});
}

static void begin(void)
{
	test = (SelfTest){
	    .noise = {.spread = 0.031, .drift = 0.02, .outliers = 0.015, .tick_seconds = 41e-9},
	    .budget_seconds = 0.34};
	text_clear(&out);
}

static void has(const char *text)
{
	ck_assert_msg(
	    strstr(text_string(&out), text), "'%s' is missing in:\n%s", text, text_string(&out));
}

/* Ten series of each law; those of O(n) are hard. */
static void draw_example(void)
{
	begin();
	for (int i = 0; i < LAW_COUNT; i++)
		if (i != LAW_LINEAR)
			add((LawId)i, (LawId)i, (LawId)i, 1, 10);
	add(LAW_LINEAR, LAW_LINEAR, LAW_N_LOG, 0.98, 6);
	add(LAW_LINEAR, LAW_LINEAR, LAW_N_LOG, 0.8, 3);
	add(LAW_LINEAR, LAW_N_LOG, LAW_N_LOG, 0.9, 1);
}

START_TEST(the_table_says_what_is_confused_with_what)
{
	draw_example();
	selftest_table(&test, &out);
	has("Measured here:\n");
	has("3.1 % longer");
	has("41.0 ns\n");
	has("160 synthetic series, each planned for a budget of 340 ms:\n"
	    "156 right, 3 undecided, 1 wrong\n");
	has("\nd O(n)             60 %       30 %    10 %  O(n log n)\n");
	has("\na O(1)            100 %        0 %     0 %\n");
	has("\nd   .   .   .   6   1   .   .   .   .   .   .   .   .   .   .   .   3\n");
	has("\n97 to 99 %            6      98.0 %   100 %\n");
	has("\n99 % and more       150      99.9 %   100 %\n");
	has("\n90 to 97 %            1      90.0 %     0 %\n");
	has("\n50 to 75 %            0\n");
	has("\nWhat can't be told apart reliably here, in shares of the series of both:\n"
	    "  O(n) and O(n log n): told apart in 80 %; 15 % undecided; 5 % wrong\n");
	text_release(&out);
}
END_TEST

START_TEST(pairs_that_are_told_apart_are_said_to_be)
{
	begin();
	add(LAW_LINEAR, LAW_LINEAR, LAW_LINEAR, 0.99, 200);
	selftest_table(&test, &out);
	has("\nEvery pair of laws was always told apart.\n");
	text_clear(&out);
	add(LAW_LINEAR, LAW_QUADRATIC, LAW_QUADRATIC, 0.99, 1);
	selftest_table(&test, &out);
	/* One in two hundred is neither nothing nor all. */
	has("\nd O(n)             99 %        0 %     1 %  O(n^2)\n");
	has("in 90 % of its series at least. Hardest:\n"
	    "  O(n) and O(n^2): told apart in 99 %; 1 % wrong\n");
	text_release(&out);
}
END_TEST

START_TEST(lines_keep_to_80_columns)
{
	/* The longest names, the most series, two digits in every share. */
	begin();
	add(LAW_QUADRATIC_LOG, LAW_QUADRATIC_LOG, LAW_STRASSEN, 0.99, 333);
	add(LAW_QUADRATIC_LOG, LAW_STRASSEN, LAW_STRASSEN, 0.99, 333);
	add(LAW_QUADRATIC_LOG, LAW_STRASSEN, LAW_STRASSEN, 0.7, 333);
	selftest_table(&test, &out);
	for (const char *line = text_string(&out); *line;) {
		size_t length = strcspn(line, "\n");

		ck_assert_msg(length <= 80, "%.*s", (int)length, line);
		line += length + (line[length] == '\n');
	}
	text_release(&out);
}
END_TEST

START_TEST(csv_has_a_row_for_each_law_answer_and_band)
{
	begin();
	add(LAW_LINEAR, LAW_LINEAR, LAW_N_LOG, 0.98, 1);
	add(LAW_LINEAR, LAW_LINEAR, LAW_N_LOG, 0.97, 1);
	add(LAW_LINEAR, LAW_N_LOG, LAW_N_LOG, 0.8, 2);
	confusion_add(&test.confusion, &(Outcome){.drawn = &laws[LAW_FACTORIAL]});
	selftest_csv(&test, &out);
	ck_assert_str_eq(text_string(&out), "law,answer,state,from,count,confidence\n"
					    "O(n),O(n),decided,0.97,2,0.9750\n"
					    "O(n),O(n log n),undecided,0.75,2,0.8000\n"
					    "O(n!),,too few,0.00,1,0.0000\n");
	text_release(&out);
}
END_TEST

START_TEST(laws_outside_the_table_are_wrong_and_have_a_column)
{
	begin();
	add(LAW_KARATSUBA, LAW_KARATSUBA, LAW_KARATSUBA, 0.99, 1);
	confusion_add(&test.confusion, &(Outcome){.drawn = &laws[LAW_KARATSUBA],
					   .answer = law_power(1.62),
					   .rival = law_power(1.62),
					   .confidence = 0.95});
	selftest_table(&test, &out);
	has("\n1 right, 0 undecided, 1 wrong\n");
	has(", * another); ? is undecided\n");
	has("   p   *   ?\n");
	has("\ng   .   .   .   .   .   .   1   .   .   .   .   .   .   .   .   .   1   .\n");
	text_clear(&out);
	selftest_csv(&test, &out);
	has("O(n^1.585),other,decided,0.90,1,0.9500\n");
	text_release(&out);
}
END_TEST

SUITE_MAIN("selftest", the_table_says_what_is_confused_with_what,
    pairs_that_are_told_apart_are_said_to_be, lines_keep_to_80_columns,
    csv_has_a_row_for_each_law_answer_and_band, laws_outside_the_table_are_wrong_and_have_a_column)
