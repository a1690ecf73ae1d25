#include "plot/glyphs.h"

#include <string.h>

#define BOX_CHARACTERS \
	.horizontal = 0x2500, .vertical = 0x2502, .corner = 0x2514, .value_tick = 0x2524, \
	.n_tick = 0x252c, .shade = 0x2591, .down_line = 0x250a, .along_line = 0x2508

const Glyphs glyph_tiers[GLYPHS_COUNT] = {
    [GLYPHS_ASCII] = {.name = "ascii",
	.meaning = "ASCII",
	.across = 1,
	.down = 3,
	.horizontal = '-',
	.vertical = '|',
	.corner = '+',
	.value_tick = '+',
	.n_tick = '+',
	.shade = '%',
	.dotted = ':',
	.down_line = '|',
	.along_line = '-'},
    [GLYPHS_HALF] = {.name = "half",
	.meaning = "half-blocks",
	.across = 1,
	.down = 2,
	.dotted = ':',
	BOX_CHARACTERS},
    [GLYPHS_BRAILLE] =
	{.name = "braille", .meaning = "braille dots", .across = 2, .down = 4, BOX_CHARACTERS},
};

GlyphTier glyph_tier_find(const char *name)
{
	int tier = 0;

	while (tier < GLYPHS_COUNT && strcmp(glyph_tiers[tier].name, name) != 0)
		tier++;
	return (GlyphTier)tier;
}

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
	static const uint32_t blocks[] = {' ', 0x2580, 0x2584, 0x2588};

	switch (tier) {
	case GLYPHS_BRAILLE: return 0x2800 | dots;
	case GLYPHS_HALF: return blocks[dots];
	default: return ascii_cell(dots, slope);
	}
}

uint32_t glyph_grid(GlyphTier tier, unsigned dots)
{
	enum { MIDDLE_DOT = 0xb7 };

	switch (tier) {
	case GLYPHS_BRAILLE: return 0x2800 | dots;
	case GLYPHS_HALF: return MIDDLE_DOT;
	default: return '.';
	}
}
