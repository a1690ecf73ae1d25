#include <string.h>

#include "base/roff.h"
#include "suite.h"

static void expect(const char *bytes, const char *written)
{
	Text out = {0};

	roff_append(&out, bytes, strlen(bytes));
	ck_assert_str_eq(text_string(&out), written);
	text_release(&out);
}

START_TEST(plain_words_stay)
{
	expect("Counts pairs of values.", "Counts pairs of values.");
	expect("", "");
}
END_TEST

START_TEST(nothing_is_a_request)
{
	expect(".so /etc/passwd", "\\&.so /etc/passwd");
	expect("'\\\" t", "\\(aq\\e\\(dq t");
	expect("\\*[x]\\n(.z", "\\e*[x]\\en(.z");
	expect("a\n.ex", "a .ex");
}
END_TEST

START_TEST(nothing_is_a_macro_or_an_end_of_an_argument)
{
	expect("Ar", "\\&Ar");
	expect(",", "\\&,");
	expect("a \"b\" c", "a \\(dqb\\(dq c");
}
END_TEST

START_TEST(ascii_keeps_its_looks)
{
	expect("n-1 `x' 2^n ~y", "n\\-1 \\(gax\\(aq 2\\(han \\(tiy");
}
END_TEST

START_TEST(other_characters_go_by_their_code_points)
{
	expect("caf\u00e9 \u2190 \U0001f600", "caf\\[u00E9] \\[u2190] \\[u1F600]");
}
END_TEST

START_TEST(hidden_and_broken_bytes_are_shown)
{
	expect("a \033[2J", "a \\ex1b[2J");
	expect("long \xff\xe2\x82", "long \\exff\\exe2\\ex82");
	expect("turn \u202e", "turn \\exe2\\ex80\\exae");
}
END_TEST

START_TEST(a_zero_byte_is_one_of_them)
{
	Text out = {0};

	roff_append(&out, "a\0bcd", 5);
	ck_assert_str_eq(text_string(&out), "a\\ex00bcd");
	text_release(&out);
}
END_TEST

START_TEST(lines_stay_lines_and_tabs_go_to_columns)
{
	static const char lines[] = "int x;\n\n\tif (x)\n.\ty\tz";
	Text out = {0};

	roff_append_lines(&out, lines, sizeof lines - 1, 4);
	ck_assert_str_eq(text_string(&out), "int x;\n\n    if (x)\n\\&.   y   z\n");
	text_release(&out);
}
END_TEST

SUITE_MAIN("roff", plain_words_stay, nothing_is_a_request,
    nothing_is_a_macro_or_an_end_of_an_argument, ascii_keeps_its_looks,
    other_characters_go_by_their_code_points, hidden_and_broken_bytes_are_shown,
    a_zero_byte_is_one_of_them, lines_stay_lines_and_tabs_go_to_columns)
