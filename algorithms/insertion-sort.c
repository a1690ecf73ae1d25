/* insertion-sort.c - moves each value to its place among those before it, as one sorts cards. */
#include "arrays.h"

static void insertion_sort(uint64_t *values, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		uint64_t value = values[i];
		size_t j = i;

		while (j > 0 && values[j - 1] > value) {
			values[j] = values[j - 1];
			j--;
		}
		values[j] = value;
	}
}

static uint64_t run(void *state, uint32_t call)
{
	const Arrays *arrays = state;
	uint64_t *values = arrays_of(arrays, call);

	insertion_sort(values, arrays->n);
	return values[arrays->n / 2];
}

/* In sorted input no value moves; in reversed input each moves past all before it. */
static const LandauInput inputs[] = {
    [ORDER_RANDOM] = {.name = "random",
	.time = {.textbook = "O(n^2)"},
	.steps = {.textbook = "O(n^2)"},
	.memory = {.textbook = "O(1)"}},
    [ORDER_SORTED] = {.name = "sorted",
	.time = {.textbook = "O(n)"},
	.steps = {.textbook = "O(n)"},
	.memory = {.textbook = "O(1)"}},
    [ORDER_REVERSED] = {.name = "reversed",
	.time = {.textbook = "O(n^2)"},
	.steps = {.textbook = "O(n^2)"},
	.memory = {.textbook = "O(1)"}},
    {.name = NULL},
};

const LandauAlgorithm landau_algorithm = {
    .landau = LANDAU_VERSION,
    .name = "insertion-sort",
    .title = "Insertion sort",
    .sentence = "Sorts by moving each value to its place among those before it; what is sorted "
		"already costs only one look at each.",
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
