#include "io/saved.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

static int compare(const Series *series, const char *target, const char *input, Metric metric)
{
	int order = strcmp(series->target, target);

	if (!order)
		order = strcmp(series->input, input);
	return order ? order : (int)series->metric - (int)metric;
}

/* The first place in the order whose series doesn't come before this one. */
static size_t place(const Saved *saved, const char *target, const char *input, Metric metric)
{
	size_t low = 0, high = saved->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(&saved->series[saved->order[middle]].series, target, input, metric) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

SavedSeries *saved_find(const Saved *saved, const char *target, const char *input, Metric metric)
{
	size_t at = place(saved, target, input, metric);
	SavedSeries *series;

	if (at == saved->count)
		return NULL;
	series = &saved->series[saved->order[at]];
	return compare(&series->series, target, input, metric) == 0 ? series : NULL;
}

SavedSeries *saved_add(
    Saved *saved, const char *name, const char *target, const char *input, Metric metric)
{
	size_t at = place(saved, target, input, metric);
	SavedSeries *added;

	if (saved->count == saved->capacity) {
		memory_grow(
		    (void **)&saved->series, &saved->capacity, saved->count, sizeof *saved->series);
		saved->order = memory_resize(saved->order, saved->capacity, sizeof *saved->order);
	}
	memmove(
	    saved->order + at + 1, saved->order + at, (saved->count - at) * sizeof *saved->order);
	saved->order[at] = saved->count;
	added = &saved->series[saved->count++];
	*added = (SavedSeries){0};
	series_init(&added->series, name, target, input, metric);
	return added;
}

void saved_add_sample(SavedSeries *series, Sample sample)
{
	if (sample.value > 0)
		series_add(&series->series, sample);
	else
		series->series.below_clock++;
}

void saved_release(Saved *saved)
{
	for (size_t i = 0; i < saved->count; i++) {
		series_release(&saved->series[i].series);
		source_release(&saved->series[i].source);
		free(saved->series[i].failure);
		free(saved->series[i].stopped);
	}
	for (size_t i = 0; i < RUN_INFO_STRINGS; i++)
		free(saved->strings[i]);
	free(saved->series);
	free(saved->order);
	free(saved->file);
	*saved = (Saved){0};
}
