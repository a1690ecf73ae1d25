/* jobsamples.h - what is measured for a job, or was before, as it comes in. */
#ifndef LANDAU_APP_JOBSAMPLES_H
#define LANDAU_APP_JOBSAMPLES_H

#include "app/job.h"
#include "app/timing.h"
#include "io/saved.h"

/* One batch was timed. */
void job_add_time(Job *job, double n, const Timing *timing, double bytes);

/* One batch of calls was counted, which is a whole round; its lines were added before. */
void job_add_count(
    Job *job, double n, double calls, double steps, double memory, double bytes, double at_seconds);

/* A line ran `count` times in all calls of the batch that is being counted. */
typedef struct JobLine {
	const char *file;
	unsigned number;
	double count;
	const char *foreign; /* what it calls that isn't counted, separated by commas; "" */
} JobLine;
void job_add_line(Job *job, double n, const JobLine *line);

/* Takes what was measured before in place of measuring; the job is done then, or has failed. */
void job_recall(Job *job, const SavedSeries *series, const Saved *saved);

#endif
