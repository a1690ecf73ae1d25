#include "plot/blockdigits.h"

#include <stdlib.h>
#include <string.h>

#include "suite.h"

static char *drawn(const char *string, int dot, GlyphTier tier)
{
	Canvas canvas;
	Text text = {0};

	canvas_init(&canvas, blockdigits_columns(string, dot) + 1, blockdigits_rows(dot));
	ck_assert_int_eq(blockdigits_draw(&canvas, 0, 0, dot, tier, ROLE_PLAIN, string),
	    blockdigits_columns(string, dot));
	canvas_text(&canvas, &text);
	canvas_release(&canvas);
	return text.bytes;
}

static void check_drawn(const char *string, int dot, GlyphTier tier, const char *expected)
{
	char *now = drawn(string, dot, tier);

	ck_assert_str_eq(now, expected);
	free(now);
}

START_TEST(digits_of_blocks)
{
	check_drawn("1.5", 2, GLYPHS_ASCII,
	    "  ##        ######\n"
	    "####        ##\n"
	    "  ##        ######\n"
	    "  ##            ##\n"
	    "######  ##  ######\n");
	check_drawn("7", 1, GLYPHS_HALF, "\u2580\u2580\u2588\n  \u2588\n  \u2580\n");
}
END_TEST

START_TEST(no_two_are_alike)
{
	static const char characters[] = "0123456789.x+-enumsh";

	for (size_t a = 0; characters[a]; a++)
		for (size_t b = 0; b < a; b++) {
			char one[] = {characters[a], '\0'}, other[] = {characters[b], '\0'};
			char *first = drawn(one, 2, GLYPHS_HALF);
			char *second = drawn(other, 2, GLYPHS_HALF);

			ck_assert_str_ne(first, second);
			free(first);
			free(second);
		}
}
END_TEST

START_TEST(what_has_no_form_is_left_out)
{
	ck_assert(blockdigits_has("59.1 ms"));
	ck_assert(!blockdigits_has("31 years"));
	ck_assert_int_eq(blockdigits_columns("3y", 2), blockdigits_columns("3", 2));
	check_drawn("1y", 2, GLYPHS_ASCII, "  ##\n####\n  ##\n  ##\n######\n");
}
END_TEST

SUITE_MAIN("blockdigits", digits_of_blocks, no_two_are_alike, what_has_no_form_is_left_out)
