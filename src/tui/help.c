#include "tui/help.h"

#include <stdio.h>

#include "base/text.h"
#include "tui/border.h"
#include "tui/keys.h"
#include "tui/paragraph.h"

/* What is inside of the frame, which takes two rows and four columns. */
enum { GROUP_COLUMNS = 9, NAMES_COLUMNS = 10, INSIDE_COLUMNS = 68, FRAME_COLUMNS = 4 };

static const char *const legend[] = {
    "In the list O(n^2) is decided, O(n^2)? undecided, ... not known yet.",
    "The one with * is measured now. A faint law may still change.",
    "Letters tell the curves apart; colour is never the only sign.",
};
enum { LEGEND_LINES = sizeof legend / sizeof *legend };

static void draw_binding(Canvas *canvas, Box inside, int row, const Binding *binding, bool first)
{
	char names[BINDING_KEYS * KEY_NAME_SIZE];
	int column = inside.column, end = inside.column + inside.columns;

	if (first)
		canvas_write(canvas, column, row, end, ROLE_STRONG, key_groups[binding->group]);
	canvas_write(
	    canvas, column + GROUP_COLUMNS, row, end, ROLE_KEY, binding_names(names, binding));
	column += GROUP_COLUMNS + NAMES_COLUMNS;
	paragraph_cut(canvas, column, row, end - column, ROLE_PLAIN, binding->help);
}

static void draw_sentences(Canvas *canvas, Box inside)
{
	int row = inside.row, end = inside.column + inside.columns;

	for (size_t i = 0; i < binding_count; i++)
		draw_binding(canvas, inside, row++, &bindings[i],
		    i == 0 || bindings[i].group != bindings[i - 1].group);
	row++;
	for (int i = 0; i < LEGEND_LINES; i++)
		canvas_write(canvas, inside.column, row++, end, ROLE_DIM, legend[i]);
}

/* "q F10 quit", in columns, downwards. */
static void draw_labels(Canvas *canvas, Box box)
{
	enum { ITEM_COLUMNS = 20 };

	for (size_t i = 0; i < binding_count; i++) {
		int column = box.column + (int)i / box.rows * ITEM_COLUMNS;
		int row = box.row + (int)i % box.rows, after;
		char names[BINDING_KEYS * KEY_NAME_SIZE];

		after = canvas_write(canvas, column, row, column + ITEM_COLUMNS - 1, ROLE_KEY,
		    binding_names(names, &bindings[i]));
		paragraph_cut(canvas, after + 1, row, column + ITEM_COLUMNS - after - 2, ROLE_PLAIN,
		    bindings[i].label);
	}
}

void help_draw(Canvas *canvas, Box box, GlyphTier glyphs)
{
	int columns = INSIDE_COLUMNS + FRAME_COLUMNS;
	int rows = (int)binding_count + 1 + LEGEND_LINES + 2;

	if (box.columns < columns || box.rows < rows) {
		canvas_clear(canvas);
		draw_labels(canvas, box);
		return;
	}
	box = (Box){box.column + (box.columns - columns) / 2, box.row + (box.rows - rows) / 2,
	    columns, rows};
	draw_sentences(
	    canvas, border_around(canvas, box, glyphs, "keys - press ? or Esc to close"));
}
