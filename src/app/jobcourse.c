#include "app/jobcourse.h"

#include "app/jobnotes.h"
#include "app/jobverdicts.h"
#include "base/memory.h"

static bool next_of(Job *job, Manner manner, PlanStep *step)
{
	Metric metric = manner_leads(job->target, manner);

	if (!job->ways[manner].plan || job->ways[manner].closed)
		return false;
	*step = plan_next(job->ways[manner].plan, &job->aspects[metric].verdict);
	job->ways[manner].stop = step->stop;
	return step->stop == PLAN_GOES_ON;
}

bool job_next(Job *job, Manner *manner, PlanStep *step)
{
	/* Both manners climb together: the one that is behind goes first. */
	Manner first = job->ways[COUNTING].turns < job->ways[TIMING].turns ? COUNTING : TIMING;

	if (!job_is_unfinished(job))
		return false;
	source_release(&job->counted);
	for (int i = 0; i < MANNERS; i++) {
		*manner = i ? (first == TIMING ? COUNTING : TIMING) : first;
		if (next_of(job, *manner, step)) {
			job->ways[*manner].turns++;
			job->state = JOB_MEASURING;
			return true;
		}
	}
	job_end(job);
	return false;
}

void job_close(Job *job, Manner manner)
{
	job->ways[manner].closed = true;
	job->ways[manner].stop = PLAN_BUDGET;
}

void job_end(Job *job)
{
	job_conclude_all(job);
	job->state = JOB_DONE;
	job_dismiss(job);
	jobnote(job, TAPE_DONE);
}

/* What was measured until then is concluded from: a reader of the saved run does the same. */
void job_fail(Job *job, const char *message)
{
	job_conclude_all(job);
	job->failure = memory_copy_text(message);
	job->state = JOB_FAILED;
	job_dismiss(job);
	for (int metric = 0; metric < METRIC_COUNT; metric++)
		job->aspects[metric].verdict.state = VERDICT_FAILED;
	jobnote(job, TAPE_FAILED);
}
