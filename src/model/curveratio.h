/* curveratio.h - how two fitted curves compare, at sizes that were measured and beyond. */
#ifndef LANDAU_MODEL_CURVERATIO_H
#define LANDAU_MODEL_CURVERATIO_H

#include <stdint.h>

#include "model/crossover.h"
#include "model/ratio.h"
#include "model/uncertainty.h"

/* A curve, with others that the same measurements might have given (none: nothing is known of its
 * error). Everything is borrowed. */
typedef struct FittedCurve {
	const Fit *fit;
	const Draws *draws;
} FittedCurve;

/* The second's cost over the first's at n, with the interval that pairs of drawn curves give. The
 * value is NAN where the curves overflow. */
Ratio curve_ratio(const FittedCurve *before, const FittedCurve *after, double n);

/*
 * The first n beyond `largest`, up to `limit`, at which the curves cross. False where they don't,
 * or where nine in ten pairs of drawn curves don't agree that they do.
 */
bool curve_crossover(const FittedCurve *before, const FittedCurve *after, double largest,
    double limit, Crossover *crossover);

#endif
