/* binary-search.c - halves a sorted array until the key is found or nothing is left. */
#include <stdlib.h>

#include "landau.h"

/* The index of `key`, or n where it isn't. */
static size_t binary_search(const uint64_t *values, size_t n, uint64_t key)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (values[middle] == key)
			return middle;
		if (values[middle] < key)
			low = middle + 1;
		else
			high = middle;
	}
	return n;
}

/* One array for all calls, which holds the even numbers below 2n, and a key for each call. */
typedef struct State {
	size_t n;
	uint32_t calls;
	LandauRandom random;
	uint64_t *values, *keys;
} State;

static void release(void *state)
{
	State *s = state;

	free(s->values);
	free(s->keys);
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
	    .keys = calloc(calls, sizeof *s->keys)};
	if (!s->values || !s->keys) {
		release(s);
		return NULL;
	}
	for (size_t i = 0; i < n; i++)
		s->values[i] = 2 * i;
	return s;
}

/* Half of the keys are even, and so in the array. */
static void reset(void *state)
{
	State *s = state;

	for (uint32_t call = 0; call < s->calls; call++)
		s->keys[call] = landau_below(&s->random, 2 * s->n);
}

static uint64_t run(void *state, uint32_t call)
{
	const State *s = state;

	return binary_search(s->values, s->n, s->keys[call]);
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	const State *s = state;
	uint64_t key = s->keys[call];

	return answer == (key % 2 == 0 ? key / 2 : s->n);
}

static const LandauInput inputs[] = {
    {.name = "random",
	.time = {.textbook = "O(log n)"},
	.steps = {.textbook = "O(log n)"},
	.memory = {.textbook = "O(1)"}},
    {.name = NULL},
};

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "binary-search",
    .title = "Binary search",
    .sentence =
	"Finds a key in a sorted array by halving what is left; half of the keys are there.",
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
