#include "app/jobverdicts.h"

#include <stdlib.h>

#include "app/jobnotes.h"
#include "fit/bootstrap.h"
#include "fit/conclude.h"
#include "plan/tell.h"

/* The nominal cost of concluding from counts: their plans reckon without a clock. */
#define CONCLUDE_SECONDS 100e-6 /* of each size */
/* And of finding how far a verdict may be off, which takes several times as long. */
#define FORESEE_SECONDS 500e-6

/* What nobody needs yet, but somebody may look at, takes no more than this share of the time that
 * is measured meanwhile: a terminal that shows what happens is to be as quiet as an idle one. */
#define LOOKING_SHARE 0.01

/* What would tell the plausible laws apart, with set-up and all in what it would cost. */
static void tell(Job *job, Metric metric)
{
	Verdict *verdict = &job->verdicts[metric];

	tell_apart(verdict, job->target->largest);
	if (verdict->tell_n > 0)
		verdict->tell_seconds =
		    plan_seconds(job->plans[manner_of(job->target, metric)], verdict->tell_n);
}

static void find_sizes(Job *job, Metric metric)
{
	free(job->sizes[metric]);
	job->size_counts[metric] = series_sizes(&job->series[metric], &job->sizes[metric]);
}

/* Which sizes are off the usual pace is known only beside the others, and may change with them. */
static void doubt(const Job *job, Manner manner)
{
	Metric metric = manner_leads(job->target, manner);

	for (size_t i = 0; i < job->size_counts[metric]; i++) {
		const Size *size = &job->sizes[metric][i];

		plan_doubt(job->plans[manner], size->n,
		    size->unsure     ? PLAN_UNSURE
		    : size->off_pace ? PLAN_DOUBTFUL
				     : PLAN_SURE);
	}
}

static double largest_n(const Job *job, Metric metric)
{
	size_t count = job->size_counts[metric];

	return count ? job->sizes[metric][count - 1].n : 0;
}

/* Its verdict on a metric was another one before. */
static void note_change(Job *job, Metric metric, const Verdict *before)
{
	change_note(
	    &job->changes[metric], before, job->concluded_n[metric], &job->verdicts[metric]);
	job->concluded_n[metric] = largest_n(job, metric);
	job->concluded[metric]++;
	job->concluded_samples[metric] = job->series[metric].count;
	job->concluded_sizes[metric] = job->size_counts[metric];
}

static void conclude_metric(Job *job, Metric metric)
{
	Caches caches = job_caches(job, metric);
	Verdict before = job->verdicts[metric];

	conclude(&job->series[metric], &caches, &job->verdicts[metric]);
	tell(job, metric);
	note_change(job, metric, &before);
	jobnote_concluded(job, metric);
}

void job_replay_concluded(Job *job, Metric metric, double tell_seconds, const Verdict *known)
{
	Caches caches = job_caches(job, metric);
	Verdict before = job->verdicts[metric], *now = &job->verdicts[metric];

	find_sizes(job, metric);
	if (known) {
		*now = *known;
	} else {
		conclude(&job->series[metric], &caches, now);
		tell_apart(now, job->target->largest);
		now->tell_seconds = now->tell_n > 0 ? tell_seconds : 0;
	}
	note_change(job, metric, &before);
}

void job_replay_measured(Job *job, Manner manner)
{
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		if (manner_of(job->target, (Metric)metric) == manner)
			find_sizes(job, (Metric)metric);
}

static bool is_affordable(double seconds, double since_seconds)
{
	return seconds <= LOOKING_SHARE * since_seconds;
}

/* Whether a verdict that no plan waits for may say something new: sizes are few yet, and half as
 * many more than the last one knew, or they took so long that it is hardly any time beside that. */
static bool is_worth_while(const Job *job, Metric metric, const Plan *plan)
{
	enum { FEW_SIZES = 8 };
	size_t sizes = job->size_counts[metric];
	double since = plan_spent_seconds(plan) - job->concluded_spent[metric];

	return sizes <= FEW_SIZES && (2 * sizes >= 3 * job->concluded_sizes[metric] ||
					 is_affordable(CONCLUDE_SECONDS * (double)sizes, since));
}

void job_conclude(Job *job, Manner manner)
{
	Metric leading = manner_leads(job->target, manner);
	Plan *plan = job->plans[manner];

	job_replay_measured(job, manner);
	jobnote(job, TAPE_MEASURED);
	doubt(job, manner);
	if (!plan_listens(plan) && !is_worth_while(job, leading, plan))
		return;
	conclude_metric(job, leading);
	job->concluded_spent[leading] = plan_spent_seconds(plan);
	if (manner == COUNTING)
		plan_spend(plan, CONCLUDE_SECONDS * (double)job->size_counts[leading]);
}

static bool is_concluded(const Job *job, Metric metric)
{
	return job->concluded[metric] &&
	       job->concluded_samples[metric] == job->series[metric].count;
}

void job_conclude_all(Job *job)
{
	for (int i = 0; i < METRIC_COUNT; i++) {
		Metric metric = (Metric)i;

		if (!job->target->measures[i] || !job->plans[manner_of(job->target, metric)] ||
		    is_concluded(job, metric))
			continue;
		find_sizes(job, metric);
		conclude_metric(job, metric);
	}
}

/* Of the session, when the last of its samples was taken. */
static double latest_seconds(const Series *series)
{
	return series->count ? series->samples[series->count - 1].at : 0;
}

bool job_may_foresee(const Job *job, Metric metric)
{
	double since = latest_seconds(&job->series[metric]) - job->foreseen_at[metric];

	return !job_is_unfinished(job) || !job->foreseen[metric] ||
	       is_affordable(FORESEE_SECONDS * (double)job->size_counts[metric], since);
}

void job_foresee(Job *job, Metric metric, uint64_t seed)
{
	if (job->foreseen[metric] == job->concluded[metric])
		return;
	job->foreseen[metric] = job->concluded[metric];
	job->foreseen_at[metric] = latest_seconds(&job->series[metric]);
	bootstrap(&job->series[metric], &job->verdicts[metric], seed, &job->uncertainties[metric]);
}

const Uncertainty *job_uncertainty(const Job *job, Metric metric)
{
	bool known = job->foreseen[metric] && job->foreseen[metric] == job->concluded[metric];

	return known ? &job->uncertainties[metric] : NULL;
}
