#include "tui/border.h"

#include "tui/paragraph.h"

typedef struct Lines {
	uint32_t across, down, corners[4]; /* upper left, upper right, lower left, lower right */
} Lines;

static const Lines *lines_of(GlyphTier glyphs)
{
	static const Lines tiers[] = {
	    [GLYPHS_ASCII] = {'-', '|', {'+', '+', '+', '+'}},
	    [GLYPHS_HALF] = {0x2500, 0x2502, {0x250c, 0x2510, 0x2514, 0x2518}},
	    [GLYPHS_BRAILLE] = {0x2500, 0x2502, {0x250c, 0x2510, 0x2514, 0x2518}},
	};

	return &tiers[glyphs];
}

static void draw_across(Canvas *canvas, int column, int row, int columns, uint32_t line)
{
	for (int i = 0; i < columns; i++)
		canvas_put(canvas, column + i, row, line, ROLE_DIM);
}

static void draw_down(Canvas *canvas, int column, int row, int rows, uint32_t line)
{
	for (int i = 0; i < rows; i++)
		canvas_put(canvas, column, row + i, line, ROLE_DIM);
}

void border_rule(Canvas *canvas, Box box, GlyphTier glyphs, const char *label)
{
	enum { INDENT = 2 };
	int room = box.columns - 2 * INDENT - 2, after;

	draw_across(canvas, box.column, box.row, box.columns, lines_of(glyphs)->across);
	if (!*label || room < 4)
		return;
	canvas_put(canvas, box.column + INDENT, box.row, ' ', ROLE_PLAIN);
	after = paragraph_cut(canvas, box.column + INDENT + 1, box.row, room, ROLE_STRONG, label);
	canvas_put(canvas, after, box.row, ' ', ROLE_PLAIN);
}

void border_column(Canvas *canvas, Box box, GlyphTier glyphs)
{
	draw_down(canvas, box.column, box.row, box.rows, lines_of(glyphs)->down);
}

static void clear(Canvas *canvas, Box box)
{
	for (int row = 0; row < box.rows; row++)
		for (int column = 0; column < box.columns; column++)
			canvas_put(canvas, box.column + column, box.row + row, ' ', ROLE_PLAIN);
}

Box border_around(Canvas *canvas, Box box, GlyphTier glyphs, const char *label)
{
	const Lines *lines = lines_of(glyphs);
	int right = box.column + box.columns - 1, bottom = box.row + box.rows - 1;

	clear(canvas, box);
	border_rule(canvas, box, glyphs, label);
	draw_across(canvas, box.column, bottom, box.columns, lines->across);
	draw_down(canvas, box.column, box.row, box.rows, lines->down);
	draw_down(canvas, right, box.row, box.rows, lines->down);
	canvas_put(canvas, box.column, box.row, lines->corners[0], ROLE_DIM);
	canvas_put(canvas, right, box.row, lines->corners[1], ROLE_DIM);
	canvas_put(canvas, box.column, bottom, lines->corners[2], ROLE_DIM);
	canvas_put(canvas, right, bottom, lines->corners[3], ROLE_DIM);
	return (Box){box.column + 2, box.row + 1, box.columns - 4, box.rows - 2};
}
