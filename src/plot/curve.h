/* curve.h - a fitted law as a line of dots. */
#ifndef LANDAU_PLOT_CURVE_H
#define LANDAU_PLOT_CURVE_H

#include "model/fit.h"
#include "plot/raster.h"
#include "plot/scale.h"

/* The last cell in which a series is seen: there its label belongs. */
typedef struct CurveEnd {
	bool seen;
	int column, row; /* on the raster */
	double position; /* on the value scale: tells curves apart that end in one cell */
} CurveEnd;

/*
 * Draws `fit` over a raster on which the scales lie: a line over the sizes that were fitted, a
 * broken one from there to the end of the scale. What isn't on the value scale, and what is
 * infinite, is left out. A curve that is `thick` is two dots wide where the tier has dots.
 */
CurveEnd curve_draw(
    Raster *raster, size_t series, const Fit *fit, const Scale *n, const Scale *value, bool thick);

#endif
