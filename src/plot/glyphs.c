#include "plot/glyphs.h"

const Glyphs glyph_tiers[] = {
    [GLYPHS_ASCII] = {.across = 1,
	.down = 3,
	.horizontal = '-',
	.vertical = '|',
	.corner = '+',
	.value_tick = '+',
	.n_tick = '+'},
    [GLYPHS_BRAILLE] = {.across = 2,
	.down = 4,
	.horizontal = 0x2500,
	.vertical = 0x2502,
	.corner = 0x2514,
	.value_tick = 0x2524,
	.n_tick = 0x252c},
};

unsigned glyph_dot(GlyphTier tier, int x, int y)
{
	/* Braille dots are numbered down the columns, but the fourth row was added later. */
	static const unsigned braille[4][2] = {
	    {0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

	return tier == GLYPHS_BRAILLE ? braille[y][x] : 1U << y;
}

/* ASCII has characters of three heights for a flat line, and strokes for a steep one. */
static uint32_t ascii_cell(unsigned dots, Slope slope)
{
	static const char heights[] = " '--_---";
	static const char strokes[] = {
	    [SLOPE_RISING] = '/', [SLOPE_FALLING] = '\\', [SLOPE_VERTICAL] = '|'};

	return (unsigned char)(slope == SLOPE_FLAT ? heights[dots] : strokes[slope]);
}

uint32_t glyph_cell(GlyphTier tier, unsigned dots, Slope slope)
{
	return tier == GLYPHS_BRAILLE ? 0x2800 | dots : ascii_cell(dots, slope);
}

uint32_t glyph_grid(GlyphTier tier, unsigned dots)
{
	return tier == GLYPHS_BRAILLE ? 0x2800 | dots : '.';
}
