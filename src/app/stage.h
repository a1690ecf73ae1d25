/* stage.h - what a session measures, or a recording shows again: jobs, and what was noted of the
 * machine beside them. */
#ifndef LANDAU_APP_STAGE_H
#define LANDAU_APP_STAGE_H

#include "app/conditions.h"
#include "app/job.h"

typedef struct Stage {
	Job *jobs;
	size_t count, capacity;
	Conditions conditions; /* how undisturbed all samples so far were */
	Surroundings surroundings;
} Stage;

/* What is being measured now, or was when it was recorded. */
typedef struct Progress {
	size_t job; /* index; meaningful where n > 0 */
	Manner manner;
	double n; /* 0: nothing */
	unsigned sample, samples;
	double seconds_left; /* of all budgets, at most */
} Progress;

#endif
