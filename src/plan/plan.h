/*
 * plan.h - which size to measure next, how many calls and samples, and when to stop.
 *
 * Pure: costs come in, sizes go out; no clock, no worker. A plan serves one measurement: the
 * timing or the counting of one target and input kind.
 */
#ifndef LANDAU_PLAN_PLAN_H
#define LANDAU_PLAN_PLAN_H

#include <stdbool.h>
#include <stddef.h>

#include "model/verdict.h"
#include "plan/stop.h"

typedef struct PlanLimits {
	double smallest, largest; /* sizes that the target takes */
	double budget_seconds;    /* wall time for everything */
	double batch_seconds;     /* a batch shorter than this is too short for the clock */
	double cache_bytes;       /* what the working set should stay in; 0: nobody knows */
	double far_bytes;         /* the largest cache there is; 0: nobody knows */
	bool exponential;         /* each +1 multiplies: sizes go up by ones from the start */
	bool unknown;             /* nobody said how it grows: it may be exponential, too */
	bool exact;               /* counts: a second sample of a size would say nothing new */
} PlanLimits;

/* What to measure next, or why not. */
typedef struct PlanStep {
	PlanStop stop;
	double n;
	double calls;     /* a batch */
	unsigned samples; /* batches */
	double seconds;   /* what all of it is expected to cost */
} PlanStep;

typedef struct Plan Plan;

/* The caller frees it with plan_free(). */
Plan *plan_new(const PlanLimits *limits);
void plan_free(Plan *plan);

/* Raises the budget; a plan that had stopped for it goes on. */
void plan_add_budget(Plan *plan, double seconds);

/* What a verdict that stands is followed by. */
typedef enum PlanBeyond {
	PLAN_NO_FURTHER, /* nothing: the measuring ends */
	/* larger sizes, where these can leave the caches: that is where time says something else
	 * than counts, which have none */
	PLAN_OUT_OF_CACHES,
	PLAN_UNTIL_SPENT, /* whatever makes it surer: the budget ends the measuring */
} PlanBeyond;

/* From now on; a plan begins with PLAN_NO_FURTHER. */
void plan_go_on(Plan *plan, PlanBeyond beyond);

/* Asks for one size more than the plan would have taken. */
void plan_ask_more(Plan *plan);

/* What a round was and cost. */
typedef struct PlanRound {
	double n, calls;
	unsigned samples;    /* batches of so many calls */
	double seconds;      /* wall time of everything: preparing, resetting, checking too */
	double call_seconds; /* one call; 0: below the clock */
	double bytes;        /* working set of a batch; 0: unknown */
	bool all_there_are;  /* no more calls could be had in a batch, though they were asked for */
	bool starts;         /* each call starts a program */
} PlanRound;

void plan_note(Plan *plan, const PlanRound *round);

/* What else took time: concluding, a size that was refused. */
void plan_spend(Plan *plan, double seconds);

/* How far what was measured at a size can be compared with the others. */
typedef enum PlanDoubt {
	PLAN_SURE,
	PLAN_DOUBTFUL, /* the machine was disturbed, which was made up for: another look would help
			*/
	PLAN_UNSURE,   /* it wasn't made up for: that takes a look at another size while it lasts */
} PlanDoubt;

/* What is to be thought of a size that was noted, from now on. */
void plan_doubt(Plan *plan, double n, PlanDoubt doubt);

/* The size n can't be measured (no memory): the largest one below it that was measured is the last,
 * and where there is none nothing can be measured. */
void plan_refuse(Plan *plan, double n);

/* The next step, given the verdict on what is measured so far. */
PlanStep plan_next(Plan *plan, const Verdict *verdict);

/*
 * Whether a verdict is to be concluded anew after the last round. Before a decided one may end the
 * measuring it has a say only in where to look next. And a plan that fills gap after gap would hear
 * a hundred, of ever more sizes, that hardly differ: it then listens to some in a row, as many as
 * could end it, and again when it has twice as many rounds.
 */
bool plan_listens(const Plan *plan);

/* What measuring at n is expected to cost, everything included, after the first round. */
double plan_seconds(const Plan *plan, double n);

/* Calls that a batch should have where one takes `call_seconds`, or where `calls` calls were
 * below the clock (call_seconds 0). */
double plan_calls(const PlanLimits *limits, double calls, double call_seconds);

double plan_spent_seconds(const Plan *plan);
double plan_left_seconds(const Plan *plan);

#endif
