#include "report/figuretext.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "report/wrap.h"

void figure_text(const Figure *figure, GlyphTier glyphs, int columns, int rows, Text *out)
{
	Chart chart = figure->chart;
	Canvas canvas;

	chart.glyphs = glyphs;
	canvas_init(&canvas, columns, rows);
	chart_draw(&chart, &canvas, (Box){0, 0, columns, rows});
	canvas_text(&canvas, out);
	canvas_release(&canvas);
}

/* Columns of the parts that stand before the code. */
typedef struct Gutter {
	int number, count, growth, all;
} Gutter;

static int wider(int width, const char *text)
{
	int columns = utf8_columns(text);

	return columns > width ? columns : width;
}

static Gutter gutter_of(const CodeListing *listing)
{
	enum { MARK = 2, GAP = 2 };
	Gutter gutter = {0};

	for (size_t i = 0; i < listing->count; i++) {
		const CodeLine *line = &listing->lines[i];
		char number[16];

		snprintf(number, sizeof number, "%u", line->number);
		gutter.number = wider(gutter.number, number);
		gutter.count = wider(gutter.count, line->count);
		gutter.growth = wider(gutter.growth, line->growth);
	}
	gutter.all = MARK + gutter.number + (gutter.count ? GAP + gutter.count : 0) +
		     (gutter.growth ? GAP + gutter.growth : 0) + GAP;
	return gutter;
}

/* Columns of the line that is being written. */
static void pad_line(Text *out, size_t start, int columns)
{
	int used = utf8_columns(text_string(out) + start);

	for (; used < columns; used++)
		text_append(out, " ");
}

static void put_right(const char *text, int end, size_t start, Text *out)
{
	pad_line(out, start, end - utf8_columns(text));
	text_append(out, text);
}

static void put_gutter(const CodeLine *line, const Gutter *gutter, size_t start, Text *out)
{
	enum { MARK = 2, GAP = 2 };
	char number[16] = "";
	int end = MARK + gutter->number;

	if (line->number)
		snprintf(number, sizeof number, "%u", line->number);
	text_append(out, line->hot ? ">" : line->foreign ? "~" : " ");
	put_right(number, end, start, out);
	end += gutter->count ? GAP + gutter->count : 0;
	put_right(line->count, end, start, out);
	end += gutter->growth ? GAP + gutter->growth : 0;
	put_right(line->growth, end, start, out);
	pad_line(out, start, gutter->all);
}

/* The end of what fits into so many columns; that of the code where it is empty. */
static const char *line_end(const char *code, const char *end, int columns)
{
	int used;

	return code + wrap_fitting(code, (size_t)(end - code), columns, &used);
}

static void end_line(Text *out)
{
	while (out->length && out->bytes[out->length - 1] == ' ')
		out->length--;
	text_append(out, "\n");
}

void codelisting_text(const CodeListing *listing, int columns, Text *out)
{
	enum { CODE_LEAST = 20, INDENT = 4 };
	Gutter gutter = gutter_of(listing);
	int room = columns - gutter.all > CODE_LEAST ? columns - gutter.all : CODE_LEAST;

	for (size_t i = 0; i < listing->count; i++) {
		const CodeLine *line = &listing->lines[i];
		const char *at = line->code, *last = at + strlen(at);
		const char *end = line_end(at, last, room);
		size_t start = out->length;

		put_gutter(line, &gutter, start, out);
		text_append_bytes(out, at, (size_t)(end - at));
		end_line(out);
		for (at = end; *at; at = end) {
			start = out->length;
			pad_line(out, start, gutter.all + INDENT);
			end = line_end(at, last, room - INDENT);
			text_append_bytes(out, at, (size_t)(end - at));
			end_line(out);
		}
	}
}

static void put_row(const Grid *grid, size_t row, int indent, const int *widths, Text *out)
{
	enum { GAP = 2 };
	size_t start = out->length;
	int end = indent;

	for (size_t column = 0; column < grid->columns; column++) {
		const char *cell = grid_at(grid, row, column);

		if (grid->right[column])
			pad_line(out, start, end + widths[column] - utf8_columns(cell));
		else
			pad_line(out, start, end);
		text_append(out, cell);
		end += widths[column] + GAP;
	}
	end_line(out);
}

void grid_text(const Grid *grid, int indent, Text *out)
{
	int *widths = memory_new(grid->columns, sizeof *widths);

	for (size_t i = 0; i < grid->columns * grid->rows; i++)
		widths[i % grid->columns] = wider(widths[i % grid->columns], grid->cells[i]);
	for (size_t row = 0; row < grid->rows; row++)
		put_row(grid, row, indent, widths, out);
	free(widths);
}
