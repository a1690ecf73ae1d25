/* readout.h - the words beside the chart: what the crosshair reads, and what is drawn. */
#ifndef LANDAU_TUI_READOUT_H
#define LANDAU_TUI_READOUT_H

#include "base/text.h"
#include "tui/explorer.h"

/*
 * Appends what is known of the target at n:
 *   n = 4096: 5.37 ms [5.32, 5.43], x 3.96 from n = 2048, fit 5.37 ms
 *   n = 65536, not measured: fit 1.38 s [1.30, 1.47]
 * The interval of a measured value is that of the median of its samples.
 */
void readout_words(const ExplorerRow *row, double n, const Law *divisor, Text *out);

/* Appends what the chart shows beside points and fits, and what not; nothing where that is all. */
void readout_legend(const Explorer *explorer, const ExplorerRow *row, Text *out);

#endif
