/* linear-scan.c - looks at one value after the other until it is the key. */
#include <stdlib.h>

#include "landau.h"

/* The first index of `key`, or n where it isn't. */
static size_t linear_scan(const uint64_t *values, size_t n, uint64_t key)
{
	for (size_t i = 0; i < n; i++)
		if (values[i] == key)
			return i;
	return n;
}

/* What one call looks for. */
typedef struct Scan {
	uint64_t key;
	uint64_t place; /* its index, from n on a miss */
} Scan;

/* One array of different values for all calls. */
typedef struct State {
	size_t n;
	uint32_t calls;
	LandauRandom keys, random;
	uint64_t *values;
	Scan *scans;
} State;

static void release(void *state)
{
	State *s = state;

	free(s->values);
	free(s->scans);
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
	    .values = calloc(n, sizeof *s->values),
	    .scans = calloc(calls, sizeof *s->scans)};
	s->keys.state = landau_random(random);
	s->random.state = landau_random(random);
	if (!s->values || !s->scans) {
		release(s);
		return NULL;
	}
	for (size_t i = 0; i < n; i++)
		s->values[i] = landau_random_at(s->keys, i);
	return s;
}

/*
 * A scan costs what the place of its key says. If places were drawn freely, a batch of few calls
 * would cost anything from nothing to n each. So call c of C gets a place near the middle of the
 * c-th of C equal parts of 0 to 5n/4, the last fifth of which are misses: whatever C is, the mean
 * is 0.6 n to within some percent. A shuffle keeps the order unknown to the branch predictor.
 */
static void reset(void *state)
{
	State *s = state;
	uint64_t span = s->n + s->n / 4, part = span / s->calls;
	uint64_t stray = part < span / 16 ? part : span / 16;

	for (uint32_t call = 0; call < s->calls; call++) {
		uint64_t middle = (2 * (uint64_t)call + 1) * span / (2 * (uint64_t)s->calls);
		uint64_t place = middle - stray / 2 + landau_below(&s->random, stray + 1);
		uint64_t other = landau_below(&s->random, (uint64_t)call + 1);

		s->scans[call] = s->scans[other];
		s->scans[other] = (Scan){.key = landau_random_at(s->keys, place), .place = place};
	}
}

static uint64_t run(void *state, uint32_t call)
{
	const State *s = state;

	return linear_scan(s->values, s->n, s->scans[call].key);
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	const State *s = state;
	uint64_t place = s->scans[call].place;

	return answer == (place < s->n ? place : s->n);
}

static const LandauInput inputs[] = {
    {.name = "random",
	.time = {.textbook = "O(n)"},
	.steps = {.textbook = "O(n)"},
	.memory = {.textbook = "O(1)"}},
    {.name = NULL},
};

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "linear-scan",
    .title = "Linear scan",
    .sentence = "Finds a key in an unsorted array by looking at one value after the other; a fifth "
		"of the keys are missing.",
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
