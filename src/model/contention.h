/* contention.h - what another program that takes turns on the processor leaves in times. */
#ifndef LANDAU_MODEL_CONTENTION_H
#define LANDAU_MODEL_CONTENTION_H

#include "model/fit.h"
#include "model/series.h"

/*
 * A competitor for the processor gets it for a time slice now and then. What takes less than one
 * mostly runs through, and waits for a slice where it doesn't; what takes more shares the processor
 * and takes twice as long, which the least of its samples don't tell.
 */
#define CONTENTION_SLICE_SECONDS 5.5e-3

/* Whether some sample waited for a slice which another of its size, shorter than that, didn't. The
 * values of the sizes are seconds. */
bool contention_is_seen(const Size *sizes, size_t count);

/* Whether it is one that makes costs jump: they pass a slice there, and become about twice as high
 * as one competitor makes them. */
bool contention_makes(const Break *jump, const Size *sizes, size_t count);

/* The last of that: by this factor. Beside a busy loop it was 2.09, and hardly is less than 1.5 or
 * more than 2.8. */
bool contention_is_factor(double factor);

#endif
