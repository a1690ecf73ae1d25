/* crossings.h - where one of two things that were measured side by side begins to win. */
#ifndef LANDAU_FIT_CROSSINGS_H
#define LANDAU_FIT_CROSSINGS_H

#include "fit/contrast.h"
#include "model/crossover.h"

enum { CROSSINGS_MOST = 8 };

/*
 * The sizes at which the ratio crosses one, ascending. There is one between two sizes at which it
 * is clearly on different sides; where, a straight line through the logarithms at these sizes and
 * those between says. Its interval is the middle 95 % of what resampled blocks say (Efron
 * & Tibshirani 1993, chapter 13), and lies between the two. The same seed gives the same. Returns
 * how many there are.
 */
size_t crossings_find(const Pairs *pairs, const Contrast *contrast, uint64_t seed,
    Crossover crossovers[CROSSINGS_MOST]);

#endif
