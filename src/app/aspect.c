#include "app/aspect.h"

#include <stdlib.h>

#include "base/memory.h"
#include "fit/bootstrap.h"
#include "fit/conclude.h"
#include "plan/tell.h"

/* The share of the measuring that looking at it may take. */
#define LOOKING_SHARE 0.01

/* The nominal cost of finding how far a verdict may be off, for each size. */
#define FORESEE_SECONDS 500e-6

void aspect_init(Aspect *aspect, const Target *target, Metric metric)
{
	Series *series = &aspect->series;

	*aspect = (Aspect){0};
	series_init(series, target->name, target->target, target->input, metric);
	series->textbook = memory_copy_text(target->textbook[metric]);
	if (target->expected[metric])
		law_list_parse(&series->expected, target->expected[metric]);
}

void aspect_release(Aspect *aspect)
{
	series_release(&aspect->series);
	free(aspect->sizes);
}

void aspect_add(Aspect *aspect, Sample sample)
{
	if (sample.value > 0)
		series_add(&aspect->series, sample);
	else
		aspect->series.below_clock++;
}

void aspect_find_sizes(Aspect *aspect)
{
	free(aspect->sizes);
	aspect->size_count = series_sizes(&aspect->series, &aspect->sizes);
}

bool aspect_has_sizes(const Aspect *aspect)
{
	enum { FEWEST = 3 };

	return aspect->size_count >= FEWEST;
}

const Size *aspect_size(const Aspect *aspect, double n)
{
	for (size_t i = 0; i < aspect->size_count; i++)
		if (aspect->sizes[i].n == n)
			return &aspect->sizes[i];
	return NULL;
}

static double largest_n(const Aspect *aspect)
{
	return aspect->size_count ? aspect->sizes[aspect->size_count - 1].n : 0;
}

void aspect_conclude(Aspect *aspect, const Caches *caches, double largest, const Verdict *known)
{
	Verdict before = aspect->verdict;

	if (known) {
		aspect->verdict = *known;
	} else {
		conclude(&aspect->series, caches, &aspect->verdict);
		tell_apart(&aspect->verdict, largest);
	}
	change_note(&aspect->change, &before, aspect->concluded_n, &aspect->verdict);
	aspect->concluded++;
	aspect->concluded_n = largest_n(aspect);
	aspect->concluded_samples = aspect->series.count;
	aspect->concluded_sizes = aspect->size_count;
}

const Law *aspect_law(const Aspect *aspect)
{
	const Verdict *verdict = &aspect->verdict;
	const LawList *taught = &aspect->series.expected;

	if (verdict->state != VERDICT_DECIDED)
		return NULL;
	return !taught->count || law_list_has(taught, verdict->law) ? verdict->law : NULL;
}

bool aspect_is_concluded(const Aspect *aspect)
{
	return aspect->concluded && aspect->concluded_samples == aspect->series.count;
}

/* Of the session, when the last of its samples was taken. */
static double latest_seconds(const Series *series)
{
	return series->count ? series->samples[series->count - 1].at : 0;
}

void aspect_foresee(Aspect *aspect, uint64_t seed)
{
	if (aspect->foreseen == aspect->concluded)
		return;
	aspect->foreseen = aspect->concluded;
	aspect->foreseen_at = latest_seconds(&aspect->series);
	bootstrap(&aspect->series, &aspect->verdict, seed, &aspect->uncertainty);
}

bool aspect_may_foresee(const Aspect *aspect)
{
	double since = latest_seconds(&aspect->series) - aspect->foreseen_at;

	return !aspect->foreseen ||
	       aspect_may_take(FORESEE_SECONDS * (double)aspect->size_count, since);
}

const Uncertainty *aspect_uncertainty(const Aspect *aspect)
{
	bool known = aspect->foreseen && aspect->foreseen == aspect->concluded;

	return known ? &aspect->uncertainty : NULL;
}

bool aspect_may_take(double seconds, double measured_seconds)
{
	return seconds <= LOOKING_SHARE * measured_seconds;
}
