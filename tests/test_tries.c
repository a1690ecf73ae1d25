#include "app/tries.h"

#include "suite.h"

static bool add(Tries *tries, double seconds, bool disturbed)
{
	return tries_add(tries, &(Timing){.calls = 2, .seconds = seconds}, disturbed);
}

START_TEST(a_quiet_round_takes_what_was_wanted)
{
	Tries tries = {0};

	for (int i = 0; i < 7; i++) {
		ck_assert(!tries_are_over(&tries, 7));
		ck_assert(add(&tries, 3 - 0.1 * i, false));
	}
	ck_assert(tries_are_over(&tries, 7));
	ck_assert(!tries_are_doubtful(&tries));
	ck_assert_double_eq(tries.least_call_seconds, (3 - 0.1 * 6) / 2);
}
END_TEST

START_TEST(a_disturbed_sample_is_taken_again_but_not_for_ever)
{
	Tries tries = {0};

	ck_assert(add(&tries, 1, false));
	while (!tries_are_over(&tries, 7))
		ck_assert(!add(&tries, 2, true));
	ck_assert_uint_eq(tries.taken, 11);
	ck_assert_uint_eq(tries.good, 1);
	ck_assert(!tries_are_doubtful(&tries));
}
END_TEST

START_TEST(a_round_that_begins_disturbed_is_put_off)
{
	Tries tries = {0};

	while (!tries_are_over(&tries, 7))
		add(&tries, 2, true);
	ck_assert_uint_eq(tries.taken, 3);
	ck_assert(tries_are_doubtful(&tries));
}
END_TEST

START_TEST(the_shortest_of_the_disturbed_are_held)
{
	static const double seconds[] = {5, 9, 3, 8, 4, 7};
	Tries tries = {0};

	for (size_t i = 0; i < sizeof seconds / sizeof *seconds; i++)
		add(&tries, seconds[i], true);
	ck_assert_uint_eq(tries.held_count, TRIES_HELD);
	ck_assert_double_eq(tries.held[0].seconds, 3);
	ck_assert_double_eq(tries.held[1].seconds, 4);
	ck_assert_double_eq(tries.held[2].seconds, 5);
}
END_TEST

START_TEST(what_the_clock_could_not_see_was_not_disturbed)
{
	Tries tries = {0};

	ck_assert(add(&tries, 0, true));
	ck_assert(!tries_are_doubtful(&tries));
}
END_TEST

SUITE_MAIN("tries", a_quiet_round_takes_what_was_wanted,
    a_disturbed_sample_is_taken_again_but_not_for_ever, a_round_that_begins_disturbed_is_put_off,
    the_shortest_of_the_disturbed_are_held, what_the_clock_could_not_see_was_not_disturbed)
