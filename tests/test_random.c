#include <math.h>

#include "base/random.h"
#include "suite.h"

enum { DRAWS = 20000 };

START_TEST(the_bits_are_those_of_splitmix64)
{
	Random random = {1234567};

	/* The first numbers of the reference implementation for this seed. */
	ck_assert(random_bits(&random) == UINT64_C(6457827717110365317));
	ck_assert(random_bits(&random) == UINT64_C(3203168211198807973));
	ck_assert(random_bits(&random) == UINT64_C(9817491932198370423));
}
END_TEST

START_TEST(streams_of_a_seed_repeat_and_differ)
{
	Random a = random_stream(1, 7), same = random_stream(1, 7);
	Random number = random_stream(1, 8), seed = random_stream(2, 7);
	uint64_t first = random_bits(&a);

	ck_assert(first == random_bits(&same));
	ck_assert(first != random_bits(&number));
	ck_assert(first != random_bits(&seed));
}
END_TEST

/* Mean and mean square of many draws. */
static void moments(double (*draw)(Random *), double *mean, double *square)
{
	Random random = random_stream(1, 0);

	*mean = *square = 0;
	for (int i = 0; i < DRAWS; i++) {
		double value = draw(&random);

		*mean += value / DRAWS;
		*square += value * value / DRAWS;
	}
}

START_TEST(distributions_have_their_moments)
{
	double mean, square;

	moments(random_uniform, &mean, &square);
	ck_assert_double_eq_tol(mean, 0.5, 0.01);
	ck_assert_double_eq_tol(square, 1.0 / 3, 0.01);
	moments(random_normal, &mean, &square);
	ck_assert_double_eq_tol(mean, 0, 0.02);
	ck_assert_double_eq_tol(square, 1, 0.03);
	moments(random_exponential, &mean, &square);
	ck_assert_double_eq_tol(mean, 1, 0.02);
	ck_assert_double_eq_tol(square, 2, 0.1);
}
END_TEST

START_TEST(each_size_has_a_seed_of_its_own)
{
	ck_assert(random_seed_at(7, 8) == random_seed_at(7, 8));
	ck_assert(random_seed_at(7, 8) != random_seed_at(7, 9));
	ck_assert(random_seed_at(7, 8) != random_seed_at(8, 8));
	/* Nor are those of the next seed the same, one size further. */
	ck_assert(random_seed_at(7, 9) != random_seed_at(8, 8));
}
END_TEST

START_TEST(ranges_are_kept)
{
	Random random = random_stream(1, 0);
	int lower_half = 0;

	for (int i = 0; i < DRAWS; i++) {
		double uniform = random_uniform(&random);
		double value = random_log_uniform(&random, 1, 10000);

		ck_assert_double_ge(uniform, 0);
		ck_assert_double_lt(uniform, 1);
		ck_assert_double_ge(value, 1);
		ck_assert_double_le(value, 10000);
		lower_half += value < 100;
	}
	ck_assert_int_gt(lower_half, DRAWS * 48 / 100);
	ck_assert_int_lt(lower_half, DRAWS * 52 / 100);
}
END_TEST

SUITE_MAIN("random", the_bits_are_those_of_splitmix64, streams_of_a_seed_repeat_and_differ,
    distributions_have_their_moments, each_size_has_a_seed_of_its_own, ranges_are_kept)
