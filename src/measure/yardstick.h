/* yardstick.h - a piece of work that is always the same: how long it takes now says how fast the
 * processor is now. */
#ifndef LANDAU_MEASURE_YARDSTICK_H
#define LANDAU_MEASURE_YARDSTICK_H

#include <stdbool.h>

#include "measure/clock.h"

/*
 * Does it, in about four microseconds, and returns its time. It keeps all of a core's arithmetic
 * units busy and touches no memory, so what it sees is somebody else on the same core (the other
 * thread of it, which shares these units) and changes of the clock rate. Neither shows in the CPU
 * clock: a neighbour on the core makes work take 1.3 to 2 times as long by both clocks, for some
 * milliseconds or for seconds. Work of which each step waits for the one before hardly slows.
 */
Nanos yardstick_take(void);

/* Whether the processor was about as fast when it took the one as when it took the other. */
bool yardstick_is_even(Nanos before, Nanos after);

#endif
