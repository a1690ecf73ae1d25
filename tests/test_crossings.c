#include "fit/crossings.h"

#include <math.h>

#include "suite.h"

enum { BLOCKS = 14 };

/* What crosses one where `ratio` is zero, with some noise. */
static size_t find(
    double ratio(double n), double noise, uint64_t seed, Crossover crossovers[CROSSINGS_MOST])
{
	Random random = random_stream(seed, 3);
	Pairs pairs = {0};
	Contrast contrast;
	size_t count;

	for (unsigned block = 0; block < BLOCKS; block++)
		for (double n = 16; n < 20000; n = floor(1.6 * n))
			pairs_add(
			    &pairs, (PairAt){.n = n,
					.block = block,
					.log_ratio = ratio(n) + noise * random_normal(&random)});
	contrast_pairs(&pairs, seed, &contrast);
	count = crossings_find(&pairs, &contrast, seed, crossovers);
	contrast_release(&contrast);
	pairs_release(&pairs);
	return count;
}

/* n log n against n^2. */
static double sorts(double n)
{
	return log(9 * log2(n) / n);
}

static double twice(double n)
{
	return fmin(log(n / 50), log(2000 / n));
}

static double never(double n)
{
	return 0.2 + 0.1 * log(n / 16);
}

static double nothing(double n)
{
	return 0 * n;
}

START_TEST(it_is_where_the_costs_are_the_same)
{
	/* 9 log2 n = n */
	const double truth = 51.07;
	unsigned held = 0;

	for (uint64_t seed = 0; seed < 60; seed++) {
		Crossover crossovers[CROSSINGS_MOST];

		ck_assert_uint_eq(find(sorts, 0.05, seed, crossovers), 1);
		ck_assert(crossovers[0].after_wins);
		ck_assert_double_eq_tol(crossovers[0].n, truth, 6);
		ck_assert(
		    crossovers[0].low <= crossovers[0].n && crossovers[0].n <= crossovers[0].high);
		ck_assert_double_lt(crossovers[0].high / crossovers[0].low, 1.3);
		held += crossovers[0].low <= truth && truth <= crossovers[0].high;
	}
	ck_assert_uint_ge(held, 48);
}
END_TEST

START_TEST(there_may_be_two)
{
	Crossover crossovers[CROSSINGS_MOST];

	ck_assert_uint_eq(find(twice, 0.03, 1, crossovers), 2);
	ck_assert(!crossovers[0].after_wins && crossovers[1].after_wins);
	ck_assert_double_eq_tol(crossovers[0].n, 50, 5);
	ck_assert_double_eq_tol(crossovers[1].n, 2000, 200);
}
END_TEST

START_TEST(there_may_be_none)
{
	Crossover crossovers[CROSSINGS_MOST];

	for (uint64_t seed = 0; seed < 50; seed++) {
		ck_assert_uint_eq(find(never, 0.03, seed, crossovers), 0);
		ck_assert_uint_eq(find(nothing, 0.05, seed, crossovers), 0);
	}
}
END_TEST

START_TEST(the_same_seed_gives_the_same)
{
	Crossover one[CROSSINGS_MOST], other[CROSSINGS_MOST];

	ck_assert_uint_eq(find(sorts, 0.05, 5, one), find(sorts, 0.05, 5, other));
	ck_assert_double_eq(one[0].low, other[0].low);
	ck_assert_double_eq(one[0].high, other[0].high);
}
END_TEST

SUITE_MAIN("crossings", it_is_where_the_costs_are_the_same, there_may_be_two, there_may_be_none,
    the_same_seed_gives_the_same)
