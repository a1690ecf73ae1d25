#include "fit/robust.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_fit.h>
#include <gsl/gsl_statistics_double.h>

#define HUBER 1.7
/* No deviation below this is an outlier: no machine repeats to better. */
#define LEAST_CLIP 0.03
#define ROUNDS 4

/* Takes each regime's weighted mean off and returns that of the last. */
static double centre(
    const double *values, const double *weight, const Regimes *regimes, double *centred)
{
	double mean = 0;

	for (size_t r = 0; r < regimes->count; r++) {
		size_t first = regimes->first[r], end = regimes->first[r + 1];

		mean = gsl_stats_wmean(weight + first, 1, values + first, 1, end - first);
		for (size_t i = first; i < end; i++)
			centred[i] = values[i] - mean;
	}
	return mean;
}

/* The median absolute deviation, as a standard deviation if the e were normal. */
static double deviation(const double *e, size_t count)
{
	double absolute[POINTS_MOST];

	for (size_t i = 0; i < count; i++)
		absolute[i] = fabs(e[i]);
	return 1.4826 * gsl_stats_median(absolute, 1, count);
}

static double autocorrelation(const double *e, size_t count)
{
	double products = 0, squares = 1e-12;

	for (size_t i = 0; i < count; i++)
		squares += e[i] * e[i];
	for (size_t i = 1; i < count; i++)
		products += e[i] * e[i - 1];
	return products / squares;
}

/* Weighs by how far off each is; false where that changes no weight. */
static bool reweigh(const Points *points, const double *e, double *weight)
{
	double clip = fmax(HUBER * deviation(e, points->count), LEAST_CLIP);
	bool changed = false;

	for (size_t i = 0; i < points->count; i++) {
		double before = weight[i];

		weight[i] = points->weight[i] * fmin(1, clip / fmax(fabs(e[i]), 1e-12));
		changed |= weight[i] != before;
	}
	return changed;
}

void robust_fit(const Points *points, const double *y, const double *shape, const Regimes *regimes,
    Robust *fit, double weight[POINTS_MOST])
{
	size_t count = points->count;
	double e[POINTS_MOST], centred[POINTS_MOST], squares = 0;

	memcpy(weight, points->weight, count * sizeof *weight);
	fit->height = 0;
	for (int round = 0;; round++) {
		double variance, residue;

		fit->level = centre(y, weight, regimes, e);
		if (shape) {
			double mean = centre(shape, weight, regimes, centred);

			gsl_fit_wmul(
			    centred, 1, weight, 1, e, 1, count, &fit->height, &variance, &residue);
			fit->level -= fit->height * mean;
			for (size_t i = 0; i < count; i++)
				e[i] -= fit->height * centred[i];
		}
		if (round == ROUNDS - 1 || !reweigh(points, e, weight))
			break;
	}
	for (size_t i = 0; i < count; i++)
		squares += weight[i] * e[i] * e[i];
	fit->square = squares / points->total_weight;
	fit->autocorrelation = autocorrelation(e, count);
}

double robust_screen(const Points *points, const double *y, const double *shape,
    const Regimes *regimes, const double weight[POINTS_MOST])
{
	double squares = 0, shapes = 0, products = 0;

	for (size_t r = 0; r < regimes->count; r++) {
		double total = 0, sum_y = 0, sum_s = 0, yy = 0, ss = 0, ys = 0;

		for (size_t i = regimes->first[r]; i < regimes->first[r + 1]; i++) {
			double weighted_y = weight[i] * y[i], weighted_s = weight[i] * shape[i];

			total += weight[i];
			sum_y += weighted_y;
			sum_s += weighted_s;
			yy += weighted_y * y[i];
			ss += weighted_s * shape[i];
			ys += weighted_y * shape[i];
		}
		squares += yy - sum_y * sum_y / total;
		shapes += ss - sum_s * sum_s / total;
		products += ys - sum_y * sum_s / total;
	}
	if (shapes > 1e-12)
		squares -= products * products / shapes;
	return fmax(squares, 0) / points->total_weight;
}
