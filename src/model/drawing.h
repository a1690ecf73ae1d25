/*
 * drawing.h - invented measurements of a law, with what real ones have.
 *
 * A truth is a curve: the law with a cost of its own for a step, and in half of the cases a fixed
 * cost that hides the growth at small sizes, as calls and set-up do. Each size is off it by its
 * own drift, each sample by its own delay, and the clock reads whole ticks. What a memory beyond a
 * cache does isn't drawn.
 */
#ifndef LANDAU_MODEL_DRAWING_H
#define LANDAU_MODEL_DRAWING_H

#include "base/random.h"
#include "model/fit.h"
#include "model/noise.h"

/* A truth with the law: what a call costs at n is fit_value(). */
Fit drawing_truth(const Law *law, Random *random);

/* The factor by which a size is off its truth. */
double drawing_drift(const Noise *noise, Random *random);

/* What the clock reads of a batch that takes `seconds` at its best; 0: it couldn't see it. */
double drawing_batch(const Noise *noise, double seconds, Random *random);

#endif
