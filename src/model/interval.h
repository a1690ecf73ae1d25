/* interval.h - what a figure may be off by. */
#ifndef LANDAU_MODEL_INTERVAL_H
#define LANDAU_MODEL_INTERVAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "model/metric.h"

/* The share of intervals that hold what is true, if all is as assumed. */
#define INTERVAL_LEVEL 0.95

/* From `low` to `high`, in the unit of the figure; both NAN where it isn't known. */
typedef struct Interval {
	double low, high;
} Interval;

Interval interval_unknown(void);
bool interval_is_known(const Interval *interval);

/* The middle INTERVAL_LEVEL of some values, between two of them; unknown where there are fewer than
 * forty. Sorts them. A value may be infinite. */
Interval interval_of(double *values, size_t count);

/* The same for values that were drawn around a figure: made to hold it where they don't, because
 * it was found by another criterion than they were. */
Interval interval_around(double *values, size_t count, double figure);

/*
 * Appends the interval of a cost as it stands behind the figure, " [3.02, 3.19]" behind "3.10 ns":
 * units stand only where they differ from the figure's. Nothing where it isn't known, or reads as
 * the figure itself.
 */
void interval_words(const Interval *interval, double figure, Metric metric, Text *out);

#endif
