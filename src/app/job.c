#include "app/job.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "app/conclusions.h"
#include "app/jobnotes.h"
#include "app/jobverdicts.h"
#include "app/processor.h"
#include "base/memory.h"

/* The nominal cost of counting, where the worker states no other: plans of counts reckon with it
 * instead of with a clock, so that the same seed always gives the same sizes and the same counts.
 */
#define STEP_SECONDS 10e-9
#define BYTE_SECONDS 2e-9
#define ROUND_SECONDS 100e-6

static void init_series(Series *series, const Target *target, Metric metric)
{
	series_init(series, target->name, target->target, target->input, metric);
	series->textbook = memory_copy_text(target->textbook[metric]);
	if (target->expected[metric])
		law_list_parse(&series->expected, target->expected[metric]);
}

static void begin(Job *job, const double budget_seconds[MANNERS])
{
	const Target *target = job->target;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		init_series(&job->series[metric], target, (Metric)metric);
	for (int manner = 0; manner < MANNERS; manner++) {
		double seconds = manner_budget(target, (Manner)manner, budget_seconds);
		PlanLimits limits = manner_limits(target, (Manner)manner, seconds);

		if (seconds > 0 && manner_leads(target, (Manner)manner) != METRIC_COUNT)
			job->plans[manner] = plan_new(&limits);
	}
	source_init(&job->source, target->source_file, target->source_text, target->source_length);
}

void job_init(Job *job, const Target *target, const double budget_seconds[MANNERS])
{
	*job = (Job){.target = target};
	begin(job, budget_seconds);
}

void job_go_on(Job *job, PlanBeyond beyond)
{
	for (int manner = 0; manner < MANNERS; manner++)
		if (job->plans[manner])
			plan_go_on(job->plans[manner], beyond);
}

/* A job of the same target, of which nothing is known. */
static Job blank(const Job *job)
{
	return (Job){.target = job->target,
	    .recorder = job->recorder,
	    .number = job->number,
	    .caches = job->caches};
}

void job_release(Job *job)
{
	if (job->worker)
		worker_free(job->worker);
	for (int manner = 0; manner < MANNERS; manner++)
		plan_free(job->plans[manner]);
	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		series_release(&job->series[metric]);
		free(job->sizes[metric]);
	}
	source_release(&job->counted);
	source_release(&job->source);
	free(job->failure);
	if (job->former)
		job_release(job->former);
	free(job->former);
	*job = blank(job);
}

void job_restart(Job *job, const double budget_seconds[MANNERS])
{
	job_release(job);
	begin(job, budget_seconds);
	jobnote(job, TAPE_RESTARTED);
}

/* As many as a law needs that is to be told. */
static bool has_sizes(const Job *job, Metric metric)
{
	enum { FEWEST = 3 };

	return job->size_counts[metric] >= FEWEST;
}

static bool has_any(const Job *job)
{
	bool any = false;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		any |= has_sizes(job, (Metric)metric);
	return any;
}

void job_replace(Job *job, const double budget_seconds[MANNERS])
{
	Job *former = memory_new(1, sizeof *former);

	worker_free(job->worker);
	job->worker = NULL;
	if (job->former && !has_any(job)) {
		/* Saved again before there was anything to see. */
		*former = *job->former;
		*job->former = blank(job);
		job_release(job);
	} else {
		*former = *job;
		if (former->former)
			job_release(former->former);
		free(former->former);
		former->former = NULL;
		*job = blank(job);
	}
	begin(job, budget_seconds);
	job->former = former;
	jobnote(job, TAPE_REPLACED);
}

const Job *job_shown(const Job *job, Metric metric)
{
	bool is_over = job->state == JOB_DONE || job->state == JOB_FAILED;

	return job->former && !is_over && !has_sizes(job, metric) ? job->former : job;
}

Caches job_caches(const Job *job, Metric metric)
{
	if (!job->caches)
		return processor_caches_by(metric);
	return metric_is_exact(metric) ? (Caches){0} : *job->caches;
}

const char *job_stopped(const Job *job, Manner manner)
{
	return job->failure ? "failure" : plan_stop_name(job->stops[manner]);
}

static bool next_of(Job *job, Manner manner, PlanStep *step)
{
	Metric metric = manner_leads(job->target, manner);

	if (!job->plans[manner] || job->closed[manner])
		return false;
	*step = plan_next(job->plans[manner], &job->verdicts[metric]);
	job->stops[manner] = step->stop;
	return step->stop == PLAN_GOES_ON;
}

void job_end(Job *job)
{
	job_conclude_all(job);
	job->state = JOB_DONE;
	if (job->worker)
		worker_free(job->worker);
	job->worker = NULL;
	jobnote(job, TAPE_DONE);
}

bool job_is_unfinished(const Job *job)
{
	return job->state == JOB_WAITING || job->state == JOB_MEASURING;
}

bool job_next(Job *job, Manner *manner, PlanStep *step)
{
	/* Both manners climb together: the one that is behind goes first. */
	Manner first = job->turns[COUNTING] < job->turns[TIMING] ? COUNTING : TIMING;

	if (!job_is_unfinished(job))
		return false;
	source_release(&job->counted);
	for (int i = 0; i < MANNERS; i++) {
		*manner = i ? (first == TIMING ? COUNTING : TIMING) : first;
		if (next_of(job, *manner, step)) {
			job->turns[*manner]++;
			job->state = JOB_MEASURING;
			return true;
		}
	}
	job_end(job);
	return false;
}

void job_close(Job *job, Manner manner)
{
	job->closed[manner] = true;
	job->stops[manner] = PLAN_BUDGET;
}

/* A reading that the clock couldn't see is left out and counted. */
static void add_if_seen(Series *series, Sample sample)
{
	if (sample.value > 0)
		series_add(series, sample);
	else
		series->below_clock++;
}

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
	add_if_seen(&job->series[METRIC_TIME], sample);
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		job->series[metric].startup_seconds = timing->startup_seconds;
	sample.value = sample.cpu;
	sample.lost = 0;
	if (job->target->measures[METRIC_CPU])
		add_if_seen(&job->series[METRIC_CPU], sample);
	sample.value = timing->memory;
	sample.yardstick = 0;
	if (job->target->measures[METRIC_MEMORY] && manner_of(job->target, METRIC_MEMORY) == TIMING)
		add_if_seen(&job->series[METRIC_MEMORY], sample);
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
		series_add(&job->series[METRIC_STEPS], sample);
	sample.value = memory;
	if (job->target->measures[METRIC_MEMORY])
		add_if_seen(&job->series[METRIC_MEMORY], sample);
	add_lines(&job->source, &job->counted, calls);
	/* What is replayed has no plan. */
	if (!job->plans[COUNTING])
		return;
	plan_note(job->plans[COUNTING],
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
	Metric metric = series->series.metric;
	Series *own = &job->series[metric];

	for (size_t i = 0; i < series->series.count; i++)
		series_add(own, series->series.samples[i]);
	own->below_clock = series->series.below_clock;
	own->startup_seconds = series->series.startup_seconds;
	own->expected = series->series.expected;
	add_lines(&job->source, &series->source, 1);
	job->size_counts[metric] = series_sizes(own, &job->sizes[metric]);
	conclusions_verdict(series, saved, &job->verdicts[metric]);
	job->concluded[metric]++;
	if (series->failure && !job->failure)
		job->failure = memory_copy_text(series->failure);
	job->state = job->failure ? JOB_FAILED : JOB_DONE;
}

/* What was measured until then is concluded from: a reader of the saved run does the same. */
void job_fail(Job *job, const char *message)
{
	job_conclude_all(job);
	job->failure = memory_copy_text(message);
	job->state = JOB_FAILED;
	if (job->worker)
		worker_free(job->worker);
	job->worker = NULL;
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		job->verdicts[metric].state = VERDICT_FAILED;
	jobnote(job, TAPE_FAILED);
}
