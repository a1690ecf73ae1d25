/* spans.h - times a row of calls, and what a row of empty calls costs. */
#ifndef LANDAU_MEASURE_SPANS_H
#define LANDAU_MEASURE_SPANS_H

#include <stdbool.h>
#include <stdint.h>

#include "measure/clock.h"

/* As `run` of landau.h. */
typedef uint64_t Run(void *state, uint32_t call);

/* What a row of calls took, by both clocks. */
typedef struct Spans {
	Nanos wall, cpu;
	bool waited; /* it waited for something, or it isn't known whether it did */
} Spans;

/* Runs calls 0 to `calls` - 1, one after the other, and keeps their answers. */
Spans spans_of_calls(Run *run, void *state, uint32_t calls, uint64_t *answers);

/* What several rows took in all. `Rows rows = {0};` is none. */
typedef struct Rows {
	uint32_t count;
	Spans sum;
	Nanos empty; /* the shortest of the rows of empty calls that stood before them, wall time */
	Nanos warm;  /* and of all that did */
	Nanos cpu;   /* of them and what stood before them */
} Rows;

/*
 * Runs and adds a row that is short and comes between others; `state` has an input more than that,
 * and `answers` room for its answer. What came in between has driven code out of the processor and
 * its predictors: just before the row one of empty calls is run, which brings back the clocks and
 * tells what they cost here, and the call that is more. Without them a row reads 30 ns more, which
 * of four short calls is most.
 */
void spans_add_row(Rows *rows, Run *run, void *state, uint32_t calls, uint64_t *answers);

/* What a row of empty calls costs: so much in any case, and so much for each call. */
typedef struct Overhead {
	Spans fixed;
	double wall_per_call, cpu_per_call; /* nanoseconds */
} Overhead;

/*
 * Finds it as it is at this moment, for the processor changes its speed, in rows of up to `calls`
 * calls whose answers overwrite `answers`. It takes as long as a few batches of the cheapest
 * algorithm: 10 microseconds for 1024 calls.
 */
Overhead overhead_find(uint32_t calls, uint64_t *answers);

/* Nanoseconds that a row of `calls` empty calls costs. */
double overhead_wall_nanos(const Overhead *overhead, uint32_t calls);
double overhead_cpu_nanos(const Overhead *overhead, uint32_t calls);

#endif
