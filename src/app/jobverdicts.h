/* jobverdicts.h - what a job concludes from what it has measured. */
#ifndef LANDAU_APP_JOBVERDICTS_H
#define LANDAU_APP_JOBVERDICTS_H

#include "app/job.h"

/* A round of this manner is over: finds the sizes of all its metrics, and concludes anew from times
 * or steps where the plan listens, and while sizes are few as often as somebody may want to see;
 * all else is concluded at the end. */
void job_conclude(Job *job, Manner manner);

/* Concludes from all that was measured since it last was. */
void job_conclude_all(Job *job);

/*
 * For what was recorded, of which the times and counts are added as they were: finds the sizes of
 * all metrics of a manner, as job_conclude() does; and concludes from a metric, or takes that over
 * from `known` (NULL: it isn't known yet), where measuring what would tell was to take so long.
 */
void job_replay_measured(Job *job, Manner manner);
void job_replay_concluded(Job *job, Metric metric, double tell_seconds, const Verdict *known);

#endif
