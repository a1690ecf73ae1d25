#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "suite.h"

START_TEST(an_error_is_false_and_says_what_and_how_bad)
{
	Error error;

	ck_assert(!error_set(&error, STATUS_USAGE, "%s: line %d", "sort.csv", 12));
	ck_assert_int_eq(error.status, STATUS_USAGE);
	ck_assert_str_eq(error.text, "sort.csv: line 12");
}
END_TEST

START_TEST(an_empty_text_is_a_text)
{
	Error error = {.text = "old"};

	error_set(&error, STATUS_LANDAU, "%s", "");
	ck_assert_str_eq(error.text, "");
}
END_TEST

START_TEST(hostile_bytes_become_one_printable_line)
{
	Error error;

	error_set(&error, STATUS_MEASURED, "%s", "a\n\x1b[2Jb\xff\xc3");
	ck_assert_str_eq(error.text, "a\\x0a\\x1b[2Jb\\xff\\xc3");
	error_set(&error, STATUS_MEASURED, "%s",
	    "\xe2\x80\xae"
	    "gnp.exe");
	ck_assert_str_eq(error.text, "\\xe2\\x80\\xaegnp.exe");
}
END_TEST

START_TEST(an_error_may_quote_itself)
{
	Error error;

	error_set(&error, STATUS_USAGE, "no such file");
	error_set(&error, STATUS_USAGE, "x.csv: %s", error.text);
	ck_assert_str_eq(error.text, "x.csv: no such file");
}
END_TEST

START_TEST(what_fits_is_kept_whole_and_what_does_not_ends_in_dots)
{
	char most[ERROR_TEXT_SIZE + 1];
	Error error;

	memset(most, 'a', sizeof most);
	most[ERROR_TEXT_SIZE - 1] = '\0';
	error_set(&error, STATUS_USAGE, "%s", most);
	ck_assert_str_eq(error.text, most);

	most[ERROR_TEXT_SIZE - 1] = 'a';
	most[ERROR_TEXT_SIZE] = '\0';
	error_set(&error, STATUS_USAGE, "%s", most);
	ck_assert_uint_eq(strlen(error.text), ERROR_TEXT_SIZE - 1);
	ck_assert_str_eq(error.text + ERROR_TEXT_SIZE - 5, "a...");
}
END_TEST

/* Wherever the cut falls in a character of three bytes, none is cut in two. */
START_TEST(no_character_is_cut_in_two)
{
	for (size_t shift = 0; shift < 3; shift++) {
		Text text = {0};
		Error error;

		text_append_bytes(&text, "aaa", shift);
		while (text.length < 2 * ERROR_TEXT_SIZE)
			text_append(&text, "\xe2\x82\xac");
		error_set(&error, STATUS_USAGE, "%s", text.bytes);
		ck_assert_str_eq(error.text + strlen(error.text) - 3, "...");
		error.text[strlen(error.text) - 3] = '\0';
		ck_assert_uint_eq((strlen(error.text) - shift) % 3, 0);
		ck_assert_uint_ge(strlen(error.text), ERROR_TEXT_SIZE - 7);
		text_release(&text);
	}
}
END_TEST

SUITE_MAIN("error", an_error_is_false_and_says_what_and_how_bad, an_empty_text_is_a_text,
    hostile_bytes_become_one_printable_line, an_error_may_quote_itself,
    what_fits_is_kept_whole_and_what_does_not_ends_in_dots, no_character_is_cut_in_two)
