#include "model/steadiness.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/curvature.h"

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

/* The logarithms of what sizes cost over what the fit says, which the caller frees; NULL where
 * there are too few, or one is no number. */
static double *deviations(const Size *sizes, size_t count, const Fit *fit)
{
	double *found = count < SIZES_FOR_DRIFT ? NULL : memory_new(count, sizeof *found);

	for (size_t i = 0; found && i < count; i++) {
		found[i] = log(sizes[i].quintile / fit_value(fit, sizes[i].n));
		if (!isfinite(found[i])) {
			free(found);
			return NULL;
		}
	}
	return found;
}

double steadiness_drift(const Size *sizes, size_t count, const Fit *fit)
{
	double *found = deviations(sizes, count, fit), products = 0, squares = 0;

	for (size_t i = 0; found && i < count; i++) {
		products += i ? found[i] * found[i - 1] : 0;
		squares += found[i] * found[i];
	}
	free(found);
	return squares > 0 ? products / squares : 0;
}

int steadiness_bend(const Size *sizes, size_t count, const Fit *fit)
{
	const double chance = 3;
	double *found = deviations(sizes, count, fit), *x;
	Curvature curvature;

	if (!found)
		return 0;
	x = memory_new(count, sizeof *x);
	for (size_t i = 0; i < count; i++)
		x[i] = fit->law->exponential ? sizes[i].n : log(sizes[i].n);
	curvature = curvature_of(x, found, NULL, count);
	free(x);
	free(found);
	return curvature.errors > chance ? 1 : curvature.errors < -chance ? -1 : 0;
}
