/*
 * bout.h - two targets measured against each other at one size: both prepare the same inputs, and
 * samples alternate, ABBA, so that a machine that changes its speed changes it for both.
 */
#ifndef LANDAU_APP_BOUT_H
#define LANDAU_APP_BOUT_H

#include "app/conditions.h"
#include "app/job.h"
#include "app/timing.h"

typedef enum BoutPhase { BOUT_NONE, BOUT_PREPARING, BOUT_SAMPLING } BoutPhase;

enum { BOUT_SIDES = 2, BOUT_SAMPLES = 4 };

/* Set the first group, then bout_begin(). */
typedef struct Bout {
	Job *jobs[BOUT_SIDES]; /* with workers that have greeted */
	unsigned first;        /* the side that prepares first and is A */
	double n;
	double calls[BOUT_SIDES]; /* made more where a batch is too short for the clock */
	uint64_t seed;
	PlanLimits limits;       /* of both targets */
	double deadline_seconds; /* for each answer */
	Nanos session_began;
	Conditions *conditions;

	BoutPhase phase;
	unsigned step;                /* of the phase */
	double bytes[BOUT_SIDES];     /* as prepared */
	double prepared[BOUT_SIDES];  /* calls */
	Timing timings[BOUT_SAMPLES]; /* in the order of measuring */
	bool disturbed[BOUT_SAMPLES];
	unsigned restarts;
	bool refused; /* this size is too much for a worker's memory */
	Nanos began;
	double seconds; /* of the last try, everything included */
} Bout;

void bout_begin(Bout *bout);

/* The side whose turn it is. */
unsigned bout_side(const Bout *bout);

/* Takes an answer of that side's worker and asks for what is next. The bout is over (BOUT_NONE)
 * when all samples are taken, a size is refused or a job has failed. The jobs get the samples. */
void bout_take(Bout *bout, const WorkerEvent *event);

/* ln of the cost of a call of the second side over that of the first, by this metric; NAN where
 * there is none. The least of each side's samples, for noise only adds; of those that nothing
 * disturbed where both have one. */
double bout_log_ratio(const Bout *bout, Metric metric);

/* Seconds that a call of a side took at the least; 0: below the clock. */
double bout_call_seconds(const Bout *bout, unsigned side);

/* Calls that a batch should have where one takes `call_seconds`, or where `calls` were below the
 * clock (0 seconds). Unlike plan_calls() it doesn't ask for several just to average their inputs:
 * these are the same for both sides. */
double bout_calls(const PlanLimits *limits, double calls, double call_seconds);

/* Fails a side for what a worker's event says. */
void bout_fail(Job *job, const WorkerEvent *event);

#endif
