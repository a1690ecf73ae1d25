#include "plot/guides.h"

#include <math.h>

#include "base/utf8.h"

/* The column of the plot in which n lies; -1 where it isn't on the scale. */
static int column_of(const Frame *frame, double n)
{
	int across = glyph_tiers[frame->tier].across;
	int column = frame_dot(scale_position(&frame->n, n), frame->plot.columns * across);

	return column < 0 || column >= frame->plot.columns * across ? -1 : column / across;
}

static int row_of(const Frame *frame, double value)
{
	int down = glyph_tiers[frame->tier].down;
	int row = frame_dot(1 - scale_position(&frame->value, value), frame->plot.rows * down);

	return row < 0 || row >= frame->plot.rows * down ? -1 : row / down;
}

/* In every row, or every second one, up from the axis. */
static void draw_down(const Frame *frame, Canvas *canvas, int column, int step)
{
	for (int row = frame->plot.rows - 1; row >= 0; row -= step)
		canvas_put(canvas, frame->plot.column + column, frame->plot.row + row,
		    glyph_tiers[frame->tier].down_line, ROLE_DIM);
}

/* The label stands on the axis, after the place that it is about. */
void guides_marks(const Chart *chart, const Frame *frame, Canvas *canvas)
{
	int axis = frame->plot.row + frame->plot.rows, free = 0;

	if (!frame->has_axes)
		return;
	for (size_t i = 0; i < chart->mark_count; i++) {
		const ChartMark *mark = &chart->marks[i];
		int column = column_of(frame, mark->n), length = utf8_columns(mark->label);

		if (column < 0)
			continue;
		draw_down(frame, canvas, column, 2);
		if (column < free || column + length > frame->plot.columns)
			continue;
		canvas_write(canvas, frame->plot.column + column, axis,
		    frame->plot.column + frame->plot.columns, ROLE_STRONG, mark->label);
		free = column + length + 1;
	}
}

static bool has_cross(const Chart *chart, const Frame *frame, int *column, int *row)
{
	if (!(chart->cross_n > 0))
		return false;
	*column = column_of(frame, chart->cross_n);
	*row = row_of(frame, course_divide(chart->cross_value, chart->divisor, chart->cross_n));
	return *column >= 0;
}

void guides_cross(const Chart *chart, const Frame *frame, Canvas *canvas)
{
	int column, row;

	if (!has_cross(chart, frame, &column, &row))
		return;
	draw_down(frame, canvas, column, 1);
	for (int i = 0; i < frame->plot.columns && row >= 0; i++)
		canvas_put(canvas, frame->plot.column + i, frame->plot.row + row,
		    glyph_tiers[frame->tier].along_line, ROLE_DIM);
}

void guides_centre(const Chart *chart, const Frame *frame, Canvas *canvas)
{
	int column, row;

	if (!has_cross(chart, frame, &column, &row) || row < 0)
		return;
	canvas_put(canvas, frame->plot.column + column, frame->plot.row + row, '+', ROLE_SELECTED);
}
