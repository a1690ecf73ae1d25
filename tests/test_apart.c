#include "fit/apart.h"

#include <math.h>

#include "suite.h"

enum { SIZES = 14 };

/* Ratios of one run over another: the truth, what the machine adds to a whole run, and noise. */
static void make(
    ApartAt at[SIZES], double level, double slope, double run, double noise, uint64_t seed)
{
	Random random = random_stream(seed, 5);
	double n = 16;

	for (int i = 0; i < SIZES; i++, n = floor(1.6 * n))
		at[i] = (ApartAt){
		    n, level + slope * log(n / 100) + run + noise * random_normal(&random)};
}

static unsigned claims(double level, double slope, double run, double noise)
{
	unsigned count = 0;

	for (uint64_t seed = 0; seed < 100; seed++) {
		ApartAt at[SIZES];
		Contrast contrast;

		make(at, level, slope, run, noise, seed);
		contrast_apart(at, SIZES, false, &contrast);
		count += contrast.differs;
		contrast_release(&contrast);
	}
	return count;
}

START_TEST(what_a_machine_does_between_runs_is_no_difference)
{
	ck_assert_uint_le(claims(0, 0, 0, 0.05), 5);
	ck_assert_uint_le(claims(0, 0, 0.05, 0.05), 5);
	ck_assert_uint_le(claims(0, 0, -0.08, 0.01), 5);
}
END_TEST

START_TEST(what_is_more_is_one)
{
	ck_assert_uint_ge(claims(0.3, 0, 0, 0.05), 95);
	ck_assert_uint_ge(claims(0, 0.2, 0, 0.05), 95);
}
END_TEST

START_TEST(counts_differ_by_what_they_differ)
{
	ApartAt at[] = {{16, log(1.001)}, {32, log(1.001)}, {64, log(1.001)}};
	Contrast contrast;

	contrast_apart(at, 3, true, &contrast);
	ck_assert(contrast.differs && !contrast.bends);
	ck_assert_double_eq_tol(contrast.level.value, log(1.001), 1e-12);
	ck_assert_double_eq(contrast.level.low, contrast.level.high);
	contrast_release(&contrast);
	at[0].log_ratio = at[1].log_ratio = at[2].log_ratio = 0;
	contrast_apart(at, 3, true, &contrast);
	ck_assert(!contrast.differs);
	contrast_release(&contrast);
	at[2].log_ratio = 0.5;
	contrast_apart(at, 3, true, &contrast);
	ck_assert(contrast.differs && contrast.bends);
	contrast_release(&contrast);
}
END_TEST

START_TEST(exact_counts_cross_between_two_sizes)
{
	const ApartAt at[] = {{16, 0.5}, {32, 0.2}, {64, -0.2}, {128, -0.5}};
	Crossover crossovers[CROSSINGS_MOST];
	Contrast contrast;

	contrast_apart(at, 4, true, &contrast);
	ck_assert_uint_eq(crossings_apart(&contrast, crossovers), 1);
	ck_assert(crossovers[0].after_wins);
	ck_assert_double_eq_tol(crossovers[0].n, sqrt(32 * 64), 1e-9);
	ck_assert_double_eq_tol(crossovers[0].low, 32, 1e-9);
	ck_assert_double_eq_tol(crossovers[0].high, 64, 1e-9);
	contrast_release(&contrast);
}
END_TEST

START_TEST(others_cross_within_their_intervals)
{
	unsigned held = 0;

	for (uint64_t seed = 0; seed < 50; seed++) {
		Crossover crossovers[CROSSINGS_MOST];
		ApartAt at[SIZES];
		Contrast contrast;

		/* At n = 100. */
		make(at, 0, -0.8, 0.03, 0.03, seed);
		contrast_apart(at, SIZES, false, &contrast);
		ck_assert_uint_eq(crossings_apart(&contrast, crossovers), 1);
		held += crossovers[0].low <= 100 && 100 <= crossovers[0].high;
		ck_assert_double_lt(crossovers[0].high / crossovers[0].low, 2.5);
		contrast_release(&contrast);
	}
	ck_assert_uint_ge(held, 48);
}
END_TEST

START_TEST(few_sizes_and_none_prove_nothing)
{
	const ApartAt at[] = {{16, 2}, {32, 2}, {64, 2}};
	Contrast contrast;

	for (size_t count = 0; count <= 3; count++) {
		contrast_apart(at, count, false, &contrast);
		ck_assert(!contrast.differs);
		contrast_release(&contrast);
	}
	contrast_apart(at, 1, true, &contrast);
	ck_assert(contrast.differs && !contrast.bends);
	contrast_release(&contrast);
}
END_TEST

SUITE_MAIN("apart", what_a_machine_does_between_runs_is_no_difference, what_is_more_is_one,
    counts_differ_by_what_they_differ, exact_counts_cross_between_two_sizes,
    others_cross_within_their_intervals, few_sizes_and_none_prove_nothing)
