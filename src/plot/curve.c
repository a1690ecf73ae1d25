#include "plot/curve.h"

#include <math.h>
#include <stdlib.h>

#include "plot/frame.h"

/* Moves over the raster from one column of dots to the next. */
typedef struct Pen {
	Raster *raster;
	size_t series;
	Stroke stroke;
	bool broken; /* seen in two of every three cells that it passes */
	int passed;  /* cells, since it is broken */
	int dots;    /* of a dotted line, seen or not */
	bool moved;  /* false before the first dot */
	int x, y;
	double position; /* on the value scale, of the place it moves to */
	CurveEnd end;
} Pen;

static bool is_gap(Pen *pen)
{
	enum { DASH = 2, DOTS_APART = 3 };

	if (pen->stroke == STROKE_DOTTED)
		return pen->dots++ % DOTS_APART != 0;
	return pen->broken && pen->passed % (DASH + 1) == 1;
}

static void pen_dot(Pen *pen, int x, int y, Slope slope)
{
	const Glyphs *glyphs = &glyph_tiers[pen->raster->tier];
	int column = x / glyphs->across, row = y / glyphs->down;

	if (x < 0 || x >= pen->raster->width || y < 0 || y >= pen->raster->height)
		return;
	pen->passed += pen->broken && (column != pen->end.column || row != pen->end.row);
	pen->end = (CurveEnd){true, column, row, pen->position};
	if (is_gap(pen))
		return;
	raster_dot(pen->raster, x, y, pen->series, slope);
	if (pen->stroke == STROKE_THICK && glyphs->across > 1) {
		raster_dot(pen->raster, x, y + 1, pen->series, slope);
		if (slope != SLOPE_FLAT)
			raster_dot(pen->raster, x + 1, y, pen->series, slope);
	}
}

static Slope slope_of(int rise)
{
	if (abs(rise) <= 2)
		return SLOPE_FLAT;
	if (abs(rise) > 5)
		return SLOPE_VERTICAL;
	return rise > 0 ? SLOPE_RISING : SLOPE_FALLING;
}

/* A line to the next column of dots: the first half of its height is climbed in the old one. */
static void pen_line(Pen *pen, int x, int y)
{
	int height = abs(y - pen->y), step = y > pen->y ? 1 : -1;
	Slope slope = slope_of(pen->y - y);

	for (int i = 1; i < height; i++)
		if (slope != SLOPE_FLAT || glyph_tiers[pen->raster->tier].across > 1)
			pen_dot(pen, i <= height / 2 ? pen->x : x, pen->y + i * step, slope);
	pen_dot(pen, x, y, slope);
}

static void pen_move(Pen *pen, int x, int y)
{
	if (pen->moved)
		pen_line(pen, x, y);
	else
		pen_dot(pen, x, y, SLOPE_FLAT);
	pen->moved = true;
	pen->x = x;
	pen->y = y;
}

/* Just outside for what lies beyond the value scale. */
static int dot_of(double position, int height)
{
	int y = frame_dot(1 - position, height);

	return y < 0 ? -1 : y > height ? height : y;
}

Curve curve_of_fit(const Fit *fit, const Law *divisor, Stroke stroke)
{
	return (Curve){.course = {.fit = fit, .divisor = divisor},
	    .first = fit->smallest,
	    .last = fit->reference,
	    .stroke = stroke};
}

CurveEnd curve_draw(
    Raster *raster, size_t series, const Curve *curve, const Scale *n, const Scale *value)
{
	Pen pen = {.raster = raster, .series = series, .stroke = curve->stroke};
	int first = frame_dot(scale_position(n, curve->first), raster->width);
	int last = frame_dot(scale_position(n, curve->last), raster->width);

	/* Where the curve is flat its dashes stay where they are while it grows. */
	if (last >= 0)
		pen.passed = last / glyph_tiers[raster->tier].across;
	for (int x = first < 0 ? 0 : first; x < raster->width; x++) {
		double position = raster->width > 1 ? (double)x / (raster->width - 1) : 0;
		double cost = course_value(&curve->course, scale_value(n, position));

		pen.broken = x > last;
		pen.position = scale_position(value, cost);
		if (isnan(cost))
			pen.moved = false;
		else
			pen_move(&pen, x, dot_of(pen.position, raster->height));
	}
	return pen.end;
}
