#include "model/series.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

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

static int by_size_then_value(const void *left, const void *right)
{
	const Sample *a = left, *b = right;

	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return (a->value > b->value) - (a->value < b->value);
}

static int ascending(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

/* `sorted` holds `count` > 0 samples in the order of their values. */
static double quantile(const Sample *sorted, size_t count, double share)
{
	double place = share * (double)(count - 1);
	size_t below = (size_t)place;
	size_t above = below + 1 < count ? below + 1 : below;
	double part = place - (double)below;

	return sorted[below].value + part * (sorted[above].value - sorted[below].value);
}

static double median_cpu(const Sample *samples, size_t count)
{
	double *cpu = memory_new(count, sizeof *cpu);
	double median;

	for (size_t i = 0; i < count; i++)
		cpu[i] = samples[i].cpu;
	qsort(cpu, count, sizeof *cpu, ascending);
	median = (cpu[(count - 1) / 2] + cpu[count / 2]) / 2;
	free(cpu);
	return median;
}

static Size summarise(const Sample *sorted, size_t count)
{
	Size size = {
	    .n = sorted[0].n,
	    .low = sorted[0].value,
	    .median = quantile(sorted, count, 0.5),
	    .high = sorted[count - 1].value,
	    .quintile = quantile(sorted, count, 0.2),
	    .cpu = median_cpu(sorted, count),
	    .samples = count,
	};

	if (size.median > 0)
		size.spread =
		    (quantile(sorted, count, 0.75) - quantile(sorted, count, 0.25)) / size.median;
	for (size_t i = 0; i < count; i++) {
		size.bytes = fmax(size.bytes, sorted[i].bytes);
		size.calls = fmax(size.calls, sorted[i].calls);
	}
	return size;
}

size_t series_sizes(const Series *series, Size **sizes)
{
	Sample *sorted;
	size_t count = 0;

	*sizes = NULL;
	if (!series->count)
		return 0;
	sorted = memory_new(series->count, sizeof *sorted);
	memcpy(sorted, series->samples, series->count * sizeof *sorted);
	qsort(sorted, series->count, sizeof *sorted, by_size_then_value);
	*sizes = memory_new(series->count, sizeof **sizes);
	for (size_t first = 0, end; first < series->count; first = end) {
		for (end = first + 1; end < series->count && sorted[end].n == sorted[first].n;)
			end++;
		(*sizes)[count++] = summarise(sorted + first, end - first);
	}
	free(sorted);
	return count;
}
