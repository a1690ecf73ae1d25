/* curvature.h - whether what a curve leaves unexplained bends. */
#ifndef LANDAU_MODEL_CURVATURE_H
#define LANDAU_MODEL_CURVATURE_H

#include <stddef.h>

typedef struct Curvature {
	double errors; /* from none, in standard errors; above 0: both ends deviate upwards */
	double end;    /* what it makes of the last deviation */
} Curvature;

/* Fits a parabola to deviations `e` at ascending `x` by weighted least squares, and tells what of
 * it a straight line doesn't have. `weight` may be NULL: all alike. Fewer than five are not bent.
 */
Curvature curvature_of(const double *x, const double *e, const double *weight, size_t count);

#endif
