/* curvecross.h - where two fitted curves cross. */
#ifndef LANDAU_MODEL_CURVECROSS_H
#define LANDAU_MODEL_CURVECROSS_H

#include <stddef.h>

#include "model/fit.h"

/* The n between `low` and `high` at which the costs of two fits are the same, ascending; at most
 * `most` of them. Returns how many. */
size_t curves_cross(
    const Fit *a, const Fit *b, double low, double high, double *crossings, size_t most);

#endif
