/* tally.h - counts a batch of calls of one algorithm, and checks every answer. */
#ifndef LANDAU_MEASURE_TALLY_H
#define LANDAU_MEASURE_TALLY_H

#include <stddef.h>
#include <stdint.h>

#include "landau.h"
#include "measure/counter.h"
#include "measure/meter.h"

/* What all calls of a batch executed together, and what the greediest of them took. */
typedef struct Tally {
	uint32_t calls;
	const BlockCount *blocks; /* in the order of the addresses; valid until the next tally */
	size_t block_count;
	size_t peak_bytes;   /* most bytes of heap and stack that any single call took */
	uint32_t wrong_call; /* with METER_WRONG: the first call whose answer was wrong */
} Tally;

/*
 * Prepares `calls` inputs as a meter does with the same seed, runs each once and counts what
 * run() executes, nothing else. `counted` is a counting build. The same arguments give the same
 * counts, always. METER_MEMORY: prepare() had not enough; nothing else of `tally` is set then.
 */
MeterResult tally_run(const LandauAlgorithm *counted, uint64_t n, unsigned input, uint64_t seed,
    uint32_t calls, Tally *tally);

#endif
