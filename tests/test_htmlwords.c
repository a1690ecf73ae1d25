#include "report/htmlwords.h"
#include "suite.h"

#define UP(exponent) "<sup><span class=\"caret\">^</span>" exponent "</sup>"

static void assert_words(const char *words, const char *expected)
{
	Text text = {0};

	htmlwords_append(&text, words);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(exponents_stand_above)
{
	assert_words("O(n^2)  quadratic", "O(n" UP("2") ")  quadratic");
	assert_words("n^1.585, 1.618^n", "n" UP("1.585") ", 1.618" UP("n"));
	assert_words("O(n 2^n) or O(n^2 log n).", "O(n 2" UP("n") ") or O(n" UP("2") " log n).");
	assert_words("As n^-0.2.", "As n" UP("-0.2") ".");
	assert_words("10^9", "10" UP("9"));
}
END_TEST

START_TEST(what_is_no_power_stays)
{
	assert_words("", "");
	assert_words("a^2 ^2 n^ n^x n^2x min^2 n^", "a^2 ^2 n^ n^x n^2x min^2 n^");
	assert_words("<n^2>", "&lt;n" UP("2") "&gt;");
	assert_words("x1^2 \xc3\xa4n^2", "x1^2 \xc3\xa4n^2");
	assert_words("^", "^");
}
END_TEST

/* The base of one isn't the exponent of another. */
START_TEST(towers_have_one_floor)
{
	assert_words("2^n^2", "2" UP("n") "^2");
}
END_TEST

SUITE_MAIN("htmlwords", exponents_stand_above, what_is_no_power_stays, towers_have_one_floor)
