#include "plot/frame.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* Less than this for the plot is too little for what would surround it. */
enum {
	AXES_COLUMNS = 8,
	AXES_ROWS = 4,
	LABELS_COLUMNS = 12,
	LABELS_ROWS = 6,
};

/* Blanks between two labels of the n axis, rows from one tick of the value axis to the next. */
enum { LABEL_GAP = 4, TICK_ROWS = 2 };

/* The grid has a dot every so many columns along a line, and every so many rows down one. */
enum { GRID_COLUMNS = 4, GRID_ROWS = 2 };

int frame_dot(double position, int dots)
{
	double dot = position * (dots - 1);

	/* Also true for what is no number. */
	if (!(dot > -dots))
		return -dots;
	return dot < 2.0 * dots ? (int)lround(dot) : 2 * dots;
}

static int tick_column(const Frame *frame, double n)
{
	int across = glyph_tiers[frame->tier].across;

	return frame_dot(scale_position(&frame->n, n), frame->plot.columns * across) / across;
}

static int tick_row(const Frame *frame, double value)
{
	int down = glyph_tiers[frame->tier].down;

	return frame_dot(1 - scale_position(&frame->value, value), frame->plot.rows * down) / down;
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

/* Finds the row of each. */
static bool rows_are_apart(void *drawn, const Tick *ticks, size_t count)
{
	Frame *frame = drawn;
	int *rows = frame->value_ticks.cells;
	bool apart = true;

	for (size_t i = 0; i < count; i++) {
		rows[i] = tick_row(frame, ticks[i].value);
		apart = apart && (i == 0 || rows[i - 1] - rows[i] >= TICK_ROWS);
	}
	return apart;
}

static void choose_value_ticks(Frame *frame, Show *show)
{
	int most = smaller(frame->plot.rows / TICK_ROWS, FRAME_TICKS_MOST);
	Ticks *ticks = &frame->value_ticks;

	ticks->count = scale_ticks_apart(&frame->value, (size_t)(most > 0 ? most : 0), show,
	    rows_are_apart, frame, ticks->ticks);
}

/* Where a label begins that stands under the tick in `column` of the plot, as far as the box
 * allows. */
static int label_start(const Frame *frame, int column, const char *label)
{
	int length = (int)strlen(label);
	int start = frame->plot.column + column - (length - 1) / 2;
	int last = frame->box.column + frame->box.columns - length;

	if (start > last)
		start = last;
	return start < frame->box.column ? frame->box.column : start;
}

/* Finds the column of each. */
static bool labels_are_apart(void *drawn, const Tick *ticks, size_t count)
{
	Frame *frame = drawn;
	int *columns = frame->n_ticks.cells;
	int end = frame->box.column - LABEL_GAP;
	bool apart = true;

	for (size_t i = 0; i < count; i++) {
		const char *label = ticks[i].label;
		int start;

		columns[i] = tick_column(frame, ticks[i].value);
		start = label_start(frame, columns[i], label);
		apart = apart && start >= end + LABEL_GAP;
		end = start + (int)strlen(label);
	}
	return apart;
}

static void choose_n_ticks(Frame *frame)
{
	int most = smaller(frame->plot.columns / (LABEL_GAP + 1), FRAME_TICKS_MOST);
	Ticks *ticks = &frame->n_ticks;

	ticks->count = scale_ticks_apart(&frame->n, (size_t)(most > 0 ? most : 0), units_count,
	    labels_are_apart, frame, ticks->ticks);
}

static int widest_label(const Ticks *ticks)
{
	int widest = 0;

	for (size_t i = 0; i < ticks->count; i++) {
		int length = (int)strlen(ticks->ticks[i].label);

		widest = length > widest ? length : widest;
	}
	return widest;
}

/* The columns on the left of the plot: for the labels of the values, a blank and the axis. */
static int gutter(const Frame *frame)
{
	return frame->has_labels ? widest_label(&frame->value_ticks) + 2 : 1;
}

void frame_init(Frame *frame, GlyphTier tier, Box box, Scale n, Scale value, Show *show, int margin)
{
	*frame = (Frame){.tier = tier, .n = n, .value = value, .box = box, .plot = box};
	frame->has_axes = box.columns >= AXES_COLUMNS && box.rows >= AXES_ROWS;
	if (!frame->has_axes)
		return;
	frame->has_labels = box.rows >= LABELS_ROWS;
	frame->plot.rows = box.rows - (frame->has_labels ? 2 : 1);
	choose_value_ticks(frame, show);
	if (frame->has_labels && box.columns < gutter(frame) + LABELS_COLUMNS + margin) {
		frame->has_labels = false;
		frame->plot.rows = box.rows - 1;
		choose_value_ticks(frame, show);
	}
	frame->margin = frame->has_labels ? margin : 0;
	frame->plot.column += gutter(frame);
	frame->plot.columns -= gutter(frame) + frame->margin;
	choose_n_ticks(frame);
}

static void draw_axes(GlyphTier tier, Canvas *canvas, Box plot)
{
	const Glyphs *glyphs = &glyph_tiers[tier];
	int bottom = plot.row + plot.rows;

	for (int i = 0; i < plot.rows; i++)
		canvas_put(canvas, plot.column - 1, plot.row + i, glyphs->vertical, ROLE_DIM);
	canvas_put(canvas, plot.column - 1, bottom, glyphs->corner, ROLE_DIM);
	for (int i = 0; i < plot.columns; i++)
		canvas_put(canvas, plot.column + i, bottom, glyphs->horizontal, ROLE_DIM);
}

static void draw_value_ticks(const Frame *frame, Canvas *canvas)
{
	const Ticks *ticks = &frame->value_ticks;
	int axis = frame->plot.column - 1;

	for (size_t i = 0; i < ticks->count; i++) {
		int row = frame->plot.row + ticks->cells[i];
		const char *label = ticks->ticks[i].label;

		canvas_put(canvas, axis, row, glyph_tiers[frame->tier].value_tick, ROLE_DIM);
		if (frame->has_labels)
			canvas_write(
			    canvas, axis - 1 - (int)strlen(label), row, axis, ROLE_PLAIN, label);
	}
}

static void draw_n_ticks(const Frame *frame, Canvas *canvas)
{
	const Ticks *ticks = &frame->n_ticks;
	int axis = frame->plot.row + frame->plot.rows;
	int end = frame->box.column + frame->box.columns;

	for (size_t i = 0; i < ticks->count; i++) {
		const char *label = ticks->ticks[i].label;

		canvas_put(canvas, frame->plot.column + ticks->cells[i], axis,
		    glyph_tiers[frame->tier].n_tick, ROLE_DIM);
		if (frame->has_labels)
			canvas_write(canvas, label_start(frame, ticks->cells[i], label), axis + 1,
			    end, ROLE_PLAIN, label);
	}
	if (frame->has_labels)
		canvas_write(
		    canvas, frame->plot.column + frame->plot.columns + 1, axis, end, ROLE_DIM, "n");
}

static void grid_dot(const Frame *frame, Canvas *canvas, int x, int y)
{
	const Glyphs *glyphs = &glyph_tiers[frame->tier];
	unsigned dot = glyph_dot(frame->tier, x % glyphs->across, y % glyphs->down);

	canvas_put(canvas, frame->plot.column + x / glyphs->across,
	    frame->plot.row + y / glyphs->down, glyph_grid(frame->tier, dot), ROLE_DIM);
}

/* Whether the cell at `column` is beside that of a tick of the n axis. */
static bool is_beside_tick(const Frame *frame, int column)
{
	for (size_t i = 0; i < frame->n_ticks.count; i++)
		if (abs(frame->n_ticks.cells[i] - column) == 1)
			return true;
	return false;
}

/* Dots along the value of a tick, and where these lines cross those of the n axis. */
static void draw_grid_row(const Frame *frame, Canvas *canvas, double value)
{
	const Glyphs *glyphs = &glyph_tiers[frame->tier];
	int width = frame->plot.columns * glyphs->across;
	int y =
	    frame_dot(1 - scale_position(&frame->value, value), frame->plot.rows * glyphs->down);

	for (int column = GRID_COLUMNS - 1; column < frame->plot.columns; column += GRID_COLUMNS)
		if (!is_beside_tick(frame, column))
			grid_dot(frame, canvas, column * glyphs->across, y);
	for (size_t i = 0; i < frame->n_ticks.count; i++)
		grid_dot(frame, canvas,
		    frame_dot(scale_position(&frame->n, frame->n_ticks.ticks[i].value), width), y);
}

static void draw_grid_column(const Frame *frame, Canvas *canvas, double n)
{
	const Glyphs *glyphs = &glyph_tiers[frame->tier];
	int x = frame_dot(scale_position(&frame->n, n), frame->plot.columns * glyphs->across);

	for (int row = frame->plot.rows - GRID_ROWS; row >= 0; row -= GRID_ROWS)
		grid_dot(frame, canvas, x, row * glyphs->down + glyphs->down / 2);
}

void frame_draw(const Frame *frame, Canvas *canvas)
{
	if (!frame->has_axes)
		return;
	draw_axes(frame->tier, canvas, frame->plot);
	/* Between its dots as well: a role that changes costs a terminal more than a blank. */
	canvas_clear_box(canvas, frame->plot, ROLE_DIM);
	for (size_t i = 0; i < frame->n_ticks.count; i++)
		draw_grid_column(frame, canvas, frame->n_ticks.ticks[i].value);
	for (size_t i = 0; i < frame->value_ticks.count; i++)
		draw_grid_row(frame, canvas, frame->value_ticks.ticks[i].value);
	draw_value_ticks(frame, canvas);
	draw_n_ticks(frame, canvas);
}

void frame_draw_empty(GlyphTier tier, Canvas *canvas, Box box, const char *message)
{
	int length = utf8_columns(message);
	int row = box.row + (box.rows - 1) / 2;

	if (box.columns >= AXES_COLUMNS && box.rows >= AXES_ROWS)
		draw_axes(
		    tier, canvas, (Box){box.column + 1, box.row, box.columns - 1, box.rows - 1});
	if (box.rows > 0 && length <= box.columns - 2)
		canvas_write(canvas, box.column + (box.columns - length + 1) / 2, row,
		    box.column + box.columns, ROLE_DIM, message);
}
