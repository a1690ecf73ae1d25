/* job.h - one target being measured: its worker, what was measured, what it says. */
#ifndef LANDAU_APP_JOB_H
#define LANDAU_APP_JOB_H

#include "app/aspect.h"
#include "app/manner.h"
#include "app/recorder.h"
#include "app/target.h"
#include "model/source.h"
#include "plan/plan.h"
#include "worker/worker.h"

/* An idle one isn't measured before it is asked for. */
typedef enum JobState { JOB_WAITING, JOB_MEASURING, JOB_DONE, JOB_FAILED, JOB_IDLE } JobState;

/* A manner in which it is measured. */
typedef struct Way {
	Plan *plan; /* NULL: it isn't wanted */
	unsigned turns;
	PlanStop stop;
	bool closed; /* see job_close() */
} Way;

typedef struct Job {
	const Target *target;
	JobState state;
	Worker *worker; /* NULL: not started, or no longer needed */
	Way ways[MANNERS];
	Aspect aspects[METRIC_COUNT];
	Source source;      /* with the counts per line */
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

/* Whether there is a time or a count of it yet. */
bool job_is_measured(const Job *job);

/* Of its budgets, as long as it isn't finished, at most. */
double job_left_seconds(const Job *job);

/* Whether to find how far its verdict may be off is worth while: nothing more is measured, or see
 * aspect_may_foresee(). */
bool job_may_foresee(const Job *job, Metric metric);

/* Ends its worker, if it has one. */
void job_dismiss(Job *job);

#endif
