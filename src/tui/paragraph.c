#include "tui/paragraph.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"

static const char dots[] = "..";

static int cut(Canvas *canvas, int column, int row, int columns, Role role, const char *visible)
{
	int end = column + columns;

	if (columns <= 0)
		return column;
	if (utf8_columns(visible) <= columns)
		return canvas_write(canvas, column, row, end, role, visible);
	column = canvas_write(canvas, column, row, end - (int)strlen(dots), role, visible);
	return canvas_write(canvas, column, row, end, role, dots);
}

int paragraph_cut(Canvas *canvas, int column, int row, int columns, Role role, const char *string)
{
	Text visible = {0};
	int after;

	text_append_visible(&visible, string, strlen(string));
	after = cut(canvas, column, row, columns, role, text_string(&visible));
	text_release(&visible);
	return after;
}

int paragraph_right(Canvas *canvas, int begin, int row, int end, Role role, const char *string)
{
	int column = end - utf8_columns(string);

	if (column < begin)
		column = begin;
	canvas_write(canvas, column, row, end, role, string);
	return column;
}

/* How many bytes of `string` make a line of at most `columns` columns: up to a blank, or a part of
 * a word that is longer than a line. */
static size_t line_length(const char *string, int columns)
{
	size_t length = strlen(string), at = 0, blank = 0;
	int used = 0;

	while (at < length) {
		uint32_t character;
		size_t taken = utf8_decode(string + at, length - at, &character);

		used += taken ? utf8_character_columns(character) : 1;
		if (string[at] == ' ')
			blank = at;
		else if (used > columns)
			return blank ? blank : at ? at : taken ? taken : 1;
		at += taken ? taken : 1;
	}
	return length;
}

static void write_line(
    Canvas *canvas, const Box *box, int line, Role role, const char *string, size_t length)
{
	Text part = {0};

	text_append_bytes(&part, string, length);
	canvas_write(canvas, box->column, box->row + line, box->column + box->columns, role,
	    text_string(&part));
	text_release(&part);
}

int paragraph_wrap(Canvas *canvas, Box box, Role role, const char *string)
{
	Text visible = {0};
	const char *rest;
	int line = 0;

	text_append_visible(&visible, string, strlen(string));
	rest = text_string(&visible);
	while (*rest && line < box.rows && box.columns > 0) {
		size_t length = line_length(rest, box.columns);

		if (line == box.rows - 1)
			cut(canvas, box.column, box.row + line, box.columns, role, rest);
		else
			write_line(canvas, &box, line, role, rest, length);
		rest += length;
		rest += strspn(rest, " ");
		line++;
	}
	text_release(&visible);
	return line;
}
