/* chartpane.h - the chart of all targets, with the words that belong to it. */
#ifndef LANDAU_TUI_CHARTPANE_H
#define LANDAU_TUI_CHARTPANE_H

#include "tui/explorer.h"

/* Draws it into `box`. There is at least one target. */
void chartpane_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box);

/* The n at which the axis ends when nothing is zoomed; 0 where there is nothing to show. */
double chartpane_last_n(const Explorer *explorer, const ExplorerView *view);

/* The n of a column of the canvas on which the chart was drawn into `box`: for a mouse. 0 where
 * that is no place of the plot. */
double chartpane_n_at(
    const Explorer *explorer, const ExplorerView *view, Box box, int column, int row);

#endif
