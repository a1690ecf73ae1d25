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

/* One part of the curve: cost * law(n), with what the cost may be off by. */
typedef struct EquationTerm {
	double cost; /* in the metric's unit */
	Interval interval;
	const Law *law;    /* LAW_CONSTANT: it doesn't grow */
	double parameter;  /* of a law outside the table, as fitted */
	Interval exponent; /* that, or the base; unknown for laws of the table */
} EquationTerm;

enum { EQUATION_TERMS = 3 };

/* The same curve as its parts, those that matter: what grows least stands first. */
typedef struct Equation {
	EquationTerm terms[EQUATION_TERMS];
	size_t count;
} Equation;

Equation equation_of(const Fit *fit, const Uncertainty *uncertainty);

/* Appends from where on the curve is that: ", from n = 4.1 k on"; nothing where it is everywhere.
 */
void equation_span(const Fit *fit, Text *out);

#endif
