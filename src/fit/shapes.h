/* shapes.h - what may stand in a series beside its law: jumps and knees, and where. */
#ifndef LANDAU_FIT_SHAPES_H
#define LANDAU_FIT_SHAPES_H

#include <stdbool.h>

#include "fit/robust.h"
#include "model/fit.h"

/* A break whose height is to be fitted: the share of it that is behind at each size. */
typedef struct Shape {
	Break bend; /* all but its factor */
	double share[POINTS_MOST];
	bool may_rise, may_fall;
	double most;   /* the largest height, in natural logarithms of the cost */
	bool foreseen; /* a knee that the working sets and caches let expect, a jump where a call
			* becomes longer than a competitor's time slice */
} Shape;

/* Room for all shapes of POINTS_MOST sizes. */
enum { SHAPES_MOST = 7 * POINTS_MOST + CACHE_LEVELS };

/*
 * Jumps between sizes that leave two on each side (downwards one), where there are at least five
 * sizes. Returns their number.
 */
size_t shapes_jumps(const Points *points, Shape *shapes);

/*
 * Knees of half a decade, a decade and a decade and a half that begin after the second size and
 * not below n = 500, which any cache holds; `most` as for the law, see knee_height(). Returns
 * their number.
 */
size_t shapes_knees(const Points *points, double most, Shape *shapes);

/*
 * Knees where working sets outgrow a cache: of a working set w that is looked into at random, a
 * cache C misses the share 1 - C/w. The middle is where that is a half, the width goes from an
 * eighth to seven eighths. Returns their number.
 */
size_t shapes_foreseen(const Points *points, double most, Shape *shapes);

/*
 * How much the cost of one operation may rise out of the caches, as a natural logarithm: most for
 * random access, little for access in order. 0: no knee is fitted to this law.
 */
double knee_height(const Law *law);

/*
 * No law falls: where the cost drops clearly from one size to the next, another regime begins (a
 * compiler stepped in). The two largest of such drops divide the sizes. Without one there is a
 * single regime.
 */
void shapes_regimes(const Points *points, Regimes *regimes);

#endif
