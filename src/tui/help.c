#include "tui/help.h"

#include <stdio.h>

#include "base/text.h"
#include "tui/border.h"
#include "tui/keys.h"
#include "tui/paragraph.h"

/* What is inside of the frame, which takes two rows and four columns. */
enum {
	GROUP_COLUMNS = 9,
	NAMES_COLUMNS = 10,
	INSIDE_COLUMNS = 70,
	FRAME_COLUMNS = 4,
	FRAME_ROWS = 2,
	LEAST_ROWS = 8,
	ITEM_COLUMNS = 20, /* of a label alone */
};

static const char *const legend[] = {
    "In the list O(n^2) is decided, O(n^2)? undecided, ... not known yet.",
    "The one with * is measured now. A faint law may still change.",
    "Letters tell the curves apart; colour is never the only sign.",
};
enum { LEGEND_LINES = sizeof legend / sizeof *legend + 1 };

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

/* Why curves look as they do; blank where that isn't known. */
static void draw_glyphs(Canvas *canvas, Box inside, int row, const GlyphChoice *glyphs)
{
	Text text = {0};

	if (!glyphs->why)
		return;
	text_printf(&text, "Curves in %s: %s (see --glyphs).", glyph_tiers[glyphs->tier].meaning,
	    glyphs->why);
	canvas_write(canvas, inside.column, row, inside.column + inside.columns, ROLE_DIM,
	    text_string(&text));
	text_release(&text);
}

static void draw_sentences(Canvas *canvas, Box inside, const GlyphChoice *glyphs)
{
	int row = inside.row, end = inside.column + inside.columns;

	for (size_t i = 0; i < binding_count; i++)
		draw_binding(canvas, inside, row++, &bindings[i],
		    i == 0 || bindings[i].group != bindings[i - 1].group);
	row++;
	for (int i = 0; i + 1 < LEGEND_LINES; i++)
		canvas_write(canvas, inside.column, row++, end, ROLE_DIM, legend[i]);
	draw_glyphs(canvas, inside, row, glyphs);
}

/* "q F10 quit", in columns, downwards. */
static void draw_labels(Canvas *canvas)
{
	for (size_t i = 0; i < binding_count; i++) {
		int column = (int)i / canvas->rows * ITEM_COLUMNS, row = (int)i % canvas->rows;
		char names[BINDING_KEYS * KEY_NAME_SIZE];
		int after;

		after = canvas_write(canvas, column, row, column + ITEM_COLUMNS - 1, ROLE_KEY,
		    binding_names(names, &bindings[i]));
		paragraph_cut(canvas, after + 1, row, column + ITEM_COLUMNS - after - 2, ROLE_PLAIN,
		    bindings[i].label);
	}
}

/* How the help stands in a box. */
typedef struct Shape {
	bool framed;       /* with sentences; otherwise labels alone */
	int columns, rows; /* of all of it, without the frame */
	int shown;         /* rows */
} Shape;

static Shape shape_in(Box box)
{
	Shape shape = {.framed = box.columns >= INSIDE_COLUMNS + FRAME_COLUMNS &&
				 box.rows >= FRAME_ROWS + LEAST_ROWS};
	int beside = box.columns / ITEM_COLUMNS > 1 ? box.columns / ITEM_COLUMNS : 1;

	shape.columns = shape.framed ? INSIDE_COLUMNS : box.columns;
	shape.rows = shape.framed ? (int)binding_count + 1 + LEGEND_LINES
				  : ((int)binding_count + beside - 1) / beside;
	shape.shown = box.rows - (shape.framed ? FRAME_ROWS : 0);
	if (shape.shown > shape.rows)
		shape.shown = shape.rows;
	return shape;
}

/* Copies the rows from `first` on to what is `inside`. */
static void show_rows(Canvas *canvas, Box inside, const Canvas *all, int first)
{
	for (int row = 0; row < inside.rows && first + row < all->rows; row++)
		for (int column = 0; column < inside.columns && column < all->columns; column++) {
			const Cell *cell = &all->cells[(first + row) * all->columns + column];

			canvas_put(canvas, inside.column + column, inside.row + row,
			    cell->character, (Role)cell->role);
		}
}

size_t help_scrolls(Box box)
{
	Shape shape = shape_in(box);

	return shape.shown > 0 ? (size_t)(shape.rows - shape.shown) : 0;
}

void help_draw(Canvas *canvas, Box box, const GlyphChoice *glyphs, size_t first)
{
	Shape shape = shape_in(box);
	size_t last = help_scrolls(box);
	const char *label = last ? "keys - press j and k for more, ? or Esc to close"
				 : "keys - press ? or Esc to close";
	Canvas all;

	canvas_init(&all, shape.columns, shape.rows);
	if (shape.framed) {
		int columns = shape.columns + FRAME_COLUMNS, rows = shape.shown + FRAME_ROWS;

		draw_sentences(&all, (Box){.columns = shape.columns, .rows = shape.rows}, glyphs);
		box = (Box){box.column + (box.columns - columns) / 2,
		    box.row + (box.rows - rows) / 2, columns, rows};
		box = border_around(canvas, box, glyphs->tier, label);
	} else {
		canvas_clear(canvas);
		draw_labels(&all);
	}
	show_rows(canvas, box, &all, (int)(first < last ? first : last));
	canvas_release(&all);
}
