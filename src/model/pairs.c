#include "model/pairs.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void pairs_add(Pairs *pairs, PairAt pair)
{
	if (!isfinite(pair.log_ratio))
		return;
	memory_grow((void **)&pairs->list, &pairs->capacity, pairs->count, sizeof pair);
	pairs->list[pairs->count++] = pair;
}

void pairs_release(Pairs *pairs)
{
	free(pairs->list);
	*pairs = (Pairs){0};
}

static int order(double a, double b)
{
	return (a > b) - (a < b);
}

static int by_size_block_and_ratio(const void *left, const void *right)
{
	const PairAt *a = left, *b = right;

	if (a->n != b->n)
		return order(a->n, b->n);
	if (a->block != b->block)
		return order(a->block, b->block);
	return order(a->log_ratio, b->log_ratio);
}

static void measure_table(const PairAt *sorted, size_t count, PairTable *table)
{
	for (size_t i = 0; i < count; i++) {
		table->sizes += !i || sorted[i].n != sorted[i - 1].n;
		if (sorted[i].block >= table->blocks)
			table->blocks = sorted[i].block + 1;
	}
}

void pairs_tabulate(const Pairs *pairs, PairTable *table)
{
	PairAt *sorted = memory_new(pairs->count, sizeof *sorted);
	size_t column = 0;

	*table = (PairTable){0};
	if (pairs->count)
		memcpy(sorted, pairs->list, pairs->count * sizeof *sorted);
	qsort(sorted, pairs->count, sizeof *sorted, by_size_block_and_ratio);
	measure_table(sorted, pairs->count, table);
	table->n = memory_new(table->sizes, sizeof *table->n);
	table->log_ratio = memory_new(table->sizes * table->blocks, sizeof *table->log_ratio);
	for (size_t i = 0; i < table->sizes * table->blocks; i++)
		table->log_ratio[i] = (double)NAN;
	for (size_t first = 0, end; first < pairs->count; first = end) {
		for (end = first + 1; end < pairs->count && sorted[end].n == sorted[first].n &&
				      sorted[end].block == sorted[first].block;)
			end++;
		if (first && sorted[first].n != sorted[first - 1].n)
			column++;
		table->n[column] = sorted[first].n;
		table->log_ratio[sorted[first].block * table->sizes + column] =
		    (sorted[(first + end - 1) / 2].log_ratio +
			sorted[(first + end) / 2].log_ratio) /
		    2;
	}
	free(sorted);
}

void pairtable_release(PairTable *table)
{
	free(table->n);
	free(table->log_ratio);
	*table = (PairTable){0};
}
