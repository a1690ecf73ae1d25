/* robust.h - a straight line through deviations that a few outliers don't bend. */
#ifndef LANDAU_FIT_ROBUST_H
#define LANDAU_FIT_ROBUST_H

#include "fit/points.h"

/* Neighbouring sizes that share a level. */
enum { REGIMES_MOST = 3 };
typedef struct Regimes {
	size_t count;                   /* 1: all of them */
	size_t first[REGIMES_MOST + 1]; /* of each; behind the last stands the number of sizes */
} Regimes;

/* y_i = level of i's regime + height * shape_i + e_i */
typedef struct Robust {
	double height;
	double level;           /* of the last regime */
	double square;          /* weighted mean of e^2, outliers counting as much as they weigh */
	double autocorrelation; /* of neighbouring e: above 0 where deviations follow each other */
} Robust;

/*
 * Minimises the sum of weight * rho(e) with Huber's rho (Huber 1964) by iteratively reweighted
 * least squares (Holland & Welsch 1977), k = 1.7 times the scaled median of |e|. `shape` may be
 * NULL: levels only. `weight` gets the weights of the last round.
 */
void robust_fit(const Points *points, const double *y, const double *shape, const Regimes *regimes,
    Robust *fit, double weight[POINTS_MOST]);

/*
 * What robust_fit() would give as `square`, to a good approximation and at a small part of its
 * cost: least squares with weights that were found without the shape.
 */
double robust_screen(const Points *points, const double *y, const double *shape,
    const Regimes *regimes, const double weight[POINTS_MOST]);

#endif
