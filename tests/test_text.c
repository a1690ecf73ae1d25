#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "suite.h"

START_TEST(an_empty_text_is_an_empty_string)
{
	Text text = {0};

	ck_assert_str_eq(text_string(&text), "");
	text_clear(&text);
	text_pad(&text, 0);
	ck_assert_str_eq(text_string(&text), "");
	text_release(&text);
}
END_TEST

START_TEST(pieces_are_put_together)
{
	Text text = {0};

	text_append(&text, "n = ");
	text_printf(&text, "%d", 1024);
	text_append_bytes(&text, " calls", 2);
	text_append(&text, "");
	text_printf(&text, "%s", "");
	ck_assert_str_eq(text.bytes, "n = 1024 c");
	ck_assert_uint_eq(text.length, 10);
	text_release(&text);
	ck_assert_ptr_null(text.bytes);
	ck_assert_uint_eq(text.length, 0);
}
END_TEST

START_TEST(appending_nothing_makes_a_string)
{
	Text text = {0};

	text_append_bytes(&text, NULL, 0);
	ck_assert_ptr_nonnull(text.bytes);
	ck_assert_str_eq(text.bytes, "");
	text_release(&text);
}
END_TEST

/* One byte at a time and in lumps: at every length the text ends in a NUL. */
START_TEST(a_text_grows_as_far_as_it_must)
{
	Text bytes = {0}, lumps = {0};
	char *lump = malloc(100000);

	for (size_t i = 0; i < 3000; i++) {
		text_append_bytes(&bytes, "x", 1);
		ck_assert_uint_eq(strlen(bytes.bytes), i + 1);
		ck_assert_uint_gt(bytes.capacity, bytes.length);
	}
	memset(lump, 'y', 99999);
	lump[99999] = '\0';
	text_append(&lumps, "a");
	text_printf(&lumps, "%s%s", lump, lump);
	ck_assert_uint_eq(lumps.length, 199999);
	ck_assert_uint_eq(strlen(lumps.bytes), 199999);
	free(lump);
	text_release(&lumps);
	text_release(&bytes);
}
END_TEST

START_TEST(a_cleared_text_begins_anew)
{
	Text text = {0};

	text_append(&text, "long ago");
	text_clear(&text);
	ck_assert_str_eq(text.bytes, "");
	text_append(&text, "now");
	ck_assert_str_eq(text.bytes, "now");
	text_release(&text);
}
END_TEST

static void check_visible(const char *bytes, size_t length, const char *shown)
{
	Text text = {0};

	text_append_visible(&text, bytes, length);
	ck_assert_str_eq(text.bytes, shown);
	ck_assert_uint_eq(text.length, strlen(shown));
	text_release(&text);
}

START_TEST(printable_characters_are_shown_as_they_are)
{
	check_visible("", 0, "");
	check_visible("a b~\\", 5, "a b~\\");
	check_visible(
	    "\xc3\xa9 \xe6\xbc\xa2 \xf0\x9f\x98\x80", 11, "\xc3\xa9 \xe6\xbc\xa2 \xf0\x9f\x98\x80");
}
END_TEST

START_TEST(every_control_character_is_written_out)
{
	for (int c = 0; c < 0xa0; c++) {
		char bytes[4], shown[16];
		size_t length = utf8_encode((uint32_t)c, bytes);

		if (c >= 0x20 && c < 0x7f)
			continue;
		if (length == 1)
			snprintf(shown, sizeof shown, "\\x%02x", (unsigned)c);
		else
			snprintf(shown, sizeof shown, "\\xc2\\x%02x", (unsigned)c);
		check_visible(bytes, length, shown);
	}
}
END_TEST

START_TEST(what_hides_or_turns_round_is_written_out)
{
	static const uint32_t hidden[] = {0xad, 0x61c, 0x180e, 0x200b, 0x200d, 0x200e, 0x200f,
	    0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0xfff9, 0xfffe, 0xffff,
	    0xe0001, 0xe007f, 0x10fffe, 0x10ffff};

	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
		Text text = {0};
		char bytes[4];
		size_t length = utf8_encode(hidden[i], bytes);

		text_append_visible(&text, bytes, length);
		ck_assert_msg(text.length == 4 * length, "U+%04X", (unsigned)hidden[i]);
		text_release(&text);
	}
}
END_TEST

START_TEST(broken_bytes_are_written_out_one_by_one)
{
	check_visible("\xff", 1, "\\xff");
	check_visible("\xc3(", 2, "\\xc3(");
	check_visible("\xe2\x82", 2, "\\xe2\\x82");
	check_visible("\xc0\x80", 2, "\\xc0\\x80");
	check_visible("\xed\xa0\x80", 3, "\\xed\\xa0\\x80");
	check_visible("a\0b", 3, "a\\x00b");
}
END_TEST

static void check_number(double number, const char *expected)
{
	Text text = {0};

	text_append_number(&text, number);
	ck_assert_str_eq(text.bytes, expected);
	ck_assert_double_eq(strtod(text.bytes, NULL), number);
	text_release(&text);
}

START_TEST(numbers_have_as_few_digits_as_read_back)
{
	check_number(0, "0");
	check_number(-3, "-3");
	check_number(1e6, "1000000");
	check_number(0.05, "0.05");
	check_number(0.1 + 0.2, "0.30000000000000004");
	check_number(1.0 / 3, "0.3333333333333333");
	check_number(2.2727e-8, "2.2727e-08");
	check_number(1e300, "1e+300");
	check_number(0x1p-1074, "5e-324");
}
END_TEST

START_TEST(lines_stay_lines_and_nothing_else_does)
{
	static const char lines[] = "a\tb\r\n\n\033[31mred\0end\n";
	Text text = {0};

	text_append_visible_lines(&text, lines, sizeof lines - 1);
	ck_assert_str_eq(text.bytes, "a\tb\\x0d\n\n\\x1b[31mred\\x00end\n");
	text_append_visible_lines(&text, "last", 4);
	ck_assert(strcmp(text.bytes + text.length - 5, "\nlast") == 0);
	text_release(&text);
}
END_TEST

START_TEST(padding_reaches_the_column_and_no_further)
{
	Text text = {0};

	text_append(&text, "ab");
	text_pad(&text, 5);
	ck_assert_str_eq(text.bytes, "ab   ");
	text_pad(&text, 3);
	ck_assert_str_eq(text.bytes, "ab   ");
	text_clear(&text);
	text_append(&text, "first line\nab");
	text_pad(&text, 4);
	ck_assert_str_eq(text.bytes, "first line\nab  ");
	text_clear(&text);
	text_append(&text, "n\xc2\xb2");
	text_pad(&text, 4);
	ck_assert_str_eq(text.bytes, "n\xc2\xb2  ");
	text_release(&text);
	text_pad(&text, 2);
	ck_assert_str_eq(text.bytes, "  ");
	text_release(&text);
}
END_TEST

START_TEST(tabs_become_blanks_up_to_the_next_stop)
{
	static const struct {
		const char *line, *shown;
	} cases[] = {
	    {"", ""},
	    {"\tx", "    x"},
	    {"abc\tx", "abc x"},
	    {"abcd\tx", "abcd    x"},
	    {"\t\t", "        "},
	    {"n\xc2\xb2\tx\ty", "n\xc2\xb2  x   y"},
	};
	Text text = {0};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		text_clear(&text);
		text_append_untabbed(&text, cases[i].line, strlen(cases[i].line), 4);
		ck_assert_str_eq(text_string(&text), cases[i].shown);
	}
	text_release(&text);
}
END_TEST

START_TEST(a_line_of_a_million_tabs_is_shown_at_once)
{
	enum { TABS = 1000000 };
	Text tabs = {0}, text = {0};

	for (int i = 0; i < TABS; i++)
		text_append_bytes(&tabs, "\t", 1);
	text_append_untabbed(&text, tabs.bytes, tabs.length, 4);
	ck_assert_uint_eq(text.length, 4 * TABS);
	text_release(&tabs);
	text_release(&text);
}
END_TEST

SUITE_MAIN("text", an_empty_text_is_an_empty_string, pieces_are_put_together,
    appending_nothing_makes_a_string, a_text_grows_as_far_as_it_must, a_cleared_text_begins_anew,
    printable_characters_are_shown_as_they_are, every_control_character_is_written_out,
    what_hides_or_turns_round_is_written_out, broken_bytes_are_written_out_one_by_one,
    numbers_have_as_few_digits_as_read_back, lines_stay_lines_and_nothing_else_does,
    padding_reaches_the_column_and_no_further, tabs_become_blanks_up_to_the_next_stop,
    a_line_of_a_million_tabs_is_shown_at_once)
