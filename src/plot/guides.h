/* guides.h - lines that lead the eye: where something happens on the n axis, and the crosshair. */
#ifndef LANDAU_PLOT_GUIDES_H
#define LANDAU_PLOT_GUIDES_H

#include "plot/chart.h"

/* Writes the marks of the n axis onto it, each with a line above it. One that finds no room beside
 * those before it has the line alone; one off the scale nothing. */
void guides_marks(const Chart *chart, const Frame *frame, Canvas *canvas);

/* Draws the lines of the crosshair, behind the curves. */
void guides_cross(const Chart *chart, const Frame *frame, Canvas *canvas);

/* Shows the cell in which they cross, in front of all. */
void guides_centre(const Chart *chart, const Frame *frame, Canvas *canvas);

#endif
