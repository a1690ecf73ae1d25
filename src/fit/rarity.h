/* rarity.h - how likely a law is before its curve is looked at. */
#ifndef LANDAU_FIT_RARITY_H
#define LANDAU_FIT_RARITY_H

#include "fit/explain.h"

/*
 * Log odds against the law of an explanation, beside the common laws: by how seldom it is met in
 * people's code, by the sizes that were chosen, and by how fast its steps would have to be.
 */
double rarity(const Points *points, const Explanation *explanation);

#endif
