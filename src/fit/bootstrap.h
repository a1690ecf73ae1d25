/* bootstrap.h - how far a fit may be off, from what else the same measurements might have given. */
#ifndef LANDAU_FIT_BOOTSTRAP_H
#define LANDAU_FIT_BOOTSTRAP_H

#include <stdint.h>

#include "model/series.h"
#include "model/uncertainty.h"
#include "model/verdict.h"

/*
 * Draws curves by the wild bootstrap (Wu 1986; Davison & Hinkley 1997, section 6.2): each size is
 * put back to the curve and off it again by its own deviation times a random number of variance 1,
 * and the law is fitted anew, its coefficients, not its form. So noisy sizes stay noisy, an outlier
 * stays one, and no size is missing, as would often happen if few sizes were resampled. The samples
 * of a size aren't resampled: by how much their location is off is in its deviation.
 *
 * Deviations are made larger by what the fit took from them (by 1 / sqrt(1 - leverage)), by
 * Student's t over the normal quantile for the few degrees of freedom that are left, and where
 * neighbouring deviations follow each other by what that costs in independent sizes (Bayley &
 * Hammersley 1946). Intervals are then percentiles (Efron & Tibshirani 1993, chapter 13).
 *
 * Rival laws have curves in proportion to their probability, so that what is foretold covers them.
 * `verdict` must be conclude()'s on this series, or on a part of it. The same seed gives the same
 * draws. False where there are too few sizes to say; `draws` is empty then. The caller releases it.
 */
bool bootstrap_draw(const Series *series, const Verdict *verdict, uint64_t seed, Draws *draws);

/* What these draws say of the leading fit and the predictions, with others of the exponent, and
 * how the largest sizes are foretold by the others (see heldout.h). Takes some five milliseconds.
 */
void bootstrap(
    const Series *series, const Verdict *verdict, uint64_t seed, Uncertainty *uncertainty);

#endif
