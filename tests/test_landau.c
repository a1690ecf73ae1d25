#include "landau.h"
#include "suite.h"

START_TEST(a_number_can_be_skipped_to)
{
	LandauRandom random = {7};
	const LandauRandom start = random;

	for (uint64_t i = 0; i < 100; i++)
		ck_assert_uint_eq(landau_random_at(start, i), landau_random(&random));
	ck_assert_uint_eq(start.state, 7);
}
END_TEST

START_TEST(numbers_stay_below_their_bound_and_reach_it)
{
	LandauRandom random = {7};
	unsigned seen[5] = {0};

	for (int i = 0; i < 1000; i++) {
		uint64_t number = landau_below(&random, 5);

		ck_assert_uint_lt(number, 5);
		seen[number]++;
	}
	for (int i = 0; i < 5; i++)
		ck_assert_uint_gt(seen[i], 100);
	ck_assert_uint_eq(landau_below(&random, 1), 0);
}
END_TEST

SUITE_MAIN("landau", a_number_can_be_skipped_to, numbers_stay_below_their_bound_and_reach_it)
