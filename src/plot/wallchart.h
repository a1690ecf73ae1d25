/*
 * wallchart.h - curves for the wall: few, thick, and on axes that begin linear, because on log-log
 * axes every law is a straight line and the explosion can't be seen.
 */
#ifndef LANDAU_PLOT_WALLCHART_H
#define LANDAU_PLOT_WALLCHART_H

#include "model/fit.h"
#include "model/metric.h"
#include "model/series.h"
#include "plot/canvas.h"
#include "plot/glyphs.h"

enum { WALLCHART_CURVES_MOST = ROLE_WALL_SERIES_COUNT, WALLCHART_TICKS = 3 };

/* The first is drawn in ROLE_WALL_SERIES, and so on; each has a texture of its own as well, and the
 * leading one is solid. */
typedef struct WallCurve {
	const char *label; /* at its end */
	char mark;         /* at its points, and before the label */
	const Size *sizes; /* ascending n */
	size_t size_count;
	const Fit *fit; /* NULL: a line from size to size */
} WallCurve;

/* What somebody expects at n: a sign beside the curves, at the upper edge where it is beyond. */
typedef struct WallGuess {
	char mark;
	double n, value;
} WallGuess;

typedef struct WallChart {
	GlyphTier glyphs;
	Metric metric;
	const WallCurve *curves;
	size_t curve_count; /* at most WALLCHART_CURVES_MOST */
	size_t leading;     /* linear axes are made for this one; curve_count: for all of them */
	bool growing;       /* more is being measured */
	double logs;        /* 0: linear axes, 1: log-log; between: on the way, points move */
	const Law *divisor; /* values are divided by it; NULL: they aren't */
	const WallGuess *guesses;
	size_t guess_count;
	double reach_n, reach_value; /* what the axes reach at least; 0: nothing */
	int stroke;                  /* of the curves: columns, and half rows */
} WallChart;

/* Draws axes with at most three ticks each, curves, marks and labels into `box`. */
void wallchart_draw(const WallChart *chart, Canvas *canvas, Box box);

#endif
