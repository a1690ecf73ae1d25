/* weigh.h - how bad an explanation is, and what that makes of the laws' probabilities. */
#ifndef LANDAU_FIT_WEIGH_H
#define LANDAU_FIT_WEIGH_H

#include "fit/explain.h"

/*
 * The badness of an explanation: minus twice the logarithm of its likelihood, up to a constant,
 *   W ln(mean e^2 + floor^2)
 * and what its liberties cost, as in an information criterion (Schwarz 1978).
 */
double badness(const Points *points, const Explanation *explanation);

/* The first part alone, for a mean square deviation. */
double badness_of_square(const Points *points, double square);

/*
 * Shares out probability 1 among laws, of each of which `evidence` has an entry: Akaike weights
 * (Burnham & Anderson 2002, section 2.9) times a prior. The evidence is blunted where few degrees
 * of freedom are left or the deviations follow each other: neighbouring sizes then aren't
 * independent witnesses; and where counts are off any curve: see diagnose.h. A law without evidence
 * gets 0.
 */
void weigh(const Points *points, const Evidence *evidence, size_t count, double *probability);

#endif
