/* nested-loops.c - checks every pair: a loop over all values within a loop over all values. */
#include <stdlib.h>

#include "landau.h"

/* How many pairs of values add up to `target`. */
static uint64_t count_pairs(const uint64_t *values, size_t n, uint64_t target)
{
	uint64_t pairs = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t j = i + 1; j < n; j++)
			if (values[i] + values[j] == target)
				pairs++;
	return pairs;
}

/* One array for all calls, which holds the numbers below n in random order. */
typedef struct State {
	size_t n;
	uint32_t calls;
	LandauRandom random;
	uint64_t *values, *targets;
} State;

static void release(void *state)
{
	State *s = state;

	free(s->values);
	free(s->targets);
	free(s);
}

static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	State *s = malloc(sizeof *s);

	(void)input;
	if (!s)
		return NULL;
	*s = (State){.n = n,
	    .calls = calls,
	    .random = {landau_random(random)},
	    .values = calloc(n, sizeof *s->values),
	    .targets = calloc(calls, sizeof *s->targets)};
	if (!s->values || !s->targets) {
		release(s);
		return NULL;
	}
	for (size_t i = 0; i < n; i++) {
		size_t other = landau_below(&s->random, i + 1);

		s->values[i] = s->values[other];
		s->values[other] = i;
	}
	return s;
}

/* Two different numbers below n add up to something from 1 to 2n - 3. */
static void reset(void *state)
{
	State *s = state;

	for (uint32_t call = 0; call < s->calls; call++)
		s->targets[call] = landau_below(&s->random, 2 * s->n - 1);
}

static uint64_t run(void *state, uint32_t call)
{
	const State *s = state;

	return count_pairs(s->values, s->n, s->targets[call]);
}

/* 5 = 0 + 5 = 1 + 4 = 2 + 3: there are as many pairs as numbers below the half of the target,
 * less those whose partner is n or more. */
static bool check(void *state, uint32_t call, uint64_t answer)
{
	const State *s = state;
	uint64_t target = s->targets[call];
	uint64_t smallest = target < s->n ? 0 : target - (s->n - 1);

	return answer == (target + 1) / 2 - smallest;
}

static const LandauInput inputs[] = {
    {.name = "random",
	.time = {.textbook = "O(n^2)"},
	.steps = {.textbook = "O(n^2)"},
	.memory = {.textbook = "O(1)"}},
    {.name = NULL},
};

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "nested-loops",
    .title = "Nested loops",
    .sentence = "Counts the pairs of values that add up to a target, by checking all pairs.",
    .topic = "basics",
    .inputs = inputs,
    .smallest = 16,
    .largest = 100000000,
    .prepare = prepare,
    .reset = reset,
    .run = run,
    .check = check,
    .release = release,
};
