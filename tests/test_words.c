#include "base/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "suite.h"

/* Splits a line and shows the words as [one][two]; where it is refused, the reason. */
static void check_split(const char *line, const char *expected)
{
	Words words = {0};
	Text shown = {0};
	Error error;

	if (words_split(&words, line, &error)) {
		for (size_t i = 0; i < words.count; i++)
			text_printf(&shown, "[%s]", words.list[i]);
		ck_assert(!words.list || !words.list[words.count]);
		ck_assert_str_eq(text_string(&shown), expected);
	} else {
		ck_assert_int_eq(error.status, STATUS_USAGE);
		ck_assert_msg(strstr(error.text, expected), "%s: %s", line, error.text);
	}
	text_release(&shown);
	words_release(&words);
	ck_assert_ptr_null(words.list);
}

START_TEST(blanks_separate)
{
	check_split("", "");
	check_split(" \t\n ", "");
	check_split("one", "[one]");
	check_split("  one\ttwo \n three ", "[one][two][three]");
	check_split("1 2 3 4 5 6 7 8 9", "[1][2][3][4][5][6][7][8][9]");
}
END_TEST

START_TEST(quotes_join)
{
	check_split("'one two'", "[one two]");
	check_split("\"one two\" three", "[one two][three]");
	check_split("a'b c'd\"e f\"g", "[ab cde fg]");
	check_split("'' \"\" x", "[][][x]");
	check_split("'say \"hi\"' \"it's\"", "[say \"hi\"][it's]");
	check_split("'a\\b | $x `y` *'", "[a\\b | $x `y` *]");
	check_split("\"a | b; c & (d) < > * ?\"", "[a | b; c & (d) < > * ?]");
}
END_TEST

START_TEST(backslashes_quote)
{
	check_split("a\\ b \\'c\\\" \\\\", "[a b]['c\"][\\]");
	check_split("\\| \\$x", "[|][$x]");
	check_split("\"a\\\"b\\\\c\\$d\\`e\"", "[a\"b\\c$d`e]");
	/* Within double quotes one before anything else is itself. */
	check_split("\"a\\nb\\'c\"", "[a\\nb\\'c]");
	/* A line that goes on. */
	check_split("a\\\nb \"c\\\nd\"", "[ab][cd]");
	check_split("a \\\n b", "[a][b]");
}
END_TEST

START_TEST(what_no_shell_would_touch_stays)
{
	check_split(
	    "{n} x{file}y ~ [a-z] #no # !x %s =", "[{n}][x{file}y][~][[a-z]][#no][#][!x][%s][=]");
	check_split("caf\xc3\xa9 \xff", "[caf\xc3\xa9][\xff]");
}
END_TEST

START_TEST(what_is_meant_for_a_shell_is_refused)
{
	check_split("sort | uniq", "'|' at character 6 means something to a shell only");
	check_split("a;b", "';' at character 2");
	check_split("a&", "'&' at character 2");
	check_split("a <b", "'<' at character 3");
	check_split("a >b", "'>' at character 3");
	check_split("(a)", "'(' at character 1");
	check_split("a)", "')' at character 2");
	check_split("$HOME", "'$' at character 1");
	check_split("\"$HOME\"", "'$' at character 2");
	check_split("\"`a`\"", "'`' at character 2");
	check_split("`a`", "'`' at character 1");
	check_split("ls *.c", "'*' at character 4");
	check_split("ls a?", "'?' at character 5");
}
END_TEST

START_TEST(what_never_closes_is_refused)
{
	check_split("a 'b", "the single quote that opens at character 3 never closes");
	check_split("'", "the single quote that opens at character 1 never closes");
	check_split("a\"b' c", "the double quote that opens at character 2 never closes");
	check_split("\"a\\\"", "the double quote that opens at character 1 never closes");
	check_split("\"a\\", "the double quote that opens at character 1 never closes");
	check_split("a\\", "a backslash at the end");
}
END_TEST

static void check_filled(const char *word, const char *expected)
{
	char *filled = word_filled(word, "{n}", "12");

	ck_assert_str_eq(filled, expected);
	free(filled);
}

START_TEST(names_are_filled_in_wherever_they_stand)
{
	check_filled("{n}", "12");
	check_filled("", "");
	check_filled("none {m} {", "none {m} {");
	check_filled("{n}x{n}{n}", "12x1212");
	check_filled("range({n}))", "range(12))");
	check_filled("{{n}}", "{12}");
}
END_TEST

START_TEST(quoted_words_are_read_as_they_were)
{
	static const char *const cases[] = {
	    "", "plain", "a b", "it's", "$x `y`", "\\", "\"", "*", "''", "{n}", "\n", "~"};
	Text line = {0};
	Words words = {0};
	Error error;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		text_append(&line, i ? " " : "");
		word_quote(cases[i], &line);
	}
	ck_assert(words_split(&words, text_string(&line), &error));
	ck_assert_uint_eq(words.count, sizeof cases / sizeof *cases);
	for (size_t i = 0; i < words.count; i++)
		ck_assert_str_eq(words.list[i], cases[i]);
	text_clear(&line);
	word_quote("--min=4", &line);
	ck_assert_str_eq(text_string(&line), "--min=4");
	words_release(&words);
	text_release(&line);
}
END_TEST

SUITE_MAIN("words", quoted_words_are_read_as_they_were, blanks_separate, quotes_join,
    backslashes_quote, what_no_shell_would_touch_stays, what_is_meant_for_a_shell_is_refused,
    what_never_closes_is_refused, names_are_filled_in_wherever_they_stand)
