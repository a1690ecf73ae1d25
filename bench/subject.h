/*
 * subject.h - one bundled algorithm at one size, for landau's meter and for another program's.
 *
 * Both call the same object code through the same pointer, in batches of the same inputs in the
 * same order.
 */
#ifndef LANDAU_BENCH_SUBJECT_H
#define LANDAU_BENCH_SUBJECT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct Subject Subject;

/* What one batch calls: run(state, 0) to run(state, calls - 1). */
typedef struct Calls {
	uint64_t (*run)(void *state, uint32_t call);
	void *state;
	uint32_t calls;
} Calls;

/* `calls` calls a batch; 0: as many as take about a millisecond. Ends the program where there is no
 * such algorithm or not enough memory. The caller frees it. */
Subject *subject_new(const char *algorithm, uint64_t n, uint32_t calls);
void subject_free(Subject *subject);

/* Starts the row of batches again, for both sides; the first batch of each has run then. */
void subject_rewind(Subject *subject);

/* The next batch for another program, on fresh inputs of a seed of its own. Valid until the next
 * call. */
Calls subject_next(Subject *subject);

/* Seconds that a call of the next batch takes by landau's meter, on inputs of the same row. What
 * empty calls cost is left in, since other programs don't take it off. */
double subject_landau_seconds(Subject *subject);

#ifdef __cplusplus
}
#endif

#endif
