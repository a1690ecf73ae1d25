/* meter.h - times batches of calls of one algorithm, and checks every answer. */
#ifndef LANDAU_MEASURE_METER_H
#define LANDAU_MEASURE_METER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "landau.h"
#include "measure/inputs.h"

/* Inputs for a number of calls of one algorithm, prepared at one size. */
typedef struct Meter Meter;

typedef enum MeterResult {
	METER_OK,
	METER_MEMORY, /* prepare() had not enough */
	METER_WRONG,  /* an answer was wrong: see meter_wrong_call() */
} MeterResult;

/* What a batch of calls cost in all, the empty calls taken off. A span that isn't clearly above
 * what the empty calls cost is zero: the batch was too short for this clock. */
typedef struct Batch {
	uint32_t calls;
	double wall_seconds;
	double cpu_seconds;
	double empty_seconds;     /* what was taken off the wall span */
	double lost_seconds;      /* of the wall span in which others had the processor; 0 where the
				     calls waited for something, too: nobody can tell then */
	double yardstick_seconds; /* what the yardstick took just before or after, the longer */
} Batch;

/* Prepares up to `calls` inputs, fewer where there is no room for more (never fewer than one), and
 * in rows as inputs_prepare_within() has it. NULL: not enough memory even for one. */
Meter *meter_new(const LandauAlgorithm *algorithm, uint64_t n, unsigned input, uint64_t seed,
    uint32_t calls, const Room *room);

/* How many calls a batch has, and the bytes that prepare() and reset() took for those that run in
 * one row. */
uint32_t meter_calls(const Meter *meter);
size_t meter_bytes(const Meter *meter);

/*
 * Runs and times one batch on inputs that are fresh and, where batches are short, new ones of
 * another seed for each of its rows, and checks its answers untimed. A batch may be run more than
 * once: the first, to warm up, and what is hardly more than empty calls, to be sure. METER_MEMORY:
 * there was not enough for new inputs; the next sample tries again.
 */
MeterResult meter_sample(Meter *meter, Batch *batch);

/* The call whose answer was wrong. */
uint32_t meter_wrong_call(const Meter *meter);

void meter_free(Meter *meter);

#endif
