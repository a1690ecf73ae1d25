#include "fit/points.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_statistics_double.h>

#include "model/contention.h"

/* Weight of size i of k is ((i+1)/k)^TAIL: a law is about large n. */
#define TAIL 0.2
/* Samples up to which the least of them is the location. */
#define FEW 3

static double location(const Size *size)
{
	return size->samples <= FEW ? size->least : size->quintile;
}

static void weigh_sizes(Points *points)
{
	points->total_weight = 0;
	for (size_t i = 0; i < points->count; i++) {
		points->weight[i] = pow((double)(i + 1) / (double)points->count, TAIL);
		points->total_weight += points->weight[i];
	}
}

/* The standard error of a location, about: the median spread of the sizes, over the root of how
 * many samples one has. Beyond a fifth of the cost the spread is disturbance, not noise. */
static double uncertainty(const Size *sizes, size_t count)
{
	static const double most = 0.2;
	double spreads[POINTS_MOST], samples = 0;
	size_t repeated = 0;

	for (size_t i = 0; i < count; i++)
		samples += (double)sizes[i].samples;
	for (size_t i = 0; i < count && repeated < POINTS_MOST; i++)
		if (sizes[i].samples > 1)
			spreads[repeated++] = sizes[i].spread;
	if (!repeated)
		return 0;
	return fmin(gsl_stats_median(spreads, 1, repeated), most) / sqrt(samples / (double)count);
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

	points->count = 0;
	points->caches = *caches;
	points->seconds = !metric_is_exact(series->metric);
	points->disturbed = disturbed(sizes, count);
	points->contended = points->seconds && contention_is_seen(sizes, count);
	points->starts = series->startup_seconds > 0;
	points->uncertainty = uncertainty(sizes, count);
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
