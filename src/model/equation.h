/* equation.h - a fitted curve as a formula, with what its coefficients may be off by. */
#ifndef LANDAU_MODEL_EQUATION_H
#define LANDAU_MODEL_EQUATION_H

#include "base/text.h"
#include "model/metric.h"
#include "model/uncertainty.h"

/*
 * Appends the curve as people write it, logarithms to the base 2:
 *   7.12 ns [0, 15.2] + 0.226 ns [0.221, 0.231] * n log2 n
 *   3.10 ns * n^2.31 [2.29, 2.33]
 *   0.226 ns [0.221, 0.231] * n, from n = 4.1 k on
 * Of a curve with a break, or of other regimes, it is that of the largest sizes: see fit_behind().
 * `uncertainty` may be NULL.
 */
void equation_words(const Fit *fit, const Uncertainty *uncertainty, Metric metric, Text *out);

#endif
