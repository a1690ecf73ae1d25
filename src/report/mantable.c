#include "report/mantable.h"

#include "base/utf8.h"
#include "report/prose.h"

/* Columns of a line of text on a terminal, and by how many a wide table begins before it. */
enum { ROOM = 71, OUTDENT = 4 };

/* Columns of text that a column takes. */
static int column_width(const Grid *grid, size_t column)
{
	int width = 0;

	for (size_t row = 0; row < grid->rows; row++) {
		int cell = utf8_columns(grid_at(grid, row, column));

		width = cell > width ? cell : width;
	}
	return width;
}

static int width_before_last(const Grid *grid)
{
	enum { GAP = 2 };
	int all = 0;

	for (size_t column = 0; column + 1 < grid->columns; column++)
		all += column_width(grid, column) + GAP;
	return all;
}

/* Cells of words in the last column that don't fit are filled, within what is left of a line. */
static int last_column_room(const Grid *grid)
{
	enum { LEAST = 16 };
	int room = ROOM - width_before_last(grid);

	if (column_width(grid, grid->columns - 1) <= room || grid->right[grid->columns - 1])
		return 0;
	return room > LEAST ? room : LEAST;
}

/* Columns by which a table is too wide nevertheless. */
static int excess(const Grid *grid, int room)
{
	int last = room ? room : column_width(grid, grid->columns - 1);
	int width = width_before_last(grid) + last;

	return width > ROOM ? width - ROOM : 0;
}

static void put_cell(const Grid *grid, size_t row, size_t column, bool filled, Text *out)
{
	const char *cell = grid_at(grid, row, column);

	text_append(out, column ? "\t" : "");
	text_append(out, filled ? "T{\n" : "");
	/* A line that is empty, or a lone dot, means something to tbl. */
	text_append(out, !*cell && (column == 0 || filled) ? "\\&" : "");
	prose_append(cell, out);
	text_append(out, filled ? "\nT}" : "");
}

void mantable_write(const Block *block, Text *out)
{
	const Grid *grid = &block->grid;
	int room = last_column_room(grid), wide = excess(grid, room);

	/* Neither a caption nor a heading stands alone at the end of a page. */
	text_append(out, ".ne 7v\n");
	if (*block->text) {
		prose_append(block->text, out);
		text_append(out, "\n.PP\n");
	}
	/* Wide ones begin further left, and end in the margin if they have to. */
	if (wide)
		text_printf(
		    out, ".in -%dn\n.ll +%dn\n", OUTDENT, wide > OUTDENT ? wide - OUTDENT : 0);
	text_append(out, ".TS\nnokeep;\n");
	for (int heading = 1; heading >= 0; heading--) {
		for (size_t i = 0; i < grid->columns; i++) {
			bool last = i + 1 == grid->columns;

			text_printf(out, "%s%s%s%s", i ? " " : "", grid->right[i] ? "r" : "l",
			    heading ? "B" : "", last ? "" : "2");
			if (last && room)
				text_printf(out, "w(%dn)", room);
		}
		text_append(out, heading ? "\n" : ".\n");
	}
	for (size_t row = 0; row < grid->rows; row++) {
		for (size_t column = 0; column < grid->columns; column++)
			put_cell(
			    grid, row, column, row && room && column + 1 == grid->columns, out);
		text_append(out, row ? "\n" : "\n_\n");
	}
	text_append(out, ".TE\n");
	if (wide)
		text_append(out, ".ll\n.in\n");
}
