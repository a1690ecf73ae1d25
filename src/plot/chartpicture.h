/* chartpicture.h - a chart as lines, marks and texts, for documents that can draw lines. */
#ifndef LANDAU_PLOT_CHARTPICTURE_H
#define LANDAU_PLOT_CHARTPICTURE_H

#include "plot/chart.h"
#include "plot/picture.h"

/*
 * Adds what chart_draw() shows to a picture which has a size and nothing else: the same part of the
 * plane, points, curves, bands, marks and names, and titles of the axes. The chart's glyphs and the
 * series' letters mean nothing here; lines, marks and labels have the index of their series.
 */
void chart_picture(const Chart *chart, Picture *picture);

#endif
