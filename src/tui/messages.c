#include "tui/messages.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "tui/border.h"
#include "tui/paragraph.h"

/* Around the lines: the frame with a blank on either side, and the rows of the frame. */
enum { FRAME_COLUMNS = 4, FRAME_ROWS = 2, TAB_COLUMNS = 8 };

static const char *lines_of(const ExplorerRow *row)
{
	return row->messages ? row->messages : "";
}

/* Cuts the next line off `*rest`, with blanks for its tabs. */
static void next_line(const char **rest, Text *line)
{
	text_clear(line);
	for (; **rest && **rest != '\n'; ++*rest) {
		if (**rest == '\t')
			text_pad(line,
			    (utf8_columns(text_string(line)) / TAB_COLUMNS + 1) * TAB_COLUMNS);
		else
			text_append_bytes(line, *rest, 1);
	}
	*rest += **rest == '\n';
}

size_t messages_count(const ExplorerRow *row)
{
	const char *rest = lines_of(row);
	size_t count = 0;

	for (; *rest; count++) {
		rest += strcspn(rest, "\n");
		rest += *rest == '\n';
	}
	return count;
}

static int widest_line(const ExplorerRow *row)
{
	const char *rest = lines_of(row);
	Text line = {0};
	int widest = 0;

	while (*rest) {
		next_line(&rest, &line);
		if (utf8_columns(text_string(&line)) > widest)
			widest = utf8_columns(text_string(&line));
	}
	text_release(&line);
	return widest;
}

/* One that is too long is wrapped. */
static int draw_line(Canvas *canvas, Box box, const char *line)
{
	if (utf8_columns(line) > box.columns)
		return paragraph_wrap(canvas, box, ROLE_PLAIN, line);
	canvas_write(canvas, box.column, box.row, box.column + box.columns, ROLE_PLAIN, line);
	return 1;
}

static void draw_lines(Canvas *canvas, Box box, const ExplorerRow *row, size_t first)
{
	const char *rest = lines_of(row);
	Text line = {0};

	for (size_t i = 0; *rest && box.rows > 0; i++) {
		int rows = 0;

		next_line(&rest, &line);
		if (i >= first)
			rows = draw_line(canvas, box, text_string(&line));
		box.row += rows;
		box.rows -= rows;
	}
	text_release(&line);
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

void messages_draw(Canvas *canvas, Box box, const ExplorerRow *row, size_t first, GlyphTier glyphs)
{
	int widest = widest_line(row), heading, columns, rows = (int)messages_count(row);
	Text label = {0};

	text_printf(&label, "%s - press e or Esc to close", row->name);
	heading = utf8_columns(text_string(&label)) + FRAME_COLUMNS;
	columns = least((widest > heading ? widest : heading) + FRAME_COLUMNS, box.columns);
	/* Lines that are wrapped take more than a row: then there is none to spare. */
	rows = columns < widest + FRAME_COLUMNS ? box.rows : least(rows + FRAME_ROWS, box.rows);
	box = (Box){box.column + (box.columns - columns) / 2, box.row + (box.rows - rows) / 2,
	    columns, rows};
	draw_lines(canvas, border_around(canvas, box, glyphs, text_string(&label)), row, first);
	text_release(&label);
}

bool messages_shown(const Explorer *explorer, const ExplorerView *view)
{
	return explorer->messages && explorer->selected < view->count &&
	       messages_count(&view->rows[explorer->selected]) > 0;
}
