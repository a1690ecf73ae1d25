#include "counted_sample.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const unsigned sample_sum_line = __LINE__ + 1;
uint64_t sample_sum(const uint64_t *values, uint64_t n)
{
	uint64_t sum = 0;

	for (uint64_t i = 0; i < n; i++) {
		uint64_t value = values[i];

		sum += value;
	}
	return sum;
}

const unsigned sample_parity_line = __LINE__ + 1;
uint64_t sample_parity(uint64_t n)
{
	uint64_t odd = 0, even = 0, last = 0;

	while (n > 0) {
		if (n & 1) {
			odd++;
		} else {
			even++;
			last = n;
		}
		n--;
	}
	return odd << 32 | even << 16 | last;
}

const unsigned sample_pairs_line = __LINE__ + 1;
uint64_t sample_pairs(uint64_t n)
{
	uint64_t pairs = 0;

	for (uint64_t i = 0; i < n; i++)
		for (uint64_t j = 0; j < i; j++)
			pairs++;
	return pairs;
}

const unsigned sample_fibonacci_line = __LINE__ + 1;
uint64_t sample_fibonacci(uint64_t n)
{
	if (n < 2)
		return n;
	return sample_fibonacci(n - 1) + sample_fibonacci(n - 2);
}

const unsigned sample_find_line = __LINE__ + 1;
uint64_t sample_find(const uint64_t *values, uint64_t n, uint64_t wanted)
{
	uint64_t steps = 0, i;

	for (i = 0; i < n; i++) {
		if (values[i] == wanted)
			break;
		if (values[i] == 0)
			continue;
		steps++;
	}
	while (i < n && values[i] > 0)
		i++;
	return steps;
}

const unsigned sample_choose_line = __LINE__ + 1;
uint64_t sample_choose(uint64_t n)
{
	uint64_t score = 0;

	for (uint64_t i = 0; i < n; i++) {
		switch (i % 4) {
		case 0:
			if (score > 0)
				score += 1;
			break;
		case 1:
			while (score < 10)
				score += 2;
			break;
		default: score += i > 2 ? 3 : 4;
		}
	}
	return score;
}

const unsigned sample_spin_line = __LINE__ + 1;
uint64_t sample_spin(uint64_t n)
{
	uint64_t spins = 0;

	do {
		spins++;
		n--;
	} while (n > 0);
	return spins;
}

const unsigned sample_store_line = __LINE__ + 1;
void sample_store(uint64_t *place, uint64_t value)
{
	if (!place)
		return;
	*place = value;
	place[1] = value;
}

static int by_value(const void *left, const void *right)
{
	const uint64_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static uint64_t twice(uint64_t value)
{
	return 2 * value;
}

const unsigned sample_library_line = __LINE__ + 1;
uint64_t sample_library(const char *text, uint64_t *values, uint64_t n)
{
	uint64_t (*through)(uint64_t) = twice;
	uint64_t *copy = malloc(n * sizeof *copy), *clear = calloc(n, sizeof *clear);

	memcpy(copy, values, n * sizeof *copy), memset(clear, 1, n * sizeof *clear);
	qsort(copy, n, sizeof *copy, by_value);
	values[0] = strlen(text) + twice(copy[0]) + (uint64_t)sqrt((double)copy[0]);
	values[0] += through(1);
	if (n == 0)
		memmove(copy, values, n);
	values[0] += n > 100 ? strlen(text + 1) : 0;
	free(clear);
	free(copy);
	return values[0] + n;
}

typedef struct Sums {
	uint64_t n;
	unsigned input;
	LandauRandom random;
	uint64_t *values;
	uint32_t calls;
} Sums;

static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	Sums *sums = calloc(1, sizeof *sums);

	if (n > 1000000) {
		free(sums);
		return NULL;
	}
	*sums = (Sums){n, input, *random, malloc(n * calls * sizeof *sums->values), calls};
	return sums;
}

static void reset(void *state)
{
	Sums *sums = state;
	LandauRandom random = sums->random;

	for (uint64_t i = 0; i < sums->n * sums->calls; i++)
		sums->values[i] = landau_below(&random, 1000);
}

static uint64_t run(void *state, uint32_t call)
{
	const Sums *sums = state;
	uint64_t *copy = malloc(sums->n * sizeof *copy);
	uint64_t sum = 0;

	for (uint64_t i = 0; i < sums->n; i++) {
		copy[i] = sums->values[call * sums->n + i];
		if (copy[i] > 500)
			sum += copy[i];
	}
	free(copy);
	return sums->input == 1 && call == 2 ? 1 : sum;
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	const Sums *sums = state;

	for (uint64_t i = 0; i < sums->n; i++) {
		uint64_t value = sums->values[call * sums->n + i];

		answer -= value > 500 ? value : 0;
	}
	return answer == 0;
}

static void release(void *state)
{
	Sums *sums = state;

	free(sums->values);
	free(sums);
}

static const LandauInput inputs[] = {{.name = "right"}, {.name = "wrong"}, {.name = NULL}};

const LandauAlgorithm sample_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "sample",
    .title = "Sample",
    .sentence = "Sums numbers.",
    .topic = "tests",
    .inputs = inputs,
    .smallest = 1,
    .largest = 1000000,
    .prepare = prepare,
    .reset = reset,
    .run = run,
    .check = check,
    .release = release,
};
