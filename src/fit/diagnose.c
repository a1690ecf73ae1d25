#include "fit/diagnose.h"

#include <math.h>

#include <gsl/gsl_statistics_double.h>

/* Lower terms of an algorithm's own, such as the -n of n log n - n, leave less than this share. */
#define USUAL 0.05
/* A point is off the line through its neighbours by so many times what it is off by itself, and the
 * median of such distances is so much less than their standard deviation. */
#define BY_NEIGHBOURS 1.2247448713915890
#define BY_MEDIAN 1.4826

/* How far sizes are off their neighbours, as a standard deviation: noise, and next to nothing
 * where costs run smoothly, whichever their law. */
static double roughness(const Points *points)
{
	const double *y = points->log_cost, *x = points->log_n;
	double off[POINTS_MOST];

	for (size_t i = 1; i + 1 < points->count; i++) {
		double part = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);

		off[i - 1] = fabs(y[i] - (1 - part) * y[i - 1] - part * y[i + 1]);
	}
	return BY_MEDIAN / BY_NEIGHBOURS * gsl_stats_median(off, 1, points->count - 2);
}

double diagnose(const Points *points, const Explanation *best)
{
	double misfit;

	if (!points->exact || points->count < 3)
		return 1;
	misfit = best->robust.square - pow(roughness(points), 2);
	return 1 / (1 + fmax(misfit, 0) / (USUAL * USUAL));
}
