/* labels.h - the names at the ends of the curves, none of which hides anything. */
#ifndef LANDAU_PLOT_LABELS_H
#define LANDAU_PLOT_LABELS_H

#include <stddef.h>

#include "plot/canvas.h"
#include "plot/curve.h"
#include "plot/raster.h"

typedef struct Label {
	const char *text;
	Ink ink;
	CurveEnd end;
} Label;

/* The columns that labels want to the right of a plot of `columns`: 0 where there is no room. */
int labels_margin(const Label *labels, size_t count, int columns);

/*
 * Writes the labels of series that reach the right end of the plot into the `margin` beside it,
 * each as near to its end as the others allow, and in their order from top to bottom; the others'
 * beside their ends, where the plot is free. What finds no room is left out, the emphasised last.
 */
void labels_draw(
    const Label *labels, size_t count, const Raster *raster, Canvas *canvas, Box plot, int margin);

#endif
