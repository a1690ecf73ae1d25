/* glyphs.h - the characters charts are drawn with: all of them take one column everywhere. */
#ifndef LANDAU_PLOT_GLYPHS_H
#define LANDAU_PLOT_GLYPHS_H

#include <stdint.h>

typedef enum GlyphTier {
	GLYPHS_ASCII,   /* no byte above 127 */
	GLYPHS_HALF,    /* 1 x 2 blocks a cell: large, and in nearly every font */
	GLYPHS_BRAILLE, /* 2 x 4 dots a cell */
	GLYPHS_COUNT
} GlyphTier;

typedef struct Glyphs {
	const char *name;    /* "braille": of --glyphs */
	const char *meaning; /* "braille dots" */
	int across, down;    /* dots that a cell can show */
	uint32_t horizontal, vertical, corner;
	uint32_t value_tick, n_tick;    /* where a tick leaves its axis */
	uint32_t shade;                 /* fills a band */
	uint32_t dotted;                /* of a dotted curve; 0: the dots themselves are seen */
	uint32_t down_line, along_line; /* of a crosshair */
} Glyphs;

extern const Glyphs glyph_tiers[GLYPHS_COUNT];

/* The tier called `name`, or GLYPHS_COUNT. */
GlyphTier glyph_tier_find(const char *name);

/* Which way a curve runs through a cell, in rows a column. */
typedef enum Slope { SLOPE_FLAT, SLOPE_RISING, SLOPE_FALLING, SLOPE_VERTICAL } Slope;

/* The bit of the dot in column `x` and row `y` of a cell, counted from its upper left. */
unsigned glyph_dot(GlyphTier tier, int x, int y);

/* A cell in which the dots of `dots` are set. */
uint32_t glyph_cell(GlyphTier tier, unsigned dots, Slope slope);

/* A dot of the grid, there where the bit of `dots` is set. */
uint32_t glyph_grid(GlyphTier tier, unsigned dots);

#endif
