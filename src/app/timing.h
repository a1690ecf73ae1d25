/* timing.h - what a batch of calls took. */
#ifndef LANDAU_APP_TIMING_H
#define LANDAU_APP_TIMING_H

#include "io/tape.h"
#include "measure/clock.h"
#include "worker/worker.h"

typedef struct Timing {
	double calls, seconds, cpu;
	double lost;            /* of the seconds, those in which others had the processor */
	double memory;          /* of the largest call; 0: unknown */
	double startup_seconds; /* of each call, what starting a program costs; 0: nothing */
	double at_seconds;      /* since the session began */
	double yardstick;       /* seconds of the yardstick beside it; 0: unknown */
} Timing;

/* Of the sample that a worker has just answered with. */
Timing timing_of_answer(const WorkerEvent *event, Nanos session_began);

/* As it was recorded, and back; the event has no size of the working set. */
Timing timing_of_tape(const TapeEvent *event);
TapeEvent timing_to_tape(const Timing *timing);

#endif
