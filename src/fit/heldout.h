/* heldout.h - whether the smaller sizes would have foretold the largest ones. */
#ifndef LANDAU_FIT_HELDOUT_H
#define LANDAU_FIT_HELDOUT_H

#include "fit/points.h"
#include "model/fit.h"
#include "model/uncertainty.h"

/*
 * Holds out the largest fifth of the sizes, at least one and at most as many as leave five, and
 * fits `fit` anew to the others, its coefficients, not its form; what it then foretells of those
 * held out is set beside what was measured. This is a cross-validation (Stone 1974) that looks
 * ahead only, as evaluation on a forecasting origin does (Tashman 2000).
 *
 * Nothing can be said where there are fewer than six sizes or the others are too few for the form;
 * where the law is outside the table, whose exponent is what was to be found; and where a break or
 * another regime isn't well before the sizes held out. The
 * probability of a law doesn't depend on this: on labelled times it made verdicts worse.
 */
HeldOut heldout_find(const Points *points, const Fit *fit);

#endif
