/* naive-recursion.c - Fibonacci numbers as they are defined, computing most of them many times. */
#include <stdlib.h>

#include "landau.h"

/* Makes 2 fibonacci(n + 1) - 1 calls: 1.618 times as many for each step of n. */
LANDAU_NOINLINE static uint64_t fibonacci(uint64_t n)
{
	if (n < 2)
		return n;
	return fibonacci(n - 1) + fibonacci(n - 2);
}

/* The index is all the input there is, so every call has the same. */
static void *prepare(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random)
{
	uint64_t *index = malloc(sizeof *index);

	(void)calls;
	(void)input;
	(void)random;
	if (index)
		*index = n;
	return index;
}

static void reset(void *state)
{
	(void)state;
}

static uint64_t run(void *state, uint32_t call)
{
	const uint64_t *index = state;

	(void)call;
	return fibonacci(*index);
}

static bool check(void *state, uint32_t call, uint64_t answer)
{
	const uint64_t *index = state;
	uint64_t number = 0, next = 1;

	(void)call;
	for (uint64_t i = 0; i < *index; i++) {
		uint64_t sum = number + next;

		number = next;
		next = sum;
	}
	return answer == number;
}

static const LandauInput inputs[] = {
    {.name = "plain",
	.time = {.textbook = "O(1.618^n)"},
	.steps = {.textbook = "O(1.618^n)"},
	.memory = {.textbook = "O(n)"}},
    {.name = NULL},
};

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "naive-recursion",
    .title = "Naive recursion",
    .sentence =
	"Computes the n-th Fibonacci number by its definition, each from the two before it.",
    .topic = "basics",
    .inputs = inputs,
    .smallest = 1,
    .largest = 60,
    .prepare = prepare,
    .reset = reset,
    .run = run,
    .check = check,
    .release = free,
};
