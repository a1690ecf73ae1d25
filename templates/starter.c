/*
 * starter.c - a bubble sort, measured by landau:   landau run starter.c
 *
 * Put your own code in place of work(), change the inputs and what is checked to fit, and say at
 * the end what it is. landau.h has the details. This file is yours: do with it what you like.
 *
 * SPDX-License-Identifier: 0BSD
 */
#include <stdlib.h>

#include "landau.h"

/* What is measured. Counted are the lines that it executes, timed is what the compiler makes of
 * them. */
static void work(uint64_t *values, size_t n)
{
	bool swapped = true;

	for (size_t end = n; swapped && end > 1; end--) {
		swapped = false;
		for (size_t i = 1; i < end; i++) {
			if (values[i - 1] > values[i]) {
				uint64_t value = values[i];

				values[i] = values[i - 1];
				values[i - 1] = value;
				swapped = true;
			}
		}
	}
}

/* The kinds of input, with the law that each should follow; landau says whether it does. A law that
 * isn't known can be left out. */
enum { RANDOM, SORTED };

static const LandauInput inputs[] = {
    [RANDOM] = {.name = "random",
	.time = {.textbook = "O(n^2)"},
	.steps = {.textbook = "O(n^2)"},
	.memory = {.textbook = "O(1)"}},
    [SORTED] = {.name = "sorted",
	.time = {.textbook = "O(n)"},
	.steps = {.textbook = "O(n)"},
	.memory = {.textbook = "O(1)"}},
    {.name = NULL},
};

/* A batch: many calls in a row, each with an array of its own. */
typedef struct Batch {
	size_t n;
	uint32_t calls;
	unsigned input;
	LandauRandom random;
	uint64_t *values; /* n of call 0, then n of call 1, ... */
	uint64_t *sums;   /* what the values of each call add up to */
} Batch;

static void release(void *state)
{
	Batch *batch = state;

	free(batch->values);
	free(batch->sums);
	free(batch);
}

/* Allocates; not timed. */
static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	Batch *batch = malloc(sizeof *batch);

	if (!batch)
		return NULL;
	*batch = (Batch){.n = n,
	    .calls = calls,
	    .input = input,
	    .random = {landau_random(random)},
	    .values = calloc(calls, n * sizeof *batch->values),
	    .sums = calloc(calls, sizeof *batch->sums)};
	if (batch->values && batch->sums)
		return batch;
	release(batch);
	return NULL;
}

/* Makes the inputs of all calls fresh; not timed. */
static void reset(void *state)
{
	Batch *batch = state;

	for (uint32_t call = 0; call < batch->calls; call++) {
		batch->sums[call] = 0;
		for (size_t i = 0; i < batch->n; i++) {
			uint64_t *value = &batch->values[call * batch->n + i];

			*value = batch->input == RANDOM ? landau_random(&batch->random) : i;
			batch->sums[call] += *value;
		}
	}
}

/* One call: this is timed. Its answer is anything that depends on the work. */
static uint64_t run(void *state, uint32_t call)
{
	Batch *batch = state;
	uint64_t *values = batch->values + call * batch->n;

	work(values, batch->n);
	return values[batch->n / 2];
}

/* Whether call and answer are right; not timed. Here: in order, and still the same values. */
static bool check(void *state, uint32_t call, uint64_t answer)
{
	const Batch *batch = state;
	const uint64_t *values = batch->values + call * batch->n;
	uint64_t sum = values[0];

	for (size_t i = 1; i < batch->n; i++) {
		if (values[i - 1] > values[i])
			return false;
		sum += values[i];
	}
	return sum == batch->sums[call] && answer == values[batch->n / 2];
}

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "starter",
    .title = "Bubble sort",
    .sentence = "Sorts by swapping neighbours that are out of order, until there are none.",
    .topic = "sorting",
    .inputs = inputs,
    .smallest = 4,
    .largest = 1000000,
    .prepare = prepare,
    .reset = reset,
    .run = run,
    .check = check,
    .release = release,
};
