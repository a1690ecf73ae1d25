/* round.h - one round of measuring: a job's worker prepares a size and takes its samples or counts.
 */
#ifndef LANDAU_APP_ROUND_H
#define LANDAU_APP_ROUND_H

#include "app/conditions.h"
#include "app/job.h"
#include "app/tries.h"

typedef enum RoundPhase {
	ROUND_NONE, /* not begun, or over */
	ROUND_GREETING,
	ROUND_PREPARING,
	ROUND_SAMPLING,
	ROUND_COUNTING,
} RoundPhase;

/* Set the first group, then round_begin(). */
typedef struct Round {
	Job *job; /* with a worker */
	Manner manner;
	PlanStep step;
	uint64_t seed;          /* of the session */
	bool same_inputs;       /* whenever this size is measured */
	Nanos session_began;    /* samples say when they were taken */
	Conditions *conditions; /* of the machine, which samples add to */

	RoundPhase phase;
	double calls, bytes; /* as the worker prepared them */
	Tries tries;
	Nanos began;
	double starting_seconds; /* that a new worker took until it greeted */
	bool spoiled;            /* the sample under way spans a pause */
} Round;

/* Asks the worker for the first thing; one that was just started is left to greet. */
void round_begin(Round *round, bool is_new_worker);

/* Takes an answer and asks for what is next. What was measured goes to the job, and the round is
 * over (ROUND_NONE) when the step is done or the worker has failed. */
void round_take(Round *round, const WorkerEvent *event);

/* A sample that spans a pause is thrown away and taken again; the pause costs no budget. */
void round_pause(Round *round);
void round_resume(Round *round, Nanos pause);

#endif
