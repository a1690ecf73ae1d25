#include "model/quantum.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* Differences that are all multiples of one by chance: one in ten for each of them. */
enum { FEWEST_DIFFERENCES = 8 };
#define TOLERANCE 0.05
/* Readings are written with so many digits at the least: what differs by less is the same. */
#define SAME 1e-6

/* A batch is what the clock reads. */
static double reading(const Sample *sample)
{
	return sample->value * sample->calls;
}

static int by_size_then_reading(const void *left, const void *right)
{
	const Sample *a = left, *b = right;
	double x = reading(a), y = reading(b);

	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return (x > y) - (x < y);
}

/* Between neighbouring readings of the same size; returns how many there are. */
static size_t differences(const Sample *sorted, size_t count, double *found)
{
	size_t used = 0;

	for (size_t i = 1; i < count; i++) {
		double low = reading(&sorted[i - 1]), high = reading(&sorted[i]);

		if (sorted[i].n == sorted[i - 1].n && high - low > SAME * high)
			found[used++] = high - low;
	}
	return used;
}

static double common_step(const double *found, size_t count)
{
	double step = (double)INFINITY;

	for (size_t i = 0; i < count; i++)
		step = fmin(step, found[i]);
	for (size_t i = 0; i < count; i++)
		if (fabs(found[i] / step - round(found[i] / step)) > TOLERANCE)
			return 0;
	return count >= FEWEST_DIFFERENCES ? step : 0;
}

double quantum_of(const Series *series)
{
	Sample *sorted = memory_new(series->count, sizeof *sorted);
	double *found = memory_new(series->count, sizeof *found), step;

	if (series->count)
		memcpy(sorted, series->samples, series->count * sizeof *sorted);
	qsort(sorted, series->count, sizeof *sorted, by_size_then_reading);
	step = common_step(found, differences(sorted, series->count, found));
	free(sorted);
	free(found);
	return step;
}
