/* ratio.h - how many times the cost of one thing another's is. */
#ifndef LANDAU_MODEL_RATIO_H
#define LANDAU_MODEL_RATIO_H

#include "base/text.h"
#include "model/metric.h"

/* Below 1: the other costs less. `low` and `high` are both `value` where it is exact, and 0 and
 * infinity where nothing is known of its error. */
typedef struct Ratio {
	double value, low, high;
} Ratio;

/* Whether it is surely below 1 (-1) or above it (1). */
int ratio_side(const Ratio *ratio);

/* Appends "3.21 [3.1, 3.4]", as many digits as its error leaves it. */
void ratio_figure(const Ratio *ratio, Text *out);

/*
 * Appends what it means, with what it may be off by:
 *   12 times faster [11.5, 12.6]
 *   5.1 % slower [4.6, 5.6]
 *   3.2 times fewer steps
 *   exactly the same
 */
void ratio_words(const Ratio *ratio, Metric metric, Text *out);

#endif
