#include "model/noise.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/pace.h"

/* Of seven samples, the usual number, whose delays are exponentially distributed with mean 1: the
 * median distance of the quartiles, and the standard deviation of the first quintile, by which a
 * size is off without any drift. Both simulated. */
#define QUARTILES_APART 0.85
#define LOCATION_SHARE 0.22

double noise_outlying(double spread)
{
	return fmax(0.1, 6 * spread);
}

static int ascending(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, ascending);
	return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

/* The spreads of all sizes that have enough samples to show one. */
static double typical_spread(const Record *records, size_t count)
{
	enum { ENOUGH = 4 };
	double *spreads = NULL, spread = 0;
	size_t found = 0, capacity = 0;

	for (size_t i = 0; i < count; i++) {
		Size *sizes;
		size_t size_count = series_sizes(records[i].series, &sizes);

		for (size_t j = 0; j < size_count; j++) {
			if (sizes[j].samples < ENOUGH)
				continue;
			memory_grow((void **)&spreads, &capacity, found, sizeof *spreads);
			spreads[found++] = sizes[j].spread / QUARTILES_APART;
		}
		free(sizes);
	}
	if (found)
		spread = median(spreads, found);
	free(spreads);
	return spread;
}

static const Size *size_at(const Size *sizes, size_t count, double n)
{
	size_t i = 0;

	while (i + 1 < count && sizes[i].n < n)
		i++;
	return &sizes[i];
}

/* Of those that count: what is seen to be disturbed is no noise. */
static double outlier_share(const Record *records, size_t count, double spread)
{
	size_t samples = 0, outliers = 0;

	for (size_t i = 0; i < count; i++) {
		const Series *series = records[i].series;
		Paced *paced = paced_samples(series);
		Size *sizes;
		size_t size_count = series_sizes(series, &sizes);

		for (size_t j = 0; j < series->count; j++) {
			const Sample *sample = &paced[j].sample;
			const Size *size = size_at(sizes, size_count, sample->n);

			if (!paced[j].counts)
				continue;
			outliers += sample->value > (1 + noise_outlying(spread)) * size->median;
			samples++;
		}
		free(paced);
		free(sizes);
	}
	return samples ? (double)outliers / (double)samples : 0;
}

/* The median over the records, so that one algorithm with steps in its curve doesn't speak for the
 * machine; negative where there is no fit. */
static double typical_error(const Record *records, size_t count)
{
	double *errors = memory_new(count, sizeof *errors), error = -1;
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		const Fit *fit = verdict_fit(records[i].verdict);

		if (fit)
			errors[found++] = fit->error;
	}
	if (found)
		error = median(errors, found);
	free(errors);
	return error;
}

bool noise_estimate(Noise *noise, const Record *records, size_t count)
{
	double spread = typical_spread(records, count), error = typical_error(records, count);
	double located = LOCATION_SHARE * spread;

	if (error < 0)
		return false;
	noise->spread = spread;
	noise->outliers = outlier_share(records, count, spread);
	noise->drift = sqrt(fmax(error * error - located * located, 0));
	return true;
}
