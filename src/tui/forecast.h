/* forecast.h - what the fitted law says about sizes that were not measured. */
#ifndef LANDAU_TUI_FORECAST_H
#define LANDAU_TUI_FORECAST_H

#include "base/text.h"
#include "plot/canvas.h"
#include "tui/explorer.h"

/* Appends one sentence about ten times the largest n that was measured (ten more, where each +1
 * multiplies); nothing where there is no fit. */
void forecast_words(const ExplorerRow *row, Text *out);

/* A table: what larger sizes cost, and how far certain costs reach. */
void forecast_draw(Canvas *canvas, Box box, const ExplorerRow *row);

/* The largest n that costs at most `cost`; HUGE_VAL where every n does, 0 where none does. */
double forecast_reach(const Fit *fit, double cost);

#endif
