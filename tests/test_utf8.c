#include <string.h>

#include "base/utf8.h"
#include "suite.h"

/* Decodes exactly these bytes, without a NUL after them that could hide a reading too far. */
static size_t decode(const char *bytes, size_t length, uint32_t *character)
{
	char exact[8];

	memset(exact, 0x80, sizeof exact);
	memcpy(exact, bytes, length);
	return utf8_decode(exact, length, character);
}

START_TEST(characters_of_every_length_go_there_and_back)
{
	static const struct {
		uint32_t character;
		const char *bytes;
	} known[] = {{'a', "a"}, {0x7f, "\x7f"}, {0x80, "\xc2\x80"}, {0x7ff, "\xdf\xbf"},
	    {0x800, "\xe0\xa0\x80"}, {0xd7ff, "\xed\x9f\xbf"}, {0xe000, "\xee\x80\x80"},
	    {0xffff, "\xef\xbf\xbf"}, {0x10000, "\xf0\x90\x80\x80"},
	    {0x10ffff, "\xf4\x8f\xbf\xbf"}};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		size_t length = strlen(known[i].bytes);
		uint32_t character = 0;
		char bytes[4];

		ck_assert_uint_eq(decode(known[i].bytes, length, &character), length);
		ck_assert_uint_eq(character, known[i].character);
		ck_assert_uint_eq(utf8_encode(character, bytes), length);
		ck_assert_mem_eq(bytes, known[i].bytes, length);
	}
}
END_TEST

START_TEST(a_nul_is_a_character_too)
{
	uint32_t character = 1;

	ck_assert_uint_eq(decode("\0", 1, &character), 1);
	ck_assert_uint_eq(character, 0);
}
END_TEST

START_TEST(what_is_no_utf8_is_refused)
{
	static const char *const broken[] = {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80",
	    "\xe0\x9f\xbf", "\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xed\xa0\x80", "\xed\xbf\xbf",
	    "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xf8\x88\x80\x80", "\xfe", "\xff", "\xc3(",
	    "\xe2\x82(", "\xe2(\xac", "\xf0\x9f\x98("};

	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		uint32_t character;

		ck_assert_msg(
		    decode(broken[i], strlen(broken[i]), &character) == 0, "number %zu", i);
	}
}
END_TEST

START_TEST(a_character_that_is_cut_off_is_refused)
{
	static const char *const whole[] = {"\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80"};

	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
		for (size_t length = 1; length < strlen(whole[i]); length++) {
			uint32_t character;

			ck_assert_uint_eq(decode(whole[i], length, &character), 0);
		}
}
END_TEST

START_TEST(what_is_no_character_is_written_as_one)
{
	static const uint32_t none[] = {0xd800, 0xdfff, 0x110000, UINT32_MAX};

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		char bytes[4];

		ck_assert_uint_eq(utf8_encode(none[i], bytes), 3);
		ck_assert_mem_eq(bytes, "\xef\xbf\xbd", 3);
	}
}
END_TEST

START_TEST(a_floor_is_where_a_character_begins)
{
	const char *string = "a\xc3\xa9\xf0\x9f\x98\x80z";
	static const size_t floors[] = {0, 1, 1, 3, 3, 3, 3, 7, 8};

	for (size_t end = 0; end < sizeof floors / sizeof *floors; end++)
		ck_assert_uint_eq(utf8_floor(string, end), floors[end]);
	ck_assert_uint_eq(utf8_floor("\x80\x80\x80", 2), 0);
}
END_TEST

START_TEST(columns_are_those_of_a_terminal)
{
	ck_assert_int_eq(utf8_columns(""), 0);
	ck_assert_int_eq(utf8_columns("O(n log n)"), 10);
	ck_assert_int_eq(utf8_columns("n\xc2\xb2"), 2);
	/* e and a combining acute accent; a zero width joiner */
	ck_assert_int_eq(utf8_columns("e\xcc\x81"), 1);
	ck_assert_int_eq(utf8_columns("a\xe2\x80\x8d"), 1);
	/* two ideographs, an emoji, a Hangul syllable, a fullwidth A */
	ck_assert_int_eq(utf8_columns("\xe6\xbc\xa2\xe5\xad\x97"), 4);
	ck_assert_int_eq(utf8_columns("\xf0\x9f\x98\x80"), 2);
	ck_assert_int_eq(utf8_columns("\xea\xb0\x80"), 2);
	ck_assert_int_eq(utf8_columns("\xef\xbc\xa1"), 2);
	/* braille, box drawing */
	ck_assert_int_eq(utf8_columns("\xe2\xa3\xbf\xe2\x94\x82"), 2);
}
END_TEST

START_TEST(broken_bytes_take_a_column_each)
{
	ck_assert_int_eq(utf8_columns("\xff\xfe"), 2);
	ck_assert_int_eq(utf8_columns("\xe2\x82"), 2);
	ck_assert_int_eq(utf8_columns("\xe2\x82z"), 3);
}
END_TEST

SUITE_MAIN("utf8", characters_of_every_length_go_there_and_back, a_nul_is_a_character_too,
    what_is_no_utf8_is_refused, a_character_that_is_cut_off_is_refused,
    what_is_no_character_is_written_as_one, a_floor_is_where_a_character_begins,
    columns_are_those_of_a_terminal, broken_bytes_take_a_column_each)
