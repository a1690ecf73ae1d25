#include "plot/textwidth.h"

#include "suite.h"

START_TEST(letters_differ)
{
	ck_assert_double_lt(character_width('i'), character_width('n'));
	ck_assert_double_lt(character_width('n'), character_width('W'));
	ck_assert_double_gt(character_width('0'), 0.636);
}
END_TEST

START_TEST(a_text_is_as_wide_as_its_characters)
{
	ck_assert_double_eq(text_width(""), 0);
	ck_assert_double_eq_tol(
	    text_width("in"), character_width('i') + character_width('n'), 1e-12);
	/* A wide character, and a combining mark. */
	ck_assert_double_eq_tol(text_width("\xe6\xbc\xa2"), 1.3, 1e-12);
	ck_assert_double_eq_tol(text_width("n\xcc\x81"), text_width("n"), 1e-12);
}
END_TEST

START_TEST(broken_bytes_take_room_and_come_to_an_end)
{
	ck_assert_double_gt(text_width("\xff\xfe"), 1);
	ck_assert_double_gt(text_width("\xe6\xbc"), 1);
}
END_TEST

SUITE_MAIN("textwidth", letters_differ, a_text_is_as_wide_as_its_characters,
    broken_bytes_take_room_and_come_to_an_end)
