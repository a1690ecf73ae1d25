/* contrast.h - whether two things that were measured side by side differ, and by how much. */
#ifndef LANDAU_FIT_CONTRAST_H
#define LANDAU_FIT_CONTRAST_H

#include <stdbool.h>
#include <stdint.h>

#include "fit/signedranks.h"
#include "model/pairs.h"

/*
 * Of two things that are the same these claim, by chance, with such probabilities at the most that
 * they differ: over all sizes; in how the difference grows; at any size at all.
 */
#define CONTRAST_LEVEL_DOUBT 0.01
#define CONTRAST_SLOPE_DOUBT 0.005
#define CONTRAST_SIZES_DOUBT 0.005

/* Logarithms of the second's cost over the first's. */
typedef struct Contrast {
	size_t blocks, count; /* sizes */
	double *n;            /* ascending */
	Middle *at;   /* at each size; in 95 of 100 cases the intervals hold for all of them */
	Middle level; /* the median over the sizes */
	Middle slope; /* by how much it rises from n to e times n; NAN where there is one size */
	bool differs; /* by level, by slope or at a size */
	bool bends;   /* by slope */
} Contrast;

/*
 * What the blocks of `pairs` agree in: tests of signed ranks, with blocks as what chance decides
 * on. It needs PAIRS_FEWEST_BLOCKS to find
 * anything. The same seed gives the same. The caller releases it.
 */
void contrast_pairs(const Pairs *pairs, uint64_t seed, Contrast *contrast);
void contrast_release(Contrast *contrast);

#endif
