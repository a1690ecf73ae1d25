/* band.h - what sizes along a fitted curve would be measured to cost, in 95 of 100 cases. */
#ifndef LANDAU_MODEL_BAND_H
#define LANDAU_MODEL_BAND_H

#include <stddef.h>

#include "model/fit.h"

enum { BAND_POINTS = 24 };

/* `low` and `high` are factors of the curve, which change little from size to size. */
typedef struct BandPoint {
	double n, low, high;
} BandPoint;

/* In ascending n. `FitBand band = {0};` knows nothing. */
typedef struct FitBand {
	size_t count;
	BandPoint points[BAND_POINTS];
} FitBand;

/* Stores the ends of the band around the curve at n. False before the first point and beyond the
 * last one, and where the curve is no number. */
bool band_at(const FitBand *band, const Fit *fit, double n, double *low, double *high);

#endif
