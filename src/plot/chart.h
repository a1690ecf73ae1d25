/* chart.h - measured points and fitted curves of several series in one box of a canvas. */
#ifndef LANDAU_PLOT_CHART_H
#define LANDAU_PLOT_CHART_H

#include "model/fit.h"
#include "model/series.h"
#include "plot/canvas.h"
#include "plot/frame.h"
#include "plot/glyphs.h"
#include "plot/scale.h"

typedef struct ChartSeries {
	const char *label; /* at the curve's end, cut where there is no room; NULL: none */
	char mark;         /* 'a': tells series apart without colour */
	Role role;
	const Size *sizes; /* ascending n */
	size_t size_count;
	const Fit *fit;  /* NULL: points only */
	bool emphasised; /* with thicker strokes, and where others are in the way it goes first */
} ChartSeries;

/* The axes are as long as the measured points ask for; curves beyond don't make them longer. A
 * point is the median of its size; what a log scale can't show is left out. */
typedef struct Chart {
	GlyphTier glyphs;
	ScaleKind n_scale, value_scale;
	Metric metric; /* of the value axis */
	const ChartSeries *series;
	size_t series_count; /* those beyond RASTER_SERIES_MOST aren't drawn */
} Chart;

/* Where chart_draw() puts what: for a crosshair, or for reading values. False where there is no
 * point to show, and in a box of no area. */
bool chart_frame(const Chart *chart, Box box, Frame *frame);

/* Draws axes with ticks, grid, points, curves and labels into `box`. In a box too small for axes
 * only the curves are drawn; in one of no area nothing. */
void chart_draw(const Chart *chart, Canvas *canvas, Box box);

#endif
