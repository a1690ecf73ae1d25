/* curve.h - a fitted law as a line of dots. */
#ifndef LANDAU_PLOT_CURVE_H
#define LANDAU_PLOT_CURVE_H

#include "plot/course.h"
#include "plot/raster.h"
#include "plot/scale.h"

/* The last cell in which a series is seen: there its label belongs. */
typedef struct CurveEnd {
	bool seen;
	int column, row; /* on the raster */
	double position; /* on the value scale: tells curves apart that end in one cell */
} CurveEnd;

/* How the line is drawn. */
typedef enum Stroke {
	STROKE_THIN,
	STROKE_THICK,  /* two dots wide where the tier has dots */
	STROKE_DOTTED, /* a dot here and there */
} Stroke;

typedef struct Curve {
	Course course;
	double first, last; /* the n between which it is a line; beyond the last it is broken */
	Stroke stroke;
} Curve;

/* The curve of a fit: a line over the sizes that were fitted, broken from there on. */
Curve curve_of_fit(const Fit *fit, const Law *divisor, Stroke stroke);

/* Draws it over a raster on which the scales lie. What isn't on the value scale, and what is
 * infinite, is left out. */
CurveEnd curve_draw(
    Raster *raster, size_t series, const Curve *curve, const Scale *n, const Scale *value);

#endif
