/* exponent.h - the power of n, or the exponential, that is nearest to a series. */
#ifndef LANDAU_FIT_EXPONENT_H
#define LANDAU_FIT_EXPONENT_H

#include "fit/coefficients.h"

typedef struct Exponent {
	Coefficients coefficients; /* the rate is the exponent, or the logarithm of the base */
	double error;              /* standard error of the rate */
	double square;             /* weighted mean of the squared deviations, as in Robust */
} Exponent;

/*
 * Fits the form, which has a rate, to y = ln cost: for each rate the other coefficients, and the
 * rate by Brent's search (1973) for the least square between those that the data could have. Of
 * what doesn't rise it is 0 or a little less. False where the sizes are too few.
 */
bool exponent_fit(const Form *form, const double *y, Exponent *exponent);

#endif
