/*
 * arrays.h - what algorithms that sort have in common: for each call an array of n different
 * numbers, which reset() fills in the order that the input kind says.
 *
 * prepare, reset, check and release are arrays_prepare() and so on; run() sorts
 * arrays_of(state, call) and returns the number in the middle, at n / 2; `inputs` has its kinds at
 * these indices:
 */
#ifndef LANDAU_ARRAYS_H
#define LANDAU_ARRAYS_H

#include <stdlib.h>

#include "landau.h"

enum { ORDER_RANDOM, ORDER_SORTED, ORDER_REVERSED };

typedef struct Arrays {
	size_t n;
	uint32_t calls;
	unsigned order;
	LandauRandom random;
	uint64_t *values; /* of call 0, then of call 1, ... */
	uint64_t *sums;   /* what the values of each call add up to */
} Arrays;

static inline uint64_t *arrays_of(const Arrays *arrays, uint32_t call)
{
	return arrays->values + call * arrays->n;
}

static inline void arrays_release(void *state)
{
	Arrays *arrays = state;

	free(arrays->values);
	free(arrays->sums);
	free(arrays);
}

static inline void *arrays_prepare(uint64_t n, uint32_t calls, unsigned order, LandauRandom *random)
{
	Arrays *arrays = malloc(sizeof *arrays);

	if (!arrays)
		return NULL;
	*arrays = (Arrays){.n = n,
	    .calls = calls,
	    .order = order,
	    .random = {landau_random(random)},
	    .values = calloc(calls, n * sizeof *arrays->values),
	    .sums = calloc(calls, sizeof *arrays->sums)};
	if (!arrays->values || !arrays->sums) {
		arrays_release(arrays);
		return NULL;
	}
	return arrays;
}

static inline void arrays_reset(void *state)
{
	Arrays *arrays = state;
	LandauRandom random = arrays->random;
	bool reversed = arrays->order == ORDER_REVERSED;

	for (uint32_t call = 0; call < arrays->calls; call++) {
		uint64_t *values = arrays_of(arrays, call);
		uint64_t value = 0, sum = 0;

		for (size_t i = 0; i < arrays->n; i++) {
			uint64_t bits = landau_random(&random);

			value = arrays->order == ORDER_RANDOM ? bits : value + 1 + (bits >> 33);
			values[reversed ? arrays->n - 1 - i : i] = value;
			sum += value;
		}
		arrays->sums[call] = sum;
	}
	arrays->random = random;
}

/* Whether the values ascend, add up to what they did, and have `answer` in their middle. */
static inline bool arrays_check(void *state, uint32_t call, uint64_t answer)
{
	const Arrays *arrays = state;
	const uint64_t *values = arrays_of(arrays, call);
	uint64_t sum = values[0];

	for (size_t i = 1; i < arrays->n; i++) {
		if (values[i - 1] > values[i])
			return false;
		sum += values[i];
	}
	return sum == arrays->sums[call] && answer == values[arrays->n / 2];
}

#endif
