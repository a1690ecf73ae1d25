#include "app/tries.h"

#include "suite.h"

START_TEST(a_quiet_round_takes_what_was_wanted)
{
	Tries tries = {0};

	for (int i = 0; i < 7; i++) {
		ck_assert(!tries_are_over(&tries, 7));
		tries_add(&tries, 3 - 0.1 * i, false);
	}
	ck_assert(tries_are_over(&tries, 7));
	ck_assert_uint_eq(tries.good, 7);
	ck_assert_double_eq(tries.least_call_seconds, 3 - 0.1 * 6);
}
END_TEST

START_TEST(a_disturbed_sample_is_taken_again_but_not_for_ever)
{
	Tries tries = {0};

	tries_add(&tries, 1, false);
	while (!tries_are_over(&tries, 7))
		tries_add(&tries, 2, true);
	ck_assert_uint_eq(tries.taken, 11);
	ck_assert_uint_eq(tries.good, 1);
}
END_TEST

START_TEST(a_round_that_begins_disturbed_is_put_off)
{
	Tries tries = {0};

	while (!tries_are_over(&tries, 7))
		tries_add(&tries, 2, true);
	ck_assert_uint_eq(tries.taken, 3);
	ck_assert_uint_eq(tries.good, 0);
}
END_TEST

START_TEST(what_the_clock_could_not_see_was_not_disturbed)
{
	Tries tries = {0};

	tries_add(&tries, 0, true);
	ck_assert_uint_eq(tries.good, 1);
}
END_TEST

SUITE_MAIN("tries", a_quiet_round_takes_what_was_wanted,
    a_disturbed_sample_is_taken_again_but_not_for_ever, a_round_that_begins_disturbed_is_put_off,
    what_the_clock_could_not_see_was_not_disturbed)
