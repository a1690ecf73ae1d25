/* fit.h - one law fitted to one series, as data: whoever draws a curve needs no regression. */
#ifndef LANDAU_MODEL_FIT_H
#define LANDAU_MODEL_FIT_H

#include "model/law.h"

/* What may stand in a series beside its law. */
typedef enum BreakKind {
	BREAK_NONE,
	BREAK_JUMP, /* from one size to the next the cost rises or falls, the law stays */
	BREAK_KNEE, /* over a decade or so the cost of an operation rises: out of a cache */
} BreakKind;

typedef struct Break {
	BreakKind kind;
	double n;      /* a jump: the first size after it; a knee: its middle */
	double width;  /* of a knee, in natural logarithms of n */
	double factor; /* by which the cost is higher after it than before; below 1: lower */
} Break;

/* cost(n) = (fixed + scale * f(n) / f(reference) + lower * g(n) / g(reference)) * break(n), all in
 * the metric's unit. */
typedef struct Fit {
	const Law *law;       /* f; NULL: there is no fit */
	double parameter;     /* of a law outside the table, as fitted: its name has two decimals */
	double reference;     /* the largest n that was fitted */
	double smallest;      /* the smallest n that was fitted */
	double scale;         /* what the law makes of the cost at the reference */
	double fixed;         /* what doesn't grow */
	const Law *lower_law; /* g, a law of lower order; NULL: none */
	double lower;
	Break bend;
	unsigned falls; /* how often the cost fell before `smallest`: other regimes, left out */
	double error;   /* typical relative deviation of the sizes from the curve, 0.03 is 3 % */
} Fit;

/* The cost at n. It may be infinite: exponentials overflow. */
double fit_value(const Fit *fit, double n);

/* f(n) / f(reference). */
double fit_growth(const Fit *fit, double n);

/* The curve that the fit is at the largest sizes, behind its break: without one, the coefficients
 * as many times as high as the break makes them at the reference. */
Fit fit_behind(const Fit *fit);

/* The largest n that costs at most `cost`; HUGE_VAL where every n does, 0 where none does. */
double fit_reach(const Fit *fit, double cost);

/* The share of a break that is behind at n, from 0 to 1. For knees a logistic curve in ln n, of
 * which `width` covers the middle three quarters. */
double break_share(const Break *bend, double n);

#endif
