/* inputs.h - the inputs of a batch of calls: prepared at one size, within a limit of memory. */
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
	void *state;  /* of the algorithm; NULL: not prepared */
	size_t bytes; /* that preparing allocated; 0 where that can't be known, as under a sanitizer
			 that brings its own allocator */
	Nanos took;   /* how long preparing took */
} Inputs;

/* Prepares and resets `calls` inputs from this seed, in place of those that there are. False: not
 * enough memory; nothing is prepared then. */
bool inputs_prepare(Inputs *inputs, uint64_t seed);

/* As inputs_prepare(), but with fewer calls, by halves, where more would take more than
 * `most_bytes`; never fewer than one. */
bool inputs_prepare_within(Inputs *inputs, uint64_t seed, size_t most_bytes);

void inputs_release(Inputs *inputs);

#endif
