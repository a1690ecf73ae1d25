#include "app/manner.h"

#include <math.h>

#include "app/processor.h"
#include "measure/clock.h"

/* A batch shorter than this is too short: a thousand ticks of the clock and 20 us at the least,
 * and long enough that an interrupt is a small part of it. */
#define BATCH_SECONDS 100e-6
#define TICKS 1000
/* Of counts, by their nominal cost. */
#define COUNT_BATCH_SECONDS 1e-3

Manner manner_of(const Target *target, Metric metric)
{
	bool counts = target->measures[METRIC_STEPS];

	return metric == METRIC_STEPS || (metric == METRIC_MEMORY && counts) ? COUNTING : TIMING;
}

static bool is_exponential(const Target *target)
{
	LawList expected;

	return target->expected[METRIC_TIME] &&
	       law_list_parse(&expected, target->expected[METRIC_TIME]) && expected.count &&
	       expected.laws[0]->exponential;
}

double manner_batch_seconds(double tick_seconds)
{
	return fmax(BATCH_SECONDS, TICKS * tick_seconds);
}

PlanLimits manner_limits(const Target *target, Manner manner, double budget_seconds)
{
	double timed_seconds = manner_batch_seconds(nanos_seconds(clock_tick()));
	Caches caches = processor_caches_by(manner == COUNTING ? METRIC_STEPS : METRIC_TIME);

	return (PlanLimits){
	    .smallest = target->smallest,
	    .largest = target->largest,
	    .budget_seconds = budget_seconds,
	    .batch_seconds = manner == COUNTING ? COUNT_BATCH_SECONDS : timed_seconds,
	    .cache_bytes = caches_own(&caches),
	    .far_bytes = caches_largest(&caches),
	    .exponential = is_exponential(target),
	    .unknown = !target->expected[METRIC_TIME],
	    .exact = manner == COUNTING,
	};
}

Metric manner_leads(const Target *target, Manner manner)
{
	static const Metric by_rank[] = {METRIC_STEPS, METRIC_TIME, METRIC_CPU, METRIC_MEMORY};

	for (size_t i = 0; i < sizeof by_rank / sizeof *by_rank; i++)
		if (target->measures[by_rank[i]] && manner_of(target, by_rank[i]) == manner)
			return by_rank[i];
	return METRIC_COUNT;
}

/* Where only counts are wanted, a target without any gives its memory all the same. */
double manner_budget(const Target *target, Manner manner, const double budget_seconds[MANNERS])
{
	bool gives_memory =
	    target->measures[METRIC_MEMORY] && manner_of(target, METRIC_MEMORY) == TIMING;

	return manner == TIMING && gives_memory && budget_seconds[TIMING] <= 0
		   ? budget_seconds[COUNTING]
		   : budget_seconds[manner];
}
