#include "model/limit.h"

#include <string.h>

#include "suite.h"

static Growth read(const char *words)
{
	Growth growth;

	ck_assert_msg(limit_parse(words, &growth), "%s", words);
	return growth;
}

static void is_written(Growth growth, const char *expected)
{
	Text words = {0};

	growth_words(growth, &words);
	ck_assert_str_eq(text_string(&words), expected);
	text_release(&words);
}

START_TEST(it_is_read_as_people_write_it)
{
	static const struct {
		const char *written, *meant;
	} cases[] = {{"O(n log n)", "n log n"}, {"n log n", "n log n"},
	    {"o( N*log(N) )", "n log n"}, {"nlogn", "n log n"}, {"log n * n", "n log n"},
	    {"n lg n", "n log n"}, {"n ln(n)", "n log n"}, {"n log2 n", "n log n"}, {"O(1)", "1"},
	    {"1", "1"}, {"log(n)", "log n"}, {"LOG N", "log n"}, {"log^2 n", "log^2 n"},
	    {"sqrt(n)", "sqrt n"}, {"\u221an", "sqrt n"}, {"n^0.5", "sqrt n"}, {"n", "n"},
	    {"O( n )", "n"}, {"n n", "n^2"}, {"n^2", "n^2"}, {"n**2", "n^2"}, {"n\u00b2", "n^2"},
	    {"n^2.31", "n^2.31"}, {"n^(2.5)", "n^2.5"}, {"n^2 log n", "n^2 log n"}, {"2^n", "2^n"},
	    {"2**n", "2^n"}, {"n 2^n", "n 2^n"}, {"2^n * n", "n 2^n"}, {"1.84^n", "1.84^n"},
	    {"n!", "n!"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		is_written(read(cases[i].written), cases[i].meant);
}
END_TEST

START_TEST(what_is_no_growth_is_refused)
{
	static const char *const wrong[] = {"", " ", "O()", "O(n", "n)", "m", "n^", "n^-1", "n^x",
	    "n*", "2^m", "0.5^n", "1^n", "2", "log", "log log n", "n + 1", "nn", "sqrt", "n^2^2",
	    "O(n) O(n)", "quadratic", "n^1e3", "\033[31m"};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		Growth growth;

		ck_assert_msg(!limit_parse(wrong[i], &growth), "'%s'", wrong[i]);
	}
}
END_TEST

START_TEST(what_people_call_a_law_is_read)
{
	static const struct {
		const char *called;
		LawId id;
	} known[] = {{"O(n^1.585)", LAW_KARATSUBA}, {"n^2.807", LAW_STRASSEN},
	    {"1.618^n", LAW_GOLDEN}, {"quadratic", LAW_QUADRATIC}, {"Linear", LAW_LINEAR},
	    {"square root", LAW_SQRT}, {"nlogn", LAW_N_LOG}, {"factorial", LAW_FACTORIAL}};
	Growth growth;
	Error error;

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		ck_assert_msg(limit_read(known[i].called, &growth, &error), "%s", known[i].called);
		ck_assert_ptr_eq(growth_law(growth), &laws[known[i].id]);
	}
	ck_assert(limit_read("n^1.7", &growth, &error));
	ck_assert_ptr_null(growth_law(growth));
}
END_TEST

START_TEST(what_is_no_law_is_refused_with_the_nearest)
{
	Growth growth;
	Error error;

	ck_assert(!limit_read("O(n loog n)", &growth, &error));
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert_msg(strstr(error.text, "O(n log n)"), "%s", error.text);
	/* Three laws are called so. */
	ck_assert(!limit_read("exponential", &growth, &error));
	ck_assert(!limit_read("", &growth, &error));
}
END_TEST

SUITE_MAIN("limit", it_is_read_as_people_write_it, what_is_no_growth_is_refused,
    what_people_call_a_law_is_read, what_is_no_law_is_refused_with_the_nearest)
