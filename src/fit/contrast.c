#include "fit/contrast.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/interval.h"

static int ascending(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* NAN where there are none. */
static double median(double *values, size_t count)
{
	qsort(values, count, sizeof *values, ascending);
	return count ? (values[(count - 1) / 2] + values[count / 2]) / 2 : (double)NAN;
}

static double row_level(const double *row, size_t count)
{
	double *values = memory_new(count, sizeof *values), level;
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		if (isfinite(row[i]))
			values[found++] = row[i];
	level = median(values, found);
	free(values);
	return level;
}

/* The median slope between two sizes (Theil 1950, Sen 1968). */
static double row_slope(const double *row, const double *n, size_t count)
{
	double *slopes = memory_new(count * count / 2 + 1, sizeof *slopes), slope;
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			if (isfinite(row[i]) && isfinite(row[j]))
				slopes[found++] = (row[j] - row[i]) / log(n[j] / n[i]);
	slope = median(slopes, found);
	free(slopes);
	return slope;
}

/* A row for each block: what it says of each size, of all of them, and of the slope. */
static double *groups_of(const PairTable *table)
{
	size_t groups = table->sizes + 2;
	double *values = memory_new(table->blocks * groups, sizeof *values);

	for (size_t i = 0; i < table->blocks; i++) {
		const double *row = table->log_ratio + i * table->sizes;
		double *to = values + i * groups;

		memcpy(to, row, table->sizes * sizeof *row);
		to[table->sizes] = row_level(row, table->sizes);
		to[table->sizes + 1] = row_slope(row, table->n, table->sizes);
	}
	return values;
}

static bool is_beyond(const SignedRanks *ranks, size_t first, size_t last, double limit)
{
	for (size_t group = first; group <= last; group++)
		if (signed_ranks_score(ranks, group) >= limit)
			return true;
	return false;
}

static void judge(const PairTable *table, const double *values, uint64_t seed, Contrast *contrast)
{
	size_t level = table->sizes, slope = level + 1, groups = slope + 1;
	Random random = random_stream(seed, 0);
	SignedRanks ranks;
	double sizes_limit, at_limit, level_limit, slope_limit;

	signed_ranks_init(&ranks, values, table->blocks, groups);
	sizes_limit = signed_ranks_limit(&ranks, 0, level - 1, CONTRAST_SIZES_DOUBT, &random);
	at_limit = signed_ranks_limit(&ranks, 0, level - 1, 1 - INTERVAL_LEVEL, &random);
	level_limit = signed_ranks_limit(&ranks, level, level, CONTRAST_LEVEL_DOUBT, &random);
	slope_limit = signed_ranks_limit(&ranks, slope, slope, CONTRAST_SLOPE_DOUBT, &random);
	for (size_t i = 0; i < table->sizes; i++)
		contrast->at[i] = middle_of(values + i, table->blocks, groups, at_limit);
	contrast->level = middle_of(values + level, table->blocks, groups, level_limit);
	contrast->slope = middle_of(values + slope, table->blocks, groups, slope_limit);
	contrast->bends = is_beyond(&ranks, slope, slope, slope_limit);
	contrast->differs = contrast->bends || is_beyond(&ranks, level, level, level_limit) ||
			    is_beyond(&ranks, 0, level - 1, sizes_limit);
	signed_ranks_release(&ranks);
}

void contrast_pairs(const Pairs *pairs, uint64_t seed, Contrast *contrast)
{
	PairTable table;
	double *values;

	pairs_tabulate(pairs, &table);
	*contrast = (Contrast){.blocks = table.blocks,
	    .count = table.sizes,
	    .level = {(double)NAN, -(double)INFINITY, (double)INFINITY},
	    .slope = {(double)NAN, -(double)INFINITY, (double)INFINITY}};
	contrast->n = memory_new(table.sizes, sizeof *contrast->n);
	contrast->at = memory_new(table.sizes, sizeof *contrast->at);
	if (table.sizes) {
		memcpy(contrast->n, table.n, table.sizes * sizeof *table.n);
		values = groups_of(&table);
		judge(&table, values, seed, contrast);
		free(values);
	}
	pairtable_release(&table);
}

void contrast_release(Contrast *contrast)
{
	free(contrast->n);
	free(contrast->at);
	*contrast = (Contrast){0};
}
