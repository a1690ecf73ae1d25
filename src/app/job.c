#include "app/job.h"

#include <stdlib.h>

#include "app/processor.h"
#include "base/memory.h"

static void begin(Job *job, const double budget_seconds[MANNERS])
{
	const Target *target = job->target;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		aspect_init(&job->aspects[metric], target, (Metric)metric);
	for (int manner = 0; manner < MANNERS; manner++) {
		double seconds = manner_budget(target, (Manner)manner, budget_seconds);
		PlanLimits limits = manner_limits(target, (Manner)manner, seconds);

		if (seconds > 0 && manner_leads(target, (Manner)manner) != METRIC_COUNT)
			job->ways[manner].plan = plan_new(&limits);
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
		if (job->ways[manner].plan)
			plan_go_on(job->ways[manner].plan, beyond);
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
	worker_free(job->worker);
	for (int manner = 0; manner < MANNERS; manner++)
		plan_free(job->ways[manner].plan);
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		aspect_release(&job->aspects[metric]);
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
}

static bool has_any(const Job *job)
{
	bool any = false;

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		any |= aspect_has_sizes(&job->aspects[metric]);
	return any;
}

void job_replace(Job *job, const double budget_seconds[MANNERS])
{
	Job *former = memory_new(1, sizeof *former);

	job_dismiss(job);
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
}

const Job *job_shown(const Job *job, Metric metric)
{
	bool is_over = job->state == JOB_DONE || job->state == JOB_FAILED;

	return job->former && !is_over && !aspect_has_sizes(&job->aspects[metric]) ? job->former
										   : job;
}

Caches job_caches(const Job *job, Metric metric)
{
	if (!job->caches)
		return processor_caches_by(metric);
	return metric_is_exact(metric) ? (Caches){0} : *job->caches;
}

const char *job_stopped(const Job *job, Manner manner)
{
	return job->failure ? "failure" : plan_stop_name(job->ways[manner].stop);
}

void job_dismiss(Job *job)
{
	worker_free(job->worker);
	job->worker = NULL;
}

bool job_is_unfinished(const Job *job)
{
	return job->state == JOB_WAITING || job->state == JOB_MEASURING;
}

bool job_is_measured(const Job *job)
{
	return job->aspects[METRIC_TIME].series.count || job->aspects[METRIC_STEPS].series.count;
}

double job_left_seconds(const Job *job)
{
	double left = 0;

	for (int manner = 0; job_is_unfinished(job) && manner < MANNERS; manner++)
		if (job->ways[manner].plan && job->ways[manner].stop == PLAN_GOES_ON)
			left += plan_left_seconds(job->ways[manner].plan);
	return left;
}

bool job_may_foresee(const Job *job, Metric metric)
{
	return !job_is_unfinished(job) || aspect_may_foresee(&job->aspects[metric]);
}
