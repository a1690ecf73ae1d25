/* refit.h - a verdict's law fitted anew: its coefficients, not its form. */
#ifndef LANDAU_FIT_REFIT_H
#define LANDAU_FIT_REFIT_H

#include "fit/coefficients.h"
#include "model/verdict.h"

/* The sizes that the verdict is about, which is conclude()'s on the series or on a part of it. */
void refit_points(Points *points, const Series *series, const Verdict *verdict);

/* The coefficients of the fit for a form of its kind, whose largest size may be another: where the
 * search for better ones begins. */
Coefficients refit_start(const Form *form, const Fit *fit);

/* The fit with these coefficients, its reference the largest size of the form. */
Fit refit_result(const Fit *fit, const Form *form, const Coefficients *coefficients);

#endif
