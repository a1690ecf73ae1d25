/*
 * counter.h - counts what a counting build executes.
 *
 * In a counting build the compiler calls __sanitizer_cov_trace_pc() at the start of every basic
 * block (gcc: -fsanitize-coverage=trace-pc, clang: bb,trace-pc). While counting is on, that hook
 * counts its return address and follows the depth of the stack; allocation of the counting build
 * goes through counter_malloc() and its kin.
 */
#ifndef LANDAU_MEASURE_COUNTER_H
#define LANDAU_MEASURE_COUNTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Executions of the basic block that begins at `address`. */
typedef struct BlockCount {
	uintptr_t address;
	uint64_t count;
} BlockCount;

/* Forgets all counts. */
void counter_clear(void);

/* Counts, until counter_stop(), what this thread executes; other threads are not counted. Counts
 * add up over several spans, while heap and stack are followed anew from each start. */
void counter_start(void);
void counter_stop(void);

/* What was counted, in the order of the addresses; valid until the next counter_start() or
 * counter_clear(). */
size_t counter_blocks(const BlockCount **blocks);

/* The most bytes that heap and stack together took at any moment since counter_clear(), above
 * what was there at counter_start(). */
size_t counter_peak_bytes(void);

/* For the allocation of a counting build: whether this thread counts, and how many bytes that
 * were allocated since counter_start() there are now. */
bool counter_is_on(void);
void counter_note_heap(size_t bytes);

#endif
