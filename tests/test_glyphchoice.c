#include "tui/glyphchoice.h"

#include <string.h>

#include "suite.h"

START_TEST(locale_and_terminal_decide)
{
	ck_assert_int_eq(glyphs_choose(NULL, true, "xterm").tier, GLYPHS_BRAILLE);
	ck_assert_int_eq(glyphs_choose(NULL, true, NULL).tier, GLYPHS_BRAILLE);
	ck_assert_int_eq(glyphs_choose(NULL, true, "linux").tier, GLYPHS_HALF);
	ck_assert_int_eq(glyphs_choose(NULL, false, "xterm").tier, GLYPHS_ASCII);
}
END_TEST

START_TEST(what_is_asked_for_is_had_where_it_can_be_written)
{
	for (GlyphTier asked = GLYPHS_ASCII; asked < GLYPHS_COUNT; asked++) {
		ck_assert_int_eq(glyphs_choose(&asked, true, "linux").tier, asked);
		ck_assert_int_eq(glyphs_choose(&asked, false, "xterm").tier, GLYPHS_ASCII);
	}
}
END_TEST

START_TEST(a_reason_is_given)
{
	GlyphTier braille = GLYPHS_BRAILLE, ascii = GLYPHS_ASCII;

	ck_assert_str_eq(glyphs_choose(NULL, true, "xterm").why, "the locale writes UTF-8");
	ck_assert_ptr_nonnull(strstr(glyphs_choose(NULL, true, "linux").why, "console"));
	ck_assert_ptr_nonnull(strstr(glyphs_choose(&braille, false, "xterm").why, "locale"));
	ck_assert_str_eq(glyphs_choose(&ascii, false, "xterm").why, "asked for");
}
END_TEST

SUITE_MAIN("glyphchoice", locale_and_terminal_decide,
    what_is_asked_for_is_had_where_it_can_be_written, a_reason_is_given)
