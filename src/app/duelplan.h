/* duelplan.h - at which sizes two targets are measured against each other, and how often. */
#ifndef LANDAU_APP_DUELPLAN_H
#define LANDAU_APP_DUELPLAN_H

#include <stddef.h>

#include "app/bout.h"
#include "plan/plan.h"

/* What is known of the bouts at one size. */
typedef struct DuelSize {
	double n;
	double calls[BOUT_SIDES]; /* of a batch */
	double seconds;           /* of a bout, everything included */
	double call_seconds;      /* of the slower side; 0: below the clock */
} DuelSize;

/* A block goes through all sizes with new processes. Set `limits` and `budget_seconds`. */
typedef struct DuelPlan {
	PlanLimits limits; /* of both targets */
	double budget_seconds;
	DuelSize *sizes; /* ascending n */
	size_t count, capacity;
	unsigned blocks;      /* that are over */
	double start_seconds; /* what starting the processes of a block takes */
} DuelPlan;

void duelplan_release(DuelPlan *plan);

/* Both processes of a block have been started. */
void duelplan_started(DuelPlan *plan, double seconds);

/* One size more, where as many blocks as are wanted would still fit into what is left. */
bool duelplan_climb(DuelPlan *plan, double left_seconds);

/* The bout at the size `place` is over. */
void duelplan_learn(DuelPlan *plan, size_t place, const Bout *bout);

/* No size from `place` on can be had. */
void duelplan_cut(DuelPlan *plan, size_t place);

/* A block is over: whether another is worth beginning. Sizes that take too long for the blocks that
 * are needed are left to those that were. */
bool duelplan_wants_block(DuelPlan *plan, double left_seconds);

#endif
