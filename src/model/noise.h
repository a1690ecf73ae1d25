/* noise.h - how far measurements are from the curve that they follow, in a few numbers. */
#ifndef LANDAU_MODEL_NOISE_H
#define LANDAU_MODEL_NOISE_H

#include "model/record.h"

/*
 * Noise only ever adds: the samples of a size lie above what a call costs at its best, by
 * exponentially distributed shares of it, and now and then one is far off. And what it costs at
 * its best is a little off the law: from size to size other addresses, other alignment, another
 * speed of the processor.
 */
typedef struct Noise {
	double spread;       /* mean of what a sample takes too long, as a share */
	double drift;        /* standard deviation of a size from its curve, as a share */
	double outliers;     /* share of samples that something else made much longer */
	double tick_seconds; /* of the clock */
} Noise;

/* A sample is an outlier where it is longer than its size's median by more than this share. */
double noise_outlying(double spread);

/*
 * What the measured times of `records` show: the spread is the median over all sizes, the drift
 * the median over what the curves of the verdicts leave unexplained. Records without a fit are
 * passed over. False where none has one. `tick_seconds` stays as it is.
 */
bool noise_estimate(Noise *noise, const Record *records, size_t count);

#endif
