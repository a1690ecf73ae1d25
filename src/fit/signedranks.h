/* signedranks.h - where the middle of some values is, and whether it may be nothing. */
#ifndef LANDAU_FIT_SIGNEDRANKS_H
#define LANDAU_FIT_SIGNEDRANKS_H

#include <stddef.h>

#include "base/random.h"

/*
 * Values that are as likely above as below their middle, and nothing else is assumed of them: the
 * statistic is the sum of the ranks of their sizes, each with its value's sign (Wilcoxon 1945),
 * over its standard deviation. Several groups of values that were drawn together, one of each
 * group at a time, are tested together.
 */
typedef struct SignedRanks {
	size_t draws, groups;
	double *ranks;  /* row by row, a row for each draw: with its sign; 0 where a value is NAN */
	double *spread; /* of each group: the standard deviation of the sum of its ranks */
} SignedRanks;

/* `values` has a row for each draw and a column for each group. The caller releases it. */
void signed_ranks_init(SignedRanks *ranks, const double *values, size_t draws, size_t groups);
void signed_ranks_release(SignedRanks *ranks);

/* How far the sum of a group is from nothing, in standard deviations. */
double signed_ranks_score(const SignedRanks *ranks, size_t group);

/*
 * The score that the largest of the groups from `first` to `last` reaches by chance with a
 * probability of `level` at the most: infinite where so few draws can't reach that. Chance turns
 * the signs of whole draws; all ways to turn them are tried where they are few, some thousand
 * random ones otherwise.
 */
double signed_ranks_limit(
    const SignedRanks *ranks, size_t first, size_t last, double level, Random *random);

/* An estimate of a middle with its interval. */
typedef struct Middle {
	double value; /* NAN: there are no values */
	double low, high;
} Middle;

/* The median of the means of all pairs of values (Hodges & Lehmann 1963), NAN left out, and the
 * middles that wouldn't be refused by a score below `limit`. */
Middle middle_of(const double *values, size_t count, size_t stride, double limit);

#endif
