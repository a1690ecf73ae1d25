#include "fit/signedranks.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/memory.h"

/* All ways to turn the signs of so many draws are tried. */
enum { MOST_DRAWS_TRIED = 12, RANDOM_TURNS = 4096 };

/* The standard deviation of the sum of the first `count` ranks with random signs. */
static double spread_of(double count)
{
	return sqrt(count * (count + 1) * (2 * count + 1) / 6);
}

typedef struct Ranked {
	double size;
	size_t draw;
} Ranked;

static int by_size(const void *left, const void *right)
{
	const Ranked *a = left, *b = right;

	return (a->size > b->size) - (a->size < b->size);
}

static void rank_group(SignedRanks *ranks, const double *values, size_t group)
{
	Ranked *sorted = memory_new(ranks->draws, sizeof *sorted);
	size_t count = 0;

	for (size_t i = 0; i < ranks->draws; i++)
		if (isfinite(values[i * ranks->groups + group]))
			sorted[count++] = (Ranked){fabs(values[i * ranks->groups + group]), i};
	qsort(sorted, count, sizeof *sorted, by_size);
	for (size_t i = 0; i < count; i++) {
		size_t at = sorted[i].draw * ranks->groups + group;

		ranks->ranks[at] = values[at] > 0   ? (double)(i + 1)
				   : values[at] < 0 ? -(double)(i + 1)
						    : 0;
	}
	ranks->spread[group] = spread_of((double)count);
	free(sorted);
}

void signed_ranks_init(SignedRanks *ranks, const double *values, size_t draws, size_t groups)
{
	*ranks = (SignedRanks){.draws = draws,
	    .groups = groups,
	    .ranks = memory_new(draws * groups, sizeof *ranks->ranks),
	    .spread = memory_new(groups, sizeof *ranks->spread)};
	for (size_t group = 0; group < groups; group++)
		rank_group(ranks, values, group);
}

void signed_ranks_release(SignedRanks *ranks)
{
	free(ranks->ranks);
	free(ranks->spread);
	*ranks = (SignedRanks){0};
}

/* With the signs of those draws turned whose bit is set. */
static double turned_score(const SignedRanks *ranks, size_t group, const uint64_t *turned)
{
	double sum = 0;

	if (!(ranks->spread[group] > 0))
		return 0;
	for (size_t i = 0; i < ranks->draws; i++) {
		double rank = ranks->ranks[i * ranks->groups + group];

		sum += turned && (turned[i / 64] >> i % 64 & 1) ? -rank : rank;
	}
	return fabs(sum) / ranks->spread[group];
}

double signed_ranks_score(const SignedRanks *ranks, size_t group)
{
	return turned_score(ranks, group, NULL);
}

static int descending(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a < *b) - (*a > *b);
}

double signed_ranks_limit(
    const SignedRanks *ranks, size_t first, size_t last, double level, Random *random)
{
	bool all = ranks->draws <= MOST_DRAWS_TRIED;
	size_t turns = all ? (size_t)1 << ranks->draws : RANDOM_TURNS,
	       words = ranks->draws / 64 + 1;
	size_t allowed = (size_t)(level * (double)turns);
	double *largest = memory_new(turns, sizeof *largest), limit;
	uint64_t *turned = memory_new(words, sizeof *turned);

	for (size_t i = 0; i < turns; i++) {
		for (size_t word = 0; word < words; word++)
			turned[word] = all ? i : random_bits(random);
		for (size_t group = first; group <= last; group++)
			largest[i] = fmax(largest[i], turned_score(ranks, group, turned));
	}
	qsort(largest, turns, sizeof *largest, descending);
	/* What is reached by more turns than are allowed is reached too often. */
	while (allowed > 0 && largest[allowed - 1] <= largest[allowed] + 1e-9)
		allowed--;
	limit = allowed > 0 ? largest[allowed - 1] - 1e-9 : (double)INFINITY;
	free(turned);
	free(largest);
	return limit;
}

static int ascending(const void *left, const void *right)
{
	return descending(right, left);
}

/* The means of all pairs, a value with itself included (Walsh 1949), ascending. */
static size_t pair_means(const double *values, size_t count, size_t stride, double **means)
{
	size_t found = 0;

	*means = memory_new(count * (count + 1) / 2, sizeof **means);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i; j < count; j++) {
			double mean = (values[i * stride] + values[j * stride]) / 2;

			if (isfinite(mean))
				(*means)[found++] = mean;
		}
	qsort(*means, found, sizeof **means, ascending);
	return found;
}

Middle middle_of(const double *values, size_t count, size_t stride, double limit)
{
	Middle middle = {(double)NAN, -(double)INFINITY, (double)INFINITY};
	double *means, finite, spread, refused;
	size_t found = pair_means(values, count, stride, &means);

	if (found) {
		middle.value = (means[(found - 1) / 2] + means[found / 2]) / 2;
		finite = (sqrt(8 * (double)found + 1) - 1) / 2;
		spread = spread_of(finite);
		/* So many means above a middle, or below it, are too many. */
		refused = ceil(((double)found + limit * spread) / 2);
		if (refused >= 1 && refused <= (double)found) {
			middle.low = means[found - (size_t)refused];
			middle.high = means[(size_t)refused - 1];
		}
	}
	free(means);
	return middle;
}
