/* forecast.h - what the fitted law says about sizes that were not measured. */
#ifndef LANDAU_TUI_FORECAST_H
#define LANDAU_TUI_FORECAST_H

#include "base/text.h"
#include "plot/canvas.h"
#include "tui/explorer.h"

/* Appends one sentence about ten times the largest n that was measured (ten more, where each +1
 * multiplies); nothing where there is no fit. */
void forecast_words(const ExplorerRow *row, Text *out);

/* Appends what n is foretold to cost, "about 31 years [29, 33] while O(n^2) holds"; or that nothing
 * can be said yet. */
void forecast_answer(const ExplorerRow *row, double n, Text *out);

/* A table: what was asked for costs (0: nothing was), what larger sizes cost, how far certain costs
 * reach, and where there is room what each doubling of n costs. */
void forecast_draw(Canvas *canvas, Box box, const ExplorerRow *row, double asked_n);

#endif
