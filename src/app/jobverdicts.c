#include "app/jobverdicts.h"

#include "app/jobnotes.h"

/* The nominal cost of concluding from counts: their plans reckon without a clock. */
#define CONCLUDE_SECONDS 100e-6 /* of each size */

/* Which sizes are off the usual pace is known only beside the others, and may change with them. */
static void doubt(const Job *job, Manner manner)
{
	const Aspect *aspect = &job->aspects[manner_leads(job->target, manner)];

	for (size_t i = 0; i < aspect->size_count; i++) {
		const Size *size = &aspect->sizes[i];

		plan_doubt(job->ways[manner].plan, size->n,
		    size->unsure     ? PLAN_UNSURE
		    : size->off_pace ? PLAN_DOUBTFUL
				     : PLAN_SURE);
	}
}

/* What would tell costs what the plan knows, with set-up and all. */
static void conclude_metric(Job *job, Metric metric)
{
	Aspect *aspect = &job->aspects[metric];
	Caches caches = job_caches(job, metric);
	Verdict *verdict = &aspect->verdict;

	aspect_conclude(aspect, &caches, job->target->largest, NULL);
	if (verdict->tell_n > 0)
		verdict->tell_seconds =
		    plan_seconds(job->ways[manner_of(job->target, metric)].plan, verdict->tell_n);
	jobnote_concluded(job, metric);
}

void job_replay_concluded(Job *job, Metric metric, double tell_seconds, const Verdict *known)
{
	Aspect *aspect = &job->aspects[metric];
	Caches caches = job_caches(job, metric);

	aspect_find_sizes(aspect);
	aspect_conclude(aspect, &caches, job->target->largest, known);
	if (!known)
		aspect->verdict.tell_seconds = aspect->verdict.tell_n > 0 ? tell_seconds : 0;
}

void job_replay_measured(Job *job, Manner manner)
{
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		if (manner_of(job->target, (Metric)metric) == manner)
			aspect_find_sizes(&job->aspects[metric]);
}

/* Whether a verdict that no plan waits for may say something new: sizes are few yet, and half as
 * many more than the last one knew, or they took so long that it is hardly any time beside that. */
static bool is_worth_while(const Aspect *aspect, const Plan *plan)
{
	enum { FEW_SIZES = 8 };
	size_t sizes = aspect->size_count;
	double since = plan_spent_seconds(plan) - aspect->concluded_spent;

	return sizes <= FEW_SIZES && (2 * sizes >= 3 * aspect->concluded_sizes ||
					 aspect_may_take(CONCLUDE_SECONDS * (double)sizes, since));
}

void job_conclude(Job *job, Manner manner)
{
	Metric leading = manner_leads(job->target, manner);
	Aspect *aspect = &job->aspects[leading];
	Plan *plan = job->ways[manner].plan;

	job_replay_measured(job, manner);
	jobnote(job, TAPE_MEASURED);
	doubt(job, manner);
	if (!plan_listens(plan) && !is_worth_while(aspect, plan))
		return;
	conclude_metric(job, leading);
	aspect->concluded_spent = plan_spent_seconds(plan);
	if (manner == COUNTING)
		plan_spend(plan, CONCLUDE_SECONDS * (double)aspect->size_count);
}

void job_conclude_all(Job *job)
{
	for (int i = 0; i < METRIC_COUNT; i++) {
		Metric metric = (Metric)i;

		if (!job->target->measures[i] || !job->ways[manner_of(job->target, metric)].plan ||
		    aspect_is_concluded(&job->aspects[i]))
			continue;
		aspect_find_sizes(&job->aspects[i]);
		conclude_metric(job, metric);
	}
}
