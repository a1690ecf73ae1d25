/* startup.h - what starting any program costs here, as a run of an empty one shows. */
#ifndef LANDAU_WORKER_STARTUP_H
#define LANDAU_WORKER_STARTUP_H

#include <stdint.h>

#include "worker/program.h"

/* Zeros: nobody knows. */
typedef struct Startup {
	double seconds;      /* wall time */
	double idle_seconds; /* of them, in which nobody of ours ran */
	int64_t waits;
} Startup;

/* Runs `true` or, for a shell, an empty script a few times; what is in the middle counts. Takes
 * some milliseconds. */
void startup_measure(Startup *startup, bool shell);

/* The seconds in which others had the processor during a run of some program: 0 where it waited by
 * itself, so that nobody knows. */
double startup_lost_seconds(const Startup *startup, const ProgramRun *run);

#endif
