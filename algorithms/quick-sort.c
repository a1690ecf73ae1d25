/* quick-sort.c - splits at the last value into smaller and larger ones, then sorts both parts. */
#include "arrays.h"

static void swap(uint64_t *a, uint64_t *b)
{
	uint64_t value = *a;

	*a = *b;
	*b = value;
}

/* Brings what is smaller than the last value before it and the rest behind; returns where it
 * ends up. */
static size_t partition(uint64_t *values, size_t n)
{
	uint64_t pivot = values[n - 1];
	size_t smaller = 0;

	for (size_t i = 0; i < n - 1; i++)
		if (values[i] < pivot) {
			swap(&values[i], &values[smaller]);
			smaller++;
		}
	swap(&values[smaller], &values[n - 1]);
	return smaller;
}

/* Recurses into the smaller part and goes on with the larger, so that the stack stays O(log n). */
LANDAU_NOINLINE static void quick_sort(uint64_t *values, size_t n)
{
	while (n > 1) {
		size_t left = partition(values, n), right = n - left - 1;

		if (left < right) {
			quick_sort(values, left);
			values += left + 1;
			n = right;
		} else {
			quick_sort(values + left + 1, right);
			n = left;
		}
	}
}

static uint64_t run(void *state, uint32_t call)
{
	const Arrays *arrays = state;
	uint64_t *values = arrays_of(arrays, call);

	quick_sort(values, arrays->n);
	return values[arrays->n / 2];
}

/* In sorted and in reversed input the last value is always the largest or the smallest: a split
 * takes off one value, and the smaller part, where the recursion goes, is empty. */
static const LandauInput inputs[] = {
    [ORDER_RANDOM] = {.name = "random",
	.time = {.textbook = "O(n log n)"},
	.steps = {.textbook = "O(n log n)"},
	.memory = {.textbook = "O(log n)"}},
    [ORDER_SORTED] = {.name = "sorted",
	.time = {.textbook = "O(n^2)"},
	.steps = {.textbook = "O(n^2)"},
	.memory = {.textbook = "O(1)"}},
    [ORDER_REVERSED] = {.name = "reversed",
	.time = {.textbook = "O(n^2)"},
	.steps = {.textbook = "O(n^2)"},
	.memory = {.textbook = "O(1)"}},
    {.name = NULL},
};

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "quick-sort",
    .title = "Quick sort",
    .sentence = "Splits at the last value into smaller and larger ones and sorts both parts; "
		"sorted input is its worst case.",
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
