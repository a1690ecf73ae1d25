#include "model/steadiness.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Quartiles of fewer samples are hardly more than their extremes. */
enum { SAMPLES_FOR_SPREAD = 4, SIZES_FOR_DRIFT = 8 };

static int ascending(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

/* The median over all sizes for which `value` isn't negative. */
static double usual(const Size *sizes, size_t count, double value(const Size *))
{
	double *values = memory_new(count, sizeof *values), median = 0;
	size_t used = 0;

	for (size_t i = 0; i < count; i++) {
		double found = value(&sizes[i]);

		if (found >= 0)
			values[used++] = found;
	}
	qsort(values, used, sizeof *values, ascending);
	if (used)
		median = (values[(used - 1) / 2] + values[used / 2]) / 2;
	free(values);
	return median;
}

static double spread(const Size *size)
{
	return size->samples >= SAMPLES_FOR_SPREAD ? size->spread : -1;
}

static double absence(const Size *size)
{
	return size->cpu > 0 && size->median > 0 ? fmax(1 - size->cpu / size->median, 0) : -1;
}

double steadiness_spread(const Size *sizes, size_t count)
{
	return usual(sizes, count, spread);
}

double steadiness_absence(const Size *sizes, size_t count)
{
	return usual(sizes, count, absence);
}

double steadiness_drift(const Size *sizes, size_t count, const Fit *fit)
{
	double products = 0, squares = 0, before = 0;

	if (count < SIZES_FOR_DRIFT)
		return 0;
	for (size_t i = 0; i < count; i++) {
		double deviation = log(sizes[i].quintile / fit_value(fit, sizes[i].n));

		if (!isfinite(deviation))
			return 0;
		products += i ? deviation * before : 0;
		squares += deviation * deviation;
		before = deviation;
	}
	return squares > 0 ? products / squares : 0;
}
