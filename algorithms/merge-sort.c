/* merge-sort.c - sorts the two halves, then merges them through a second array. */
#include <stdlib.h>

#include "arrays.h"

/* Merges the sorted halves, which meet at `middle`. */
static void merge(uint64_t *values, uint64_t *scratch, size_t middle, size_t n)
{
	size_t left = 0, right = middle;

	for (size_t i = 0; i < n; i++)
		if (right == n || (left < middle && values[left] <= values[right]))
			scratch[i] = values[left++];
		else
			scratch[i] = values[right++];
	for (size_t i = 0; i < n; i++)
		values[i] = scratch[i];
}

LANDAU_NOINLINE static void sort(uint64_t *values, uint64_t *scratch, size_t n)
{
	size_t middle = n / 2;

	if (n < 2)
		return;
	sort(values, scratch, middle);
	sort(values + middle, scratch, n - middle);
	merge(values, scratch, middle, n);
}

/* The second array is a part of what merge sort costs, so it is allocated here, in timed code.
 * Without memory for it the values stay unsorted. */
static void merge_sort(uint64_t *values, size_t n)
{
	uint64_t *scratch = malloc(n * sizeof *scratch);

	if (scratch)
		sort(values, scratch, n);
	free(scratch);
}

static uint64_t run(void *state, uint32_t call)
{
	const Arrays *arrays = state;
	uint64_t *values = arrays_of(arrays, call);

	merge_sort(values, arrays->n);
	return values[arrays->n / 2];
}

/* It halves and merges whatever the order is. */
static const LandauInput inputs[] = {
    [ORDER_RANDOM] = {.name = "random",
	.time = {.textbook = "O(n log n)"},
	.steps = {.textbook = "O(n log n)"},
	.memory = {.textbook = "O(n)"}},
    [ORDER_SORTED] = {.name = "sorted",
	.time = {.textbook = "O(n log n)"},
	.steps = {.textbook = "O(n log n)"},
	.memory = {.textbook = "O(n)"}},
    [ORDER_REVERSED] = {.name = "reversed",
	.time = {.textbook = "O(n log n)"},
	.steps = {.textbook = "O(n log n)"},
	.memory = {.textbook = "O(n)"}},
    {.name = NULL},
};

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "merge-sort",
    .title = "Merge sort",
    .sentence = "Sorts the two halves and merges them through a second array, whatever the order.",
    .topic = "sorting",
    .inputs = inputs,
    .smallest = 16,
    .largest = 100000000,
    .prepare = arrays_prepare,
    .reset = arrays_reset,
    .run = run,
    .check = arrays_check,
    .release = arrays_release,
};
