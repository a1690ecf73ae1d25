#include "fit/points.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_statistics_double.h>

#include "model/contention.h"

/* Weight of size i of k is ((i+1)/k)^TAIL: a law is about large n. */
#define TAIL 0.2
/* Samples up to which the least of them is the location. */
#define FEW 3
/* By how much the means of the middle halves must be the smoother ones. */
#define SMOOTHER 0.85

static double low(const Size *size)
{
	return size->samples <= FEW ? size->least : size->quintile;
}

static double middle(const Size *size)
{
	return size->midmean;
}

/* How far sizes are off the lines through their neighbours, in logarithms: the sum. */
static double roughness(const Size *sizes, size_t count, double (*location)(const Size *))
{
	double sum = 0;

	for (size_t i = 1; i + 1 < count; i++) {
		const Size *before = &sizes[i - 1], *after = &sizes[i + 1];
		double part = log(sizes[i].n / before->n) / log(after->n / before->n);

		sum += fabs(log(location(&sizes[i])) - (1 - part) * log(location(before)) -
			    part * log(location(after)));
	}
	return sum;
}

/* Whether noise goes both ways, of times and only while nobody else waits for the processor. */
static bool is_even(const Points *points, const Size *sizes, size_t count)
{
	if (!points->seconds || points->contended)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!(sizes[i].midmean > 0))
			return false;
	return roughness(sizes, count, middle) < SMOOTHER * roughness(sizes, count, low);
}

static void weigh_sizes(Points *points)
{
	points->total_weight = 0;
	for (size_t i = 0; i < points->count; i++) {
		points->weight[i] = pow((double)(i + 1) / (double)points->count, TAIL);
		points->total_weight += points->weight[i];
	}
}

/* The median of the sizes' spreads. Beyond a fifth of the cost it is disturbance, not noise. */
static double typical_spread(const Size *sizes, size_t count)
{
	static const double most = 0.2;
	double spreads[POINTS_MOST];
	size_t repeated = 0;

	for (size_t i = 0; i < count && repeated < POINTS_MOST; i++)
		if (sizes[i].samples > 1)
			spreads[repeated++] = sizes[i].spread;
	return repeated ? fmin(gsl_stats_median(spreads, 1, repeated), most) : 0;
}

static double samples_each(const Size *sizes, size_t count)
{
	double samples = 0;

	for (size_t i = 0; i < count; i++)
		samples += (double)sizes[i].samples;
	return count ? samples / (double)count : 1;
}

static double disturbed(const Size *sizes, size_t count)
{
	double sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += sizes[i].disturbed;
	return count ? sum / (double)count : 0;
}

void points_gather(Points *points, const Series *series, const Caches *caches)
{
	Size *sizes;
	size_t count = series_sizes(series, &sizes);
	size_t stride = count ? 1 + (count - 1) / POINTS_MOST : 1;
	double (*location)(const Size *);

	points->count = 0;
	points->caches = *caches;
	points->seconds = !metric_is_exact(series->metric);
	points->exact = series_is_exact(series);
	points->disturbed = disturbed(sizes, count);
	points->contended = points->seconds && contention_is_seen(sizes, count);
	points->starts = series->startup_seconds > 0;
	points->spread = typical_spread(sizes, count);
	points->uncertainty = points->spread / sqrt(samples_each(sizes, count));
	location = is_even(points, sizes, count) ? middle : low;
	/* From the largest down, so that this one is kept. */
	for (size_t i = count ? (count - 1) % stride : 0; i < count; i += stride) {
		double cost = location(&sizes[i]);

		if (!(cost > 0) || !isfinite(cost) || !(sizes[i].n >= 1) || sizes[i].unsure)
			continue;
		points->n[points->count] = sizes[i].n;
		points->log_n[points->count] = log(sizes[i].n);
		points->bytes[points->count] = sizes[i].bytes;
		points->log_cost[points->count++] = log(cost);
	}
	weigh_sizes(points);
	free(sizes);
}

void points_within(const Points *points, double cache_bytes, Points *within)
{
	size_t count = 0;

	while (count < points->count && (cache_bytes <= 0 || points->bytes[count] <= cache_bytes))
		count++;
	*within = *points;
	within->count = count;
	weigh_sizes(within);
}

size_t points_beyond(const Points *points, double bytes)
{
	size_t first = points->count;

	while (first > 0 && points->bytes[first - 1] > bytes)
		first--;
	return first;
}
