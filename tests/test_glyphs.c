#include "plot/glyphs.h"

#include "suite.h"

START_TEST(every_dot_of_a_cell_is_a_bit_of_its_own)
{
	for (GlyphTier tier = GLYPHS_ASCII; tier < GLYPHS_COUNT; tier++) {
		unsigned seen = 0;

		for (int y = 0; y < glyph_tiers[tier].down; y++)
			for (int x = 0; x < glyph_tiers[tier].across; x++) {
				ck_assert_uint_eq(seen & glyph_dot(tier, x, y), 0);
				seen |= glyph_dot(tier, x, y);
			}
		ck_assert_uint_eq(
		    seen, (1U << (glyph_tiers[tier].across * glyph_tiers[tier].down)) - 1);
	}
}
END_TEST

START_TEST(braille_dots_stand_where_unicode_has_them)
{
	ck_assert_uint_eq(glyph_dot(GLYPHS_BRAILLE, 0, 2), 0x04);
	ck_assert_uint_eq(glyph_dot(GLYPHS_BRAILLE, 1, 0), 0x08);
	ck_assert_uint_eq(glyph_dot(GLYPHS_BRAILLE, 0, 3), 0x40);
	ck_assert_uint_eq(glyph_dot(GLYPHS_BRAILLE, 1, 3), 0x80);
	ck_assert_uint_eq(glyph_cell(GLYPHS_BRAILLE, 0xff, SLOPE_VERTICAL), 0x28ff);
}
END_TEST

START_TEST(ascii_shows_height_or_slope)
{
	ck_assert_uint_eq(glyph_cell(GLYPHS_ASCII, 1, SLOPE_FLAT), '\'');
	ck_assert_uint_eq(glyph_cell(GLYPHS_ASCII, 2, SLOPE_FLAT), '-');
	ck_assert_uint_eq(glyph_cell(GLYPHS_ASCII, 4, SLOPE_FLAT), '_');
	ck_assert_uint_eq(glyph_cell(GLYPHS_ASCII, 3, SLOPE_RISING), '/');
	ck_assert_uint_eq(glyph_cell(GLYPHS_ASCII, 3, SLOPE_FALLING), '\\');
	ck_assert_uint_eq(glyph_cell(GLYPHS_ASCII, 7, SLOPE_VERTICAL), '|');
}
END_TEST

START_TEST(half_blocks_are_above_and_below)
{
	ck_assert_uint_eq(
	    glyph_cell(GLYPHS_HALF, glyph_dot(GLYPHS_HALF, 0, 0), SLOPE_FLAT), 0x2580);
	ck_assert_uint_eq(
	    glyph_cell(GLYPHS_HALF, glyph_dot(GLYPHS_HALF, 0, 1), SLOPE_RISING), 0x2584);
	ck_assert_uint_eq(glyph_cell(GLYPHS_HALF, 3, SLOPE_VERTICAL), 0x2588);
}
END_TEST

START_TEST(tiers_have_names)
{
	ck_assert_int_eq(glyph_tier_find("ascii"), GLYPHS_ASCII);
	ck_assert_int_eq(glyph_tier_find("half"), GLYPHS_HALF);
	ck_assert_int_eq(glyph_tier_find("braille"), GLYPHS_BRAILLE);
	ck_assert_int_eq(glyph_tier_find("Braille"), GLYPHS_COUNT);
	ck_assert_int_eq(glyph_tier_find(""), GLYPHS_COUNT);
}
END_TEST

START_TEST(ascii_is_ascii)
{
	const Glyphs *glyphs = &glyph_tiers[GLYPHS_ASCII];
	uint32_t characters[] = {glyphs->horizontal, glyphs->vertical, glyphs->corner,
	    glyphs->value_tick, glyphs->n_tick, glyph_grid(GLYPHS_ASCII, 1)};

	for (size_t i = 0; i < sizeof characters / sizeof *characters; i++)
		ck_assert(characters[i] > 32 && characters[i] < 127);
	for (unsigned dots = 1; dots < 8; dots++)
		for (Slope slope = SLOPE_FLAT; slope <= SLOPE_VERTICAL; slope++) {
			uint32_t character = glyph_cell(GLYPHS_ASCII, dots, slope);

			ck_assert(character > 32 && character < 127);
		}
}
END_TEST

SUITE_MAIN("glyphs", every_dot_of_a_cell_is_a_bit_of_its_own,
    braille_dots_stand_where_unicode_has_them, ascii_shows_height_or_slope,
    half_blocks_are_above_and_below, tiers_have_names, ascii_is_ascii)
