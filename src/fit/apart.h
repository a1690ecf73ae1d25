/* apart.h - contrasts two things that were not measured side by side, but each by itself. */
#ifndef LANDAU_FIT_APART_H
#define LANDAU_FIT_APART_H

#include "fit/crossings.h"

/* From one run to another the same code on the same machine may cost so much more or less. */
#define APART_MARGIN 0.10

/* ln of the second's cost over the first's at one size. */
typedef struct ApartAt {
	double n, log_ratio;
} ApartAt;

/*
 * Exact ratios are what they are. Others are off by what they deviate from a straight line over
 * ln n (Theil 1950, Sen 1968), and all of them together by APART_MARGIN: what is less is no
 * difference. `at` ascends in n. The caller releases the contrast.
 */
void contrast_apart(const ApartAt *at, size_t count, bool exact, Contrast *contrast);

/* As crossings_find(): by straight lines between the sizes that are clearly on different sides, and
 * between the ends of their intervals. */
size_t crossings_apart(const Contrast *contrast, Crossover crossovers[CROSSINGS_MOST]);

#endif
