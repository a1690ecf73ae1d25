#include "fit/crossings.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_fit.h>

#include "base/memory.h"

enum { RESAMPLED = 400 };
#define BEYOND 0.025

/* The sizes of a table between the first and last of which the ratio crosses one. */
typedef struct Window {
	const PairTable *table;
	size_t first, last;
} Window;

static int ascending(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

/* Over these blocks. NAN where none has the size. */
static double median_at(const PairTable *table, const size_t *blocks, size_t column, double *room)
{
	size_t found = 0;

	for (size_t i = 0; i < table->blocks; i++) {
		double value = table->log_ratio[blocks[i] * table->sizes + column];

		if (isfinite(value))
			room[found++] = value;
	}
	qsort(room, found, sizeof *room, ascending);
	return found ? (room[(found - 1) / 2] + room[found / 2]) / 2 : (double)NAN;
}

/* ln n at which the line through the window is zero. */
static double zero_of(const Window *window, const size_t *blocks, double *room)
{
	const PairTable *table = window->table;
	size_t count = 0, most = window->last - window->first + 1;
	double *x = memory_new(most, sizeof *x), *y = memory_new(most, sizeof *y);
	double low = log(table->n[window->first]), high = log(table->n[window->last]);
	double c0 = 0, c1 = 0, cov00, cov01, cov11, squares, zero;

	for (size_t i = window->first; i <= window->last; i++) {
		y[count] = median_at(table, blocks, i, room);
		x[count] = log(table->n[i]);
		count += isfinite(y[count]);
	}
	if (count >= 2)
		gsl_fit_linear(x, 1, y, 1, count, &c0, &c1, &cov00, &cov01, &cov11, &squares);
	zero = c1 != 0 ? -c0 / c1 : (low + high) / 2;
	free(x);
	free(y);
	return isfinite(zero) ? fmin(fmax(zero, low), high) : (low + high) / 2;
}

static Crossover locate(const Window *window, Random *random)
{
	size_t count = window->table->blocks;
	size_t *blocks = memory_new(count, sizeof *blocks);
	double *room = memory_new(count, sizeof *room);
	double zeros[RESAMPLED];
	Crossover crossover;

	for (size_t i = 0; i < count; i++)
		blocks[i] = i;
	crossover.n = exp(zero_of(window, blocks, room));
	for (size_t draw = 0; draw < RESAMPLED; draw++) {
		for (size_t i = 0; i < count; i++)
			blocks[i] = (size_t)(random_uniform(random) * (double)count);
		zeros[draw] = zero_of(window, blocks, room);
	}
	qsort(zeros, RESAMPLED, sizeof *zeros, ascending);
	crossover.low = fmin(exp(zeros[(size_t)(BEYOND * RESAMPLED)]), crossover.n);
	crossover.high =
	    fmax(exp(zeros[RESAMPLED - 1 - (size_t)(BEYOND * RESAMPLED)]), crossover.n);
	free(blocks);
	free(room);
	return crossover;
}

/* -1 or 1 where the ratio is clearly below or above one. */
static int side_of(const Middle *at)
{
	return (at->low > 0) - (at->high < 0);
}

size_t crossings_find(const Pairs *pairs, const Contrast *contrast, uint64_t seed,
    Crossover crossovers[CROSSINGS_MOST])
{
	Random random = random_stream(seed, 1);
	size_t found = 0, before = 0;
	PairTable table;
	int side = 0;

	if (!contrast->differs)
		return 0;
	pairs_tabulate(pairs, &table);
	for (size_t i = 0; i < contrast->count && found < CROSSINGS_MOST; i++) {
		int here = side_of(&contrast->at[i]);

		if (side && here == -side) {
			Window window = {&table, before, i};

			crossovers[found] = locate(&window, &random);
			crossovers[found++].after_wins = here < 0;
		}
		if (here) {
			side = here;
			before = i;
		}
	}
	pairtable_release(&table);
	return found;
}
