/* job.h - one target being measured: its worker, what was measured, what it says. */
#ifndef LANDAU_APP_JOB_H
#define LANDAU_APP_JOB_H

#include <stdint.h>

#include "app/manner.h"
#include "app/recorder.h"
#include "app/target.h"
#include "app/timing.h"
#include "io/saved.h"
#include "model/change.h"
#include "model/series.h"
#include "model/source.h"
#include "model/uncertainty.h"
#include "model/verdict.h"
#include "plan/plan.h"

/* An idle one isn't measured before it is asked for. */
typedef enum JobState { JOB_WAITING, JOB_MEASURING, JOB_DONE, JOB_FAILED, JOB_IDLE } JobState;

typedef struct Job {
	const Target *target;
	JobState state;
	Worker *worker;       /* NULL: not started, or no longer needed */
	Plan *plans[MANNERS]; /* NULL: this manner isn't wanted */
	unsigned turns[MANNERS];
	PlanStop stops[MANNERS];
	bool closed[MANNERS]; /* see job_close() */
	Series series[METRIC_COUNT];
	Size *sizes[METRIC_COUNT]; /* of the series */
	size_t size_counts[METRIC_COUNT];
	Verdict verdicts[METRIC_COUNT];
	Change changes[METRIC_COUNT];            /* of the verdicts, so far */
	double concluded_n[METRIC_COUNT];        /* the largest size of the last one */
	unsigned concluded[METRIC_COUNT];        /* how often */
	size_t concluded_samples[METRIC_COUNT];  /* from how many, the last time */
	size_t concluded_sizes[METRIC_COUNT];    /* and from how many sizes */
	double concluded_spent[METRIC_COUNT];    /* what its plan had spent by then, in seconds */
	Uncertainty uncertainties[METRIC_COUNT]; /* see job_foresee() */
	unsigned foreseen[METRIC_COUNT];         /* which of the verdicts they are of; 0: none */
	double foreseen_at[METRIC_COUNT];        /* seconds since the session began */
	Source source;                           /* with the counts per line */
	Source counted;     /* lines of the count under way, of all its calls together */
	char *failure;      /* one printable line; NULL: none */
	Recorder *recorder; /* that is told what happens to it; NULL: none */
	size_t number;      /* by which it is known there */
	/* of the machine that measured, where that is recorded; NULL: it is this one */
	const Caches *caches;
	struct Job *former; /* of the target before it was made anew, without its worker; or NULL */
} Job;

/* `budget_seconds` has an entry for each manner; 0: this manner isn't wanted. The target must
 * outlive the job. */
void job_init(Job *job, const Target *target, const double budget_seconds[MANNERS]);
void job_release(Job *job);

/* See plan_go_on(). */
void job_go_on(Job *job, PlanBeyond beyond);

/* Forgets all that was measured. */
void job_restart(Job *job, const double budget_seconds[MANNERS]);

/* Begins anew with a target that is another one now, and keeps what was measured, as far as there
 * is anything, as `former`. */
void job_replace(Job *job, const double budget_seconds[MANNERS]);

/* What is to be shown of it for a metric: the job itself, or its former one as long as there are
 * too few sizes of the new. */
const Job *job_shown(const Job *job, Metric metric);

/* The caches of the machine that measured it, with which conclusions about this metric reckon: none
 * for what is exact. */
Caches job_caches(const Job *job, Metric metric);

/* Why measuring it in this manner ended, "budget", or that it was interrupted. */
const char *job_stopped(const Job *job, Manner manner);

/* Whether it waits for its turn, or has it. */
bool job_is_unfinished(const Job *job);

/* What to do next; false where nothing is left to do. */
bool job_next(Job *job, Manner *manner, PlanStep *step);

/* There is no time left for this manner, whatever its plan says. */
void job_close(Job *job, Manner manner);

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

/* Nothing more is measured: concludes from everything, and ends the worker. */
void job_end(Job *job);

/* Takes what was measured before in place of measuring; the job is done then, or has failed. */
void job_recall(Job *job, const SavedSeries *series, const Saved *saved);

/* The target has failed; `message` is printable. Its worker is gone after this. */
void job_fail(Job *job, const char *message);

#endif
