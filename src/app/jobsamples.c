#include "app/jobsamples.h"

#include <string.h>

#include "app/conclusions.h"
#include "app/jobnotes.h"
#include "base/memory.h"

/* The nominal cost of counting, where the worker states no other: plans of counts reckon with it
 * instead of with a clock, so that the same seed always gives the same sizes and the same counts.
 */
#define STEP_SECONDS 10e-9
#define BYTE_SECONDS 2e-9
#define ROUND_SECONDS 100e-6

void job_add_time(Job *job, double n, const Timing *timing, double bytes)
{
	Sample sample = {.n = n,
	    .value = timing->seconds / timing->calls,
	    .calls = timing->calls,
	    .at = timing->at_seconds,
	    .cpu = timing->cpu / timing->calls,
	    .bytes = bytes,
	    .lost = timing->lost / timing->calls,
	    .yardstick = timing->yardstick};

	jobnote_time(job, timing, bytes);
	aspect_add(&job->aspects[METRIC_TIME], sample);
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		job->aspects[metric].series.startup_seconds = timing->startup_seconds;
	sample.value = sample.cpu;
	sample.lost = 0;
	if (job->target->measures[METRIC_CPU])
		aspect_add(&job->aspects[METRIC_CPU], sample);
	sample.value = timing->memory;
	sample.yardstick = 0;
	if (job->target->measures[METRIC_MEMORY] && manner_of(job->target, METRIC_MEMORY) == TIMING)
		aspect_add(&job->aspects[METRIC_MEMORY], sample);
}

/* Adds the lines of `source`, whose counts are those of so many calls together. */
static void add_lines(Source *into, const Source *source, double calls)
{
	for (size_t i = 0; i < source->count; i++) {
		const LineCounts *line = &source->lines[i];

		for (size_t j = 0; j < line->count; j++)
			source_add(into, line->number, line->at[j].n, line->at[j].count / calls);
		if (line->foreign)
			source_add_foreign(into, line->number, line->foreign);
	}
	for (size_t i = 0; i < source->other_count; i++)
		add_lines(source_other(into, source->others[i].file), &source->others[i], calls);
}

void job_add_count(
    Job *job, double n, double calls, double steps, double memory, double bytes, double at_seconds)
{
	double stated = job->target->step_seconds,
	       step_seconds = stated > 0 ? stated : STEP_SECONDS;
	Sample sample = {
	    .n = n, .value = steps / calls, .calls = calls, .at = at_seconds, .bytes = bytes};

	jobnote_count(job, calls, steps, memory, bytes, at_seconds);
	if (job->target->measures[METRIC_STEPS])
		series_add(&job->aspects[METRIC_STEPS].series, sample);
	sample.value = memory;
	if (job->target->measures[METRIC_MEMORY])
		aspect_add(&job->aspects[METRIC_MEMORY], sample);
	add_lines(&job->source, &job->counted, calls);
	/* What is replayed has no plan. */
	if (!job->ways[COUNTING].plan)
		return;
	plan_note(job->ways[COUNTING].plan,
	    &(PlanRound){.n = n,
		.calls = calls,
		.samples = 1,
		.seconds = ROUND_SECONDS + steps * step_seconds + bytes * BYTE_SECONDS,
		.call_seconds = steps / calls * step_seconds,
		.bytes = bytes});
}

void job_add_line(Job *job, double n, const JobLine *line)
{
	const char *own = job->target->source_file;
	Source *source = own && strcmp(line->file, own) == 0
			     ? &job->counted
			     : source_other(&job->counted, line->file);

	source_add(source, line->number, n, line->count);
	if (*line->foreign)
		source_add_foreign(source, line->number, line->foreign);
}

void job_recall(Job *job, const SavedSeries *series, const Saved *saved)
{
	Aspect *aspect = &job->aspects[series->series.metric];
	Series *own = &aspect->series;

	for (size_t i = 0; i < series->series.count; i++)
		series_add(own, series->series.samples[i]);
	own->below_clock = series->series.below_clock;
	own->startup_seconds = series->series.startup_seconds;
	own->expected = series->series.expected;
	add_lines(&job->source, &series->source, 1);
	aspect_find_sizes(aspect);
	conclusions_verdict(series, saved, &aspect->verdict);
	aspect->concluded++;
	if (series->failure && !job->failure)
		job->failure = memory_copy_text(series->failure);
	job->state = job->failure ? JOB_FAILED : JOB_DONE;
}
