#include "plot/canvas.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"

static const Cell blank = {.character = ' ', .role = ROLE_PLAIN};

static Cell *cell_at(const Canvas *canvas, int column, int row)
{
	if (column < 0 || column >= canvas->columns || row < 0 || row >= canvas->rows)
		return NULL;
	return &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
}

void canvas_init(Canvas *canvas, int columns, int rows)
{
	*canvas = (Canvas){0};
	canvas_resize(canvas, columns, rows);
}

void canvas_resize(Canvas *canvas, int columns, int rows)
{
	canvas->columns = columns < 1 ? 1 : columns;
	canvas->rows = rows < 1 ? 1 : rows;
	canvas->cells = memory_resize(
	    canvas->cells, (size_t)canvas->columns * (size_t)canvas->rows, sizeof *canvas->cells);
	canvas_clear(canvas);
}

void canvas_release(Canvas *canvas)
{
	free(canvas->cells);
	*canvas = (Canvas){0};
}

void canvas_clear(Canvas *canvas)
{
	size_t count = (size_t)canvas->columns * (size_t)canvas->rows;

	for (size_t i = 0; i < count; i++)
		canvas->cells[i] = blank;
}

/* A wide character of which one half is overwritten becomes a blank. */
void canvas_put(Canvas *canvas, int column, int row, uint32_t character, Role role)
{
	Cell *cell = cell_at(canvas, column, row);

	if (!cell)
		return;
	if (cell->character == 0 && column > 0)
		cell[-1].character = ' ';
	if (column + 1 < canvas->columns && cell[1].character == 0)
		cell[1].character = ' ';
	*cell = (Cell){.character = character, .role = (uint8_t)role};
}

/* Of a wide character that is only partly on the canvas nothing is seen but blanks. */
static void put_wide(Canvas *canvas, int column, int row, uint32_t character, Role role)
{
	bool whole = column >= 0 && column + 1 < canvas->columns;

	canvas_put(canvas, column, row, whole ? character : ' ', role);
	canvas_put(canvas, column + 1, row, ' ', role);
	if (whole && cell_at(canvas, column + 1, row))
		cell_at(canvas, column + 1, row)->character = 0;
}

/* Decodes the first character of `string`, which isn't empty, and returns the bytes it takes. */
static size_t decode(const char *string, uint32_t *character)
{
	size_t taken = utf8_decode(string, strnlen(string, 4), character);

	if (taken == 0 || utf8_is_hidden(*character))
		*character = '?';
	return taken ? taken : 1;
}

int canvas_write(Canvas *canvas, int column, int row, int end, Role role, const char *string)
{
	while (*string) {
		uint32_t character;
		size_t taken = decode(string, &character);
		int width = utf8_character_columns(character);

		if (column + width > end)
			break;
		if (width == 2)
			put_wide(canvas, column, row, character, role);
		else if (width == 1)
			canvas_put(canvas, column, row, character, role);
		column += width;
		string += taken;
	}
	return column;
}

void canvas_clear_box(Canvas *canvas, Box box, Role role)
{
	for (int row = box.row; row < box.row + box.rows; row++)
		for (int column = box.column; column < box.column + box.columns; column++)
			canvas_put(canvas, column, row, ' ', role);
}

void canvas_paint(Canvas *canvas, int column, int row, int columns, Role role)
{
	for (int i = 0; i < columns; i++) {
		Cell *cell = cell_at(canvas, column + i, row);

		if (cell)
			cell->role = (uint8_t)role;
	}
}

void canvas_make_ascii(Canvas *canvas, Box box)
{
	for (int row = box.row; row < box.row + box.rows; row++)
		for (int column = box.column; column < box.column + box.columns; column++) {
			Cell *cell = cell_at(canvas, column, row);

			if (cell && cell->character > 126)
				canvas_put(canvas, column, row, '?', cell->role);
		}
}

void canvas_text(const Canvas *canvas, Text *out)
{
	for (int row = 0; row < canvas->rows; row++) {
		const Cell *cells = cell_at(canvas, 0, row);
		int end = canvas->columns;

		while (end > 0 && cells[end - 1].character == ' ')
			end--;
		for (int column = 0; column < end; column++) {
			char bytes[4];

			/* The right half of a wide character was written with its left half. */
			if (cells[column].character)
				text_append_bytes(
				    out, bytes, utf8_encode(cells[column].character, bytes));
		}
		text_append(out, "\n");
	}
}
