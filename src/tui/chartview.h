/* chartview.h - what the user has chosen to see on the chart, beside the axes. */
#ifndef LANDAU_TUI_CHARTVIEW_H
#define LANDAU_TUI_CHARTVIEW_H

#include <stdbool.h>

#include "plot/chart.h"
#include "tui/keys.h"

struct ExplorerRow;

/* `ChartView view = {0};` is the start. */
typedef struct ChartView {
	bool theory, band;
	bool points;        /* only points, no fits */
	const Law *divisor; /* the values are divided by it; NULL: they aren't */
	double cross_n;     /* of the crosshair; 0: there is none */
	ChartZoom zoom;     /* its n counts where there is no crosshair */
} ChartView;

/*
 * Does what a key asks for, where the target `row` is selected and the n axis as a whole ends at
 * `last_n` (0: there is nothing to show). False where that isn't the chart's business: left and
 * right are only while there is a crosshair.
 */
bool chartview_act(
    ChartView *view, const struct ExplorerRow *row, double last_n, ViewAction action);

/* Ends the crosshair; false where there is none. */
bool chartview_leave(ChartView *view);

/* Sets the crosshair to the size that is nearest to n, or beyond the sizes to n itself. */
void chartview_place(ChartView *view, const struct ExplorerRow *row, double n);

/* Where the crosshair stands for this target: at the nearest of its sizes, or beyond them. 0 where
 * there is none. */
double chartview_cross(const ChartView *view, const struct ExplorerRow *row);

/* The law that is taught for the target, through its largest size; none where it isn't known. */
Theory chartview_theory(const struct ExplorerRow *row);

enum { DIVISORS_MOST = 6 };

/* The laws by which the values of the target may be divided: the plausible ones, then the one that
 * is taught, then those beside the leading one. Stores at most DIVISORS_MOST. */
size_t chartview_divisors(const struct ExplorerRow *row, const Law *divisors[DIVISORS_MOST]);

#endif
