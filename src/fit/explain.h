/* explain.h - the ways in which one law may explain a series. */
#ifndef LANDAU_FIT_EXPLAIN_H
#define LANDAU_FIT_EXPLAIN_H

#include <stdbool.h>

#include "fit/shapes.h"

/* One way: the law with or without a fixed cost or a lower-order term, a break, other regimes. */
typedef struct Explanation {
	const Law *law;
	double parameter;     /* of a law outside the table, as in Fit */
	const Law *lower_law; /* stands in place of the fixed cost; NULL: a fixed cost */
	double
	    beside; /* the fixed cost or the lower term, in units of the law's at the largest n */
	Break bend;
	const Shape *shape; /* of the break, while explaining */
	bool seen_fall;     /* the cost is seen to fall where the break is */
	unsigned falls;     /* regimes before the last */
	size_t ruling;      /* sizes at which the law makes more than half of the cost */
	Robust robust;
	double badness; /* see badness() in weigh.h */
} Explanation;

/* What all explanations of a law come to. */
typedef struct Evidence {
	bool exists;      /* the law is visible in at least one explanation */
	Explanation best; /* the least bad */
	Shape shape;      /* of its break, if it has one */
	double badness;   /* of all together: less than the best one's where several agree */
} Evidence;

/*
 * Fits the model
 *   ln cost = level of the regime + ln(f(n) + beside * g(n)) + height * share of the break + e
 * for every `beside` of a grid, first without breaks, and adds up the evidence. A leading term that
 * isn't visible isn't there: the law must make a share of the growth and be seen at several sizes;
 * and its steps must not be faster than a processor's.
 */
void explain(const Points *points, const Law *law, Evidence *evidence);

/*
 * Adds the explanations with breaks. Those that couldn't matter beside one of the badness `least`,
 * the best of all laws so far, are passed over.
 */
void explain_breaks(const Points *points, const Law *law, double least, Evidence *evidence);

/*
 * The best explanation of a law for which there is one, its coefficients finer than the grid; a
 * break that only made up for the grid is gone. It takes as long as all the rest does, so it is for
 * the curves that are shown; and evidence knows nothing of it, so that no law has the better
 * chances for having more to turn.
 */
Explanation explain_finely(const Points *points, const Evidence *evidence);

#endif
