#include "tui/figure.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "plot/blockdigits.h"

enum { DOT_MOST = 8, COLUMNS = 40, ROWS = 12 };

int figure_dot(int columns, int rows, GlyphTier glyphs)
{
	int dot = columns / COLUMNS < rows / ROWS ? columns / COLUMNS : rows / ROWS;

	dot = dot < 1 ? 1 : dot > DOT_MOST ? DOT_MOST : dot;
	/* ASCII has no half of a cell. */
	return glyphs == GLYPHS_ASCII && dot % 2 ? dot + 1 : dot;
}

/* The part in blocks, and what stands behind it as a word. */
typedef struct Parts {
	Text blocks;
	const char *word;
} Parts;

static Parts parts_of(const char *figure, int dot, int columns)
{
	Parts parts = {.word = ""};
	const char *blank = strchr(figure, ' ');

	if (!blank || (blockdigits_has(figure) && blockdigits_columns(figure, dot) <= columns)) {
		text_append(&parts.blocks, figure);
	} else {
		text_append_bytes(&parts.blocks, figure, (size_t)(blank - figure));
		parts.word = blank + 1;
	}
	return parts;
}

int figure_width(const char *figure, int dot, int columns)
{
	Parts parts = parts_of(figure, dot, columns);
	int blocks = blockdigits_columns(text_string(&parts.blocks), dot);

	text_release(&parts.blocks);
	return blocks + utf8_columns(parts.word);
}

int figure_draw(const char *figure, int dot, GlyphTier glyphs, Canvas *canvas, Box box)
{
	Parts parts = parts_of(figure, dot, box.columns);
	int column = blockdigits_draw(
	    canvas, box.column, box.row, dot, glyphs, ROLE_WALL_STRONG, text_string(&parts.blocks));

	column = canvas_write(canvas, column, box.row + blockdigits_rows(dot) - 1, canvas->columns,
	    ROLE_WALL_STRONG, parts.word);
	text_release(&parts.blocks);
	return column;
}
