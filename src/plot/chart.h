/* chart.h - measured points and fitted curves of several series in one box of a canvas. */
#ifndef LANDAU_PLOT_CHART_H
#define LANDAU_PLOT_CHART_H

#include "model/band.h"
#include "model/fit.h"
#include "model/series.h"
#include "plot/canvas.h"
#include "plot/course.h"
#include "plot/frame.h"
#include "plot/glyphs.h"
#include "plot/scale.h"

typedef struct ChartSeries {
	const char *label; /* at the curve's end, cut where there is no room; NULL: none */
	char mark;         /* 'a': tells series apart without colour */
	Role role;
	const Size *sizes; /* ascending n */
	size_t size_count;
	const Fit *fit;      /* NULL: points only */
	const FitBand *band; /* around the fit; NULL: none */
	bool emphasised;  /* with thicker strokes, and where others are in the way it goes first */
	bool quiet;       /* its points are hardly seen, and behind a curve not at all */
	bool provisional; /* a point that may still move: it has no name, not even its mark */
} ChartSeries;

/* Something that happens at some n: a cache is left, a knee. */
typedef struct ChartMark {
	double n;
	const char *label; /* "L2" */
} ChartMark;

/* A part of the n axis: the 2^level-th of it around `n`; level 0 is all of it. */
typedef struct ChartZoom {
	int level;
	double n;
} ChartZoom;

/*
 * The axes are as long as the measured points ask for, and round; curves beyond don't make them
 * longer. A point is the median of its size; what a log scale can't show is left out.
 *
 * Log-log axes show all series as a whole. Linear ones, a part of the n axis, and values that are
 * divided by a law are made for the emphasised series: what the others have beside it is cut.
 */
typedef struct Chart {
	GlyphTier glyphs;
	ScaleKind n_scale, value_scale;
	Metric metric; /* of the value axis */
	const ChartSeries *series;
	size_t series_count; /* those beyond CHART_SERIES_MOST aren't drawn */
	int growing; /* more is being measured: log axes grow by so many decades; 0: all is there */
	const Law *divisor; /* values are divided by it; NULL: they aren't */
	Theory theory;
	const ChartMark *marks;
	size_t mark_count;
	ChartZoom zoom;
	double cross_n, cross_value; /* of the crosshair, not divided; 0: there is none */
} Chart;

enum { CHART_SERIES_MOST = 63, CHART_ZOOM_MOST = 6 };

/* Where chart_draw() puts what: for a crosshair, or for reading values. False where there is no
 * point to show, and in a box of no area. */
bool chart_frame(const Chart *chart, Box box, Frame *frame);

/* Draws axes with ticks, grid, points, curves and labels into `box`. In a box too small for axes
 * only the curves are drawn; in one of no area nothing. */
void chart_draw(const Chart *chart, Canvas *canvas, Box box);

#endif
