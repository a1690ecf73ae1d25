/* steadiness.h - how far measurements can be trusted, from the measurements alone. */
#ifndef LANDAU_MODEL_STEADINESS_H
#define LANDAU_MODEL_STEADINESS_H

#include "model/fit.h"
#include "model/series.h"

/* The usual spread of a size; 0 where no size has enough samples to have one. */
double steadiness_spread(const Size *sizes, size_t count);

/* The usual share of a size's wall time in which its code didn't run; 0 where CPU times are
 * unknown. */
double steadiness_absence(const Size *sizes, size_t count);

/* How alike the deviations of neighbouring sizes from a fit are: the correlation of each with the
 * next, 0 where there are too few to say. Chance makes it about 0, drift brings it near 1. */
double steadiness_drift(const Size *sizes, size_t count, const Fit *fit);

/* Whether the deviations bend with n by more than chance: 1 where large n cost ever more than the
 * fit says, -1 where they cost ever less, 0 where neither is seen. */
int steadiness_bend(const Size *sizes, size_t count, const Fit *fit);

#endif
