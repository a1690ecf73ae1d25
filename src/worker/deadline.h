/* deadline.h - the moment by which something has to happen; it stands still in a pause. */
#ifndef LANDAU_WORKER_DEADLINE_H
#define LANDAU_WORKER_DEADLINE_H

#include <stdbool.h>

#include "measure/clock.h"

/* `Deadline deadline = {0};` is over. */
typedef struct Deadline {
	Nanos end;
	double allowed_seconds; /* what it was set to */
	double left_seconds;    /* while it stands still */
	bool still;
} Deadline;

/* So many seconds from now: none where `seconds` is negative, and three years at most. */
void deadline_set(Deadline *deadline, double seconds);

/* Stops it and lets it go on; one that is set meanwhile stands still as well. */
void deadline_stop(Deadline *deadline);
void deadline_go_on(Deadline *deadline);

/* The seconds that are left; 0 or less: it is over. */
double deadline_left(const Deadline *deadline);

#endif
