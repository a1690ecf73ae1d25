#include "model/series.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/pace.h"

void series_init(
    Series *series, const char *name, const char *target, const char *input, Metric metric)
{
	*series = (Series){
	    .name = memory_copy_text(name),
	    .target = memory_copy_text(target),
	    .input = memory_copy_text(input ? input : ""),
	    .metric = metric,
	};
}

void series_add(Series *series, Sample sample)
{
	memory_grow((void **)&series->samples, &series->capacity, series->count, sizeof sample);
	series->samples[series->count++] = sample;
}

void series_release(Series *series)
{
	free(series->name);
	free(series->target);
	free(series->input);
	free(series->textbook);
	free(series->samples);
	*series = (Series){0};
}

bool series_is_exact(const Series *series)
{
	return metric_is_exact(series->metric) && series->startup_seconds <= 0;
}

static int ascending(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

/* `sorted` holds `count` > 0 values. */
static double quantile(const double *sorted, size_t count, double share)
{
	double place = share * (double)(count - 1);
	size_t below = (size_t)place;
	size_t above = below + 1 < count ? below + 1 : below;

	return sorted[below] + (place - (double)below) * (sorted[above] - sorted[below]);
}

/* The geometric mean of the middle half of values that are sorted; 0 where that would be less than
 * three of them. */
static double midmean(const double *sorted, size_t count)
{
	enum { FEWEST = 5 };
	size_t cut = count / 4;
	double sum = 0;

	if (count < FEWEST || !(sorted[cut] > 0))
		return 0;
	for (size_t i = cut; i < count - cut; i++)
		sum += log(sorted[i]);
	return exp(sum / (double)(count - 2 * cut));
}

/* Quantiles of what was measured and of what that is worth. `room` holds `count` values. */
static void summarise_values(const Paced *samples, size_t count, double *room, Size *size)
{
	size_t counting = 0;
	double middle;

	for (size_t i = 0; i < count; i++)
		if (samples[i].counts)
			room[counting++] = samples[i].sample.value;
	qsort(room, counting, sizeof *room, ascending);
	size->low = room[0];
	size->median = quantile(room, counting, 0.5);
	size->high = room[counting - 1];
	counting = 0;
	for (size_t i = 0; i < count; i++)
		if (samples[i].counts)
			room[counting++] = samples[i].fair;
	size->least = room[0];
	size->quintile = quantile(room, counting, 0.2);
	size->midmean = midmean(room, counting);
	middle = quantile(room, counting, 0.5);
	if (middle > 0)
		size->spread =
		    (quantile(room, counting, 0.75) - quantile(room, counting, 0.25)) / middle;
	size->samples = counting;
}

static double median_cpu(const Paced *samples, size_t count, double *room)
{
	size_t counting = 0;

	for (size_t i = 0; i < count; i++)
		if (samples[i].counts)
			room[counting++] = samples[i].sample.cpu;
	qsort(room, counting, sizeof *room, ascending);
	return (room[(counting - 1) / 2] + room[counting / 2]) / 2;
}

static Size summarise(const Paced *samples, size_t count, double *room)
{
	Size size = {.n = samples[0].sample.n, .cpu = median_cpu(samples, count, room)};

	summarise_values(samples, count, room, &size);
	size.off_pace = true;
	for (size_t i = 0; i < count; i++) {
		const Paced *paced = &samples[i];

		size.bytes = fmax(size.bytes, paced->sample.bytes);
		size.calls = fmax(size.calls, paced->sample.calls);
		size.off_pace &= !paced->counts || !paced->usual || paced_is_lost(&paced->sample);
		size.unsure |= paced->counts && paced->unsure;
		size.disturbed += !paced->usual || paced_is_lost(&paced->sample);
	}
	size.disturbed /= (double)count;
	return size;
}

double series_largest(const Series *series)
{
	double largest = 0;

	for (size_t i = 0; i < series->count; i++)
		largest = fmax(largest, series->samples[i].n);
	return largest;
}

size_t series_sizes(const Series *series, Size **sizes)
{
	Paced *samples;
	double *room;
	size_t count = 0;

	*sizes = NULL;
	if (!series->count)
		return 0;
	samples = paced_samples(series);
	room = memory_new(series->count, sizeof *room);
	*sizes = memory_new(series->count, sizeof **sizes);
	for (size_t first = 0, end; first < series->count; first = end) {
		double n = samples[first].sample.n;

		for (end = first + 1; end < series->count && samples[end].sample.n == n;)
			end++;
		(*sizes)[count++] = summarise(samples + first, end - first, room);
	}
	free(room);
	free(samples);
	return count;
}
