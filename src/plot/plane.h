/* plane.h - which part of the plane a chart shows. */
#ifndef LANDAU_PLOT_PLANE_H
#define LANDAU_PLOT_PLANE_H

#include "plot/chart.h"

/* The scales of a chart. False where there is no point to show. */
bool plane_find(const Chart *chart, Scale *n, Scale *value);

/* Whether a size can be seen on the chart's kinds of scales, and the height it has there. */
bool plane_shows(const Chart *chart, const Size *size, double *value);

#endif
