/* inputs.h - the inputs of a batch of calls: prepared at one size, within limits of memory. */
#ifndef LANDAU_MEASURE_INPUTS_H
#define LANDAU_MEASURE_INPUTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "landau.h"
#include "measure/clock.h"

typedef struct Inputs {
	const LandauAlgorithm *algorithm;
	uint64_t n;
	unsigned kind; /* index into the algorithm's kinds of input */
	uint32_t calls;
	uint32_t batch_calls; /* in rows of `calls`, each row on inputs of its own; 0: one row */
	void *state;          /* of the algorithm; NULL: not prepared */
	size_t bytes; /* that preparing allocated; 0 where that can't be known, as under a sanitizer
			 that brings its own allocator */
	Nanos took;   /* how long preparing took */
} Inputs;

/* Prepares and resets `calls` inputs from this seed, and where there are rows one more, in place of
 * those that there are. False: not enough memory; nothing is prepared then. */
bool inputs_prepare(Inputs *inputs, uint64_t seed);

/* What inputs may take: all of a batch, and those of the calls in a row. SIZE_MAX: anything. */
typedef struct Room {
	size_t most_bytes;
	size_t near_bytes;
} Room;

/*
 * As inputs_prepare(), but with fewer calls, by halves, where more would take more than
 * `most_bytes`; never fewer than one.
 *
 * Where they would take more than `near_bytes` the batch is divided into rows: `calls` is that of a
 * row then. Calls that each look at a little of an input of their own pay for memory that is far
 * away, the more so the more inputs there are and the larger these are, and that reads as growth: a
 * function that looks at one element took 6 ns of 16 elements and 40 ns of 438, in batches of 3 and
 * 8 MB. Of inputs that were just made, and are few, it takes 3 ns of either. A row has four calls
 * at least, for the clock is read twice.
 */
bool inputs_prepare_within(Inputs *inputs, uint64_t seed, const Room *room);

void inputs_release(Inputs *inputs);

#endif
