#include "plot/wallchart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "plot/course.h"
#include "plot/wallaxis.h"

/* Below this there is no room for axes; labels take at most a third. */
enum { AXES_COLUMNS = 24, AXES_ROWS = 6, LABEL_MOST = 22, LABEL_ROWS = 2, MARKS_APART = 5 };

typedef struct Wall {
	const WallChart *chart;
	Box plot;
	WallAxis n, value;
	uint8_t *dots; /* half rows by columns: the number of a curve from 1; 0: none */
} Wall;

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

/* The columns that the labels of the value axis take. */
static int tick_columns(const Wall *wall)
{
	Scale scale = wallaxis_scale(&wall->value);
	Tick ticks[WALLCHART_TICKS];
	size_t count =
	    scale_ticks(&scale, WALLCHART_TICKS, metrics[wall->chart->metric].show, ticks);
	int widest = 0;

	for (size_t i = 0; i < count; i++)
		if ((int)strlen(ticks[i].label) > widest)
			widest = (int)strlen(ticks[i].label);
	return widest;
}

static int label_columns(const WallChart *chart, int columns)
{
	int widest = 0;

	for (size_t i = 0; i < chart->curve_count; i++) {
		int length = utf8_columns(chart->curves[i].label) + 2;

		widest = length > widest ? length : widest;
	}
	return smaller(smaller(widest, LABEL_MOST), columns / 3);
}

/* Whether there is anything to show. */
static bool wall_init(Wall *wall, const WallChart *chart, Box box)
{
	bool small = box.columns < AXES_COLUMNS || box.rows < AXES_ROWS;
	int left, right;

	*wall = (Wall){.chart = chart};
	if (box.columns <= 0 || box.rows <= 0 || !wallaxis_find(chart, &wall->n, &wall->value))
		return false;
	left = small ? 0 : tick_columns(wall) + 2;
	right = small ? 0 : label_columns(chart, box.columns) + 1;
	wall->plot = (Box){box.column + left, box.row, box.columns - left - right,
	    small ? box.rows : box.rows - 2};
	wall->dots = memory_new((size_t)wall->plot.columns * (size_t)wall->plot.rows * 2 + 1, 1);
	return true;
}

static int dot_x(const Wall *wall, double n)
{
	double x = wallaxis_position(&wall->n, n) * (wall->plot.columns - 1);

	return x > -1e4 && x < 1e4 ? (int)lround(x) : x > 0 ? 10000 : -10000;
}

/* Half rows from above. */
static int dot_y(const Wall *wall, double value)
{
	double y = (1 - wallaxis_position(&wall->value, value)) * (wall->plot.rows * 2 - 1);

	return y > -1e4 && y < 1e4 ? (int)lround(y) : y < 0 ? -10000 : 10000;
}

static void brush(Wall *wall, int x, int y, size_t curve)
{
	int size = wall->chart->stroke;

	for (int dy = 0; dy < size; dy++)
		for (int dx = 0; dx < size; dx++) {
			int column = x + dx - size / 2, row = y + dy - size / 2;

			if (column >= 0 && column < wall->plot.columns && row >= 0 &&
			    row < wall->plot.rows * 2)
				wall->dots[row * wall->plot.columns + column] =
				    (uint8_t)(curve + 1);
		}
}

/* Between the sizes a line, where no fit says better. */
static double curve_value(const WallCurve *curve, double n)
{
	const Size *sizes = curve->sizes;
	size_t i = 1;

	if (curve->fit && curve->fit->law && n >= curve->fit->smallest)
		return fit_value(curve->fit, n);
	if (curve->size_count < 2)
		return (double)NAN;
	while (i + 1 < curve->size_count && sizes[i].n < n)
		i++;
	return sizes[i - 1].median + (sizes[i].median - sizes[i - 1].median) *
					 (n - sizes[i - 1].n) / (sizes[i].n - sizes[i - 1].n);
}

/* The n at which it ends: a fit goes on beyond the sizes, as far as is asked. */
static double curve_end(const WallChart *chart, const WallCurve *curve)
{
	double end = curve->sizes[curve->size_count - 1].n;

	return curve->fit && curve->fit->law ? fmax(end, chart->reach_n) : end;
}

/* Beyond the sizes it is dotted. */
static void draw_curve(Wall *wall, size_t index)
{
	const WallCurve *curve = &wall->chart->curves[index];
	const Size *sizes = curve->sizes;
	int before = INT32_MIN, first, measured, last, stroke = wall->chart->stroke;
	double reach;

	if (!curve->size_count)
		return;
	reach = curve_end(wall->chart, curve);
	first = dot_x(wall, sizes[0].n);
	measured = dot_x(wall, sizes[curve->size_count - 1].n);
	last = dot_x(wall, reach);
	for (int x = first > 0 ? first : 0; x <= last && x < wall->plot.columns; x++) {
		double position = wall->plot.columns > 1 ? (double)x / (wall->plot.columns - 1) : 0;
		double n = fmin(fmax(wallaxis_value(&wall->n, position), sizes[0].n), reach);
		bool gap = x > measured + stroke && x / stroke % 2;
		double value = course_divide(curve_value(curve, n), wall->chart->divisor, n);
		int y = isnan(value) ? INT32_MIN : dot_y(wall, value);

		if (y == INT32_MIN)
			continue;
		y = y < -wall->plot.rows ? -wall->plot.rows : smaller(y, wall->plot.rows * 4);
		for (int step = before == INT32_MIN ? y : before; step != y && !gap;
		     step += y > step ? 1 : -1)
			brush(wall, x, step, index);
		if (!gap)
			brush(wall, x, y, index);
		before = y;
	}
}

/* Solid for the leading curve, dotted and dashed for the others: told apart without colours. */
static size_t texture_of(const WallChart *chart, size_t curve)
{
	bool leads = chart->leading < chart->curve_count;

	return leads && curve == chart->leading  ? 0
	       : leads && curve < chart->leading ? curve + 1
						 : curve;
}

/* Gaps run across a stroke, whichever way it goes; shades would have half of the contrast. */
static bool is_gap(size_t texture, int x, int y, int stroke)
{
	int along = (x + y) / stroke;

	return (texture == 1 && along % 2) || (texture == 2 && along % 5 == 4);
}

/* The curve that is seen there, from 1; 0: none. */
static int dot_at(const Wall *wall, int x, int y)
{
	int curve = wall->dots[y * wall->plot.columns + x];

	if (!curve || is_gap(texture_of(wall->chart, (size_t)curve - 1), x, y, wall->chart->stroke))
		return 0;
	return curve;
}

static void show_dots(const Wall *wall, Canvas *canvas)
{
	static const uint32_t halves[] = {0, 0x2580, 0x2584, 0x2588};
	static const uint32_t letters[] = {'#', '%', '='};

	for (int row = 0; row < wall->plot.rows; row++)
		for (int x = 0; x < wall->plot.columns; x++) {
			int upper = dot_at(wall, x, 2 * row), lower = dot_at(wall, x, 2 * row + 1);
			int shown = upper && lower ? smaller(upper, lower) : upper + lower;
			uint32_t block = halves[(upper == shown) + 2 * (lower == shown)];

			if (!shown)
				continue;
			if (wall->chart->glyphs == GLYPHS_ASCII)
				block = letters[texture_of(wall->chart, (size_t)shown - 1)];
			canvas_put(canvas, wall->plot.column + x, wall->plot.row + row, block,
			    (Role)(ROLE_WALL_SERIES + shown - 1));
		}
}

static void put(const Wall *wall, Canvas *canvas, int x, int y, char mark, Role role)
{
	if (x >= 0 && x < wall->plot.columns && y >= 0 && y < wall->plot.rows)
		canvas_put(
		    canvas, wall->plot.column + x, wall->plot.row + y, (unsigned char)mark, role);
}

/* At its sizes, as far as they stand apart. */
static void draw_marks(const Wall *wall, Canvas *canvas, size_t index)
{
	const WallCurve *curve = &wall->chart->curves[index];
	int before = -MARKS_APART;

	for (size_t i = 0; i < curve->size_count; i++) {
		double value =
		    course_divide(curve->sizes[i].median, wall->chart->divisor, curve->sizes[i].n);
		int x = dot_x(wall, curve->sizes[i].n), y = dot_y(wall, value);

		if (x - before < MARKS_APART || isnan(value) || y < 0)
			continue;
		put(wall, canvas, x, y / 2, curve->mark, (Role)(ROLE_WALL_SERIES + (int)index));
		before = x;
	}
}

/* Half rows from above; negative: beyond the axis. */
static int guess_y(const Wall *wall, const WallGuess *guess)
{
	return dot_y(wall, course_divide(guess->value, wall->chart->divisor, guess->n));
}

/* Those of one row stand side by side behind their sign: none hides another. */
static void draw_guesses_of(const Wall *wall, Canvas *canvas, int row)
{
	int x = wall->plot.columns - 1;
	char sign = 0;

	for (size_t i = wall->chart->guess_count; i-- > 0;) {
		const WallGuess *guess = &wall->chart->guesses[i];
		int y = guess_y(wall, guess), end = dot_x(wall, guess->n);
		char own = y < 0 ? '^' : '>';

		/* The axis will get there. */
		if (end > wall->plot.columns ||
		    (y < 0 ? 0 : smaller(y / 2, wall->plot.rows - 1)) != row)
			continue;
		if (sign && sign != own)
			put(wall, canvas, x--, row, sign, ROLE_WALL_STRONG);
		x = smaller(x, end < 2 ? 2 : end);
		put(wall, canvas, x--, row, guess->mark, ROLE_WALL_STRONG);
		sign = own;
	}
	if (sign)
		put(wall, canvas, x, row, sign, ROLE_WALL_STRONG);
}

static void draw_value_ticks(const Wall *wall, Canvas *canvas, uint32_t sign)
{
	Scale scale = wallaxis_scale(&wall->value);
	Tick ticks[WALLCHART_TICKS];
	size_t count =
	    scale_ticks(&scale, WALLCHART_TICKS, metrics[wall->chart->metric].show, ticks);

	for (size_t i = 0; i < count; i++) {
		int row = wall->plot.row + dot_y(wall, ticks[i].value) / 2;
		int column = wall->plot.column - 2 - (int)strlen(ticks[i].label);

		canvas_write(canvas, column, row, wall->plot.column, ROLE_WALL, ticks[i].label);
		canvas_put(canvas, wall->plot.column - 1, row, sign, ROLE_WALL);
	}
}

static void draw_n_ticks(const Wall *wall, Canvas *canvas, uint32_t sign)
{
	int row = wall->plot.row + wall->plot.rows;
	int free_from = 0, end = wall->plot.column + wall->plot.columns;
	Scale scale = wallaxis_scale(&wall->n);
	Tick ticks[WALLCHART_TICKS];
	size_t count = scale_ticks(&scale, WALLCHART_TICKS, units_count, ticks);

	for (size_t i = 0; i < count; i++) {
		int column = wall->plot.column + dot_x(wall, ticks[i].value);
		int length = (int)strlen(ticks[i].label);
		int start = smaller(column - length / 2, end - length);

		canvas_put(canvas, column, row, sign, ROLE_WALL);
		if (start < free_from)
			continue;
		canvas_write(canvas, start, row + 1, end, ROLE_WALL, ticks[i].label);
		free_from = start + length + 2;
	}
	canvas_write(canvas, end + 1, row, canvas->columns, ROLE_WALL, "n");
}

static void draw_axes(const Wall *wall, Canvas *canvas)
{
	const Glyphs *glyphs = &glyph_tiers[wall->chart->glyphs];
	int bottom = wall->plot.row + wall->plot.rows;
	/* On the way nothing stands where a tick could be. */
	bool still = wall->chart->logs <= 0 || wall->chart->logs >= 1;

	for (int row = wall->plot.row; row < bottom; row++)
		canvas_put(canvas, wall->plot.column - 1, row, glyphs->vertical, ROLE_WALL);
	for (int x = 0; x < wall->plot.columns; x++)
		canvas_put(canvas, wall->plot.column + x, bottom, glyphs->horizontal, ROLE_WALL);
	canvas_put(canvas, wall->plot.column - 1, bottom, glyphs->corner, ROLE_WALL);
	if (!still)
		return;
	draw_value_ticks(wall, canvas, glyphs->value_tick);
	draw_n_ticks(wall, canvas, glyphs->n_tick);
}

/* The row in which a curve ends: at its last mark, or where a fit goes on to. */
static int end_row(const Wall *wall, const WallCurve *curve)
{
	const Size *last = &curve->sizes[curve->size_count - 1];
	double end = curve_end(wall->chart, curve);
	double value = end > last->n ? curve_value(curve, end) : last->median;
	int y = dot_y(wall, course_divide(value, wall->chart->divisor, end)) / 2;

	return y < 0 ? 0 : smaller(y, wall->plot.rows - 1);
}

/* Where the labels stand: as near to the ends of their curves as they find room, upper ones first.
 */
static void place_labels(const Wall *wall, int rows[WALLCHART_CURVES_MOST])
{
	const WallChart *chart = wall->chart;
	bool placed[WALLCHART_CURVES_MOST] = {false};
	int free_from = 0;

	for (size_t i = 0; i < chart->curve_count; i++)
		rows[i] = chart->curves[i].size_count ? end_row(wall, &chart->curves[i])
						      : wall->plot.rows - 1;
	for (size_t done = 0; done < chart->curve_count; done++) {
		size_t next = chart->curve_count;
		int latest;

		for (size_t i = 0; i < chart->curve_count; i++)
			if (!placed[i] && (next == chart->curve_count || rows[i] < rows[next]))
				next = i;
		latest = wall->plot.rows - 1 - LABEL_ROWS * (int)(chart->curve_count - 1 - done);
		rows[next] = smaller(rows[next] < free_from ? free_from : rows[next], latest);
		free_from = rows[next] + LABEL_ROWS;
		placed[next] = true;
	}
}

static void draw_labels(const Wall *wall, Canvas *canvas, int end)
{
	int column = wall->plot.column + wall->plot.columns + 1;
	int rows[WALLCHART_CURVES_MOST];

	place_labels(wall, rows);
	for (size_t i = 0; i < wall->chart->curve_count; i++) {
		const WallCurve *curve = &wall->chart->curves[i];
		Role role = (Role)(ROLE_WALL_SERIES + (int)i);

		if (!curve->size_count)
			continue;
		canvas_put(
		    canvas, column, wall->plot.row + rows[i], (unsigned char)curve->mark, role);
		canvas_write(canvas, column + 2, wall->plot.row + rows[i], end, role, curve->label);
	}
}

void wallchart_draw(const WallChart *chart, Canvas *canvas, Box box)
{
	Wall wall;

	if (!wall_init(&wall, chart, box)) {
		canvas_write(canvas, box.column + 2, box.row + box.rows / 2,
		    box.column + box.columns, ROLE_WALL, "no measurements yet");
		return;
	}
	if (wall.plot.column > box.column)
		draw_axes(&wall, canvas);
	for (size_t i = chart->curve_count; i-- > 0;)
		if (i != chart->leading)
			draw_curve(&wall, i);
	if (chart->leading < chart->curve_count)
		draw_curve(&wall, chart->leading);
	show_dots(&wall, canvas);
	for (size_t i = 0; i < chart->curve_count; i++)
		draw_marks(&wall, canvas, i);
	for (int row = 0; chart->guess_count && row < wall.plot.rows; row++)
		draw_guesses_of(&wall, canvas, row);
	if (wall.plot.column > box.column)
		draw_labels(&wall, canvas, box.column + box.columns);
	if (chart->glyphs == GLYPHS_ASCII)
		canvas_make_ascii(canvas, box);
	free(wall.dots);
}
