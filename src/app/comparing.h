/* comparing.h - compares two records of one metric: before a change, and after it. */
#ifndef LANDAU_APP_COMPARING_H
#define LANDAU_APP_COMPARING_H

#include <stdint.h>

#include "model/comparison.h"
#include "model/pairs.h"

/*
 * Compares what was measured side by side, by pairs of both, or where `pairs` is NULL, what was
 * counted, or measured apart: at the sizes that both have, and at the others by the fitted curves.
 * The records must outlive the comparison, which the caller releases. The same seed gives the same.
 */
void compare_records(const Record *before, const Record *after, const Pairs *pairs, uint64_t seed,
    Comparison *comparison);

/* A growing list of them. `Comparisons comparisons = {0};` is an empty one. */
typedef struct Comparisons {
	Comparison *list;
	size_t count, capacity;
} Comparisons;

/* Adds a comparison, as compare_records() makes it. */
void comparisons_add(Comparisons *comparisons, const Record *before, const Record *after,
    const Pairs *pairs, uint64_t seed);
void comparisons_release(Comparisons *comparisons);

#endif
