#include "model/contention.h"
#include "suite.h"

/* Times of O(n^2) with a competitor: below a slice some sample waits for one, beyond it all take
 * twice as long. */
enum { COUNT = 8 };
static void fill(Size *sizes, double waited)
{
	for (int i = 0; i < COUNT; i++) {
		double n = 1000 << i / 2, seconds = 0.4e-9 * n * n * (i % 2 ? 2 : 1);

		seconds *= seconds > 4e-3 ? 2 : 1;
		sizes[i] =
		    (Size){.n = n * (i % 2 ? 1.4 : 1), .least = seconds, .high = seconds + waited};
	}
}

static double first_beyond(const Size *sizes)
{
	int i = 0;

	while (sizes[i].least < CONTENTION_SLICE_SECONDS)
		i++;
	return sizes[i].n;
}

START_TEST(who_waits_for_a_slice_has_a_competitor)
{
	Size sizes[COUNT];

	fill(sizes, 4e-3);
	ck_assert(contention_is_seen(sizes, COUNT));
	fill(sizes, 0.1e-3);
	ck_assert(!contention_is_seen(sizes, COUNT));
	fill(sizes, 50e-3);
	ck_assert(!contention_is_seen(sizes, COUNT));
	ck_assert(!contention_is_seen(NULL, 0));
}
END_TEST

START_TEST(a_competitor_makes_it_twice_as_long)
{
	ck_assert(contention_is_factor(2.09));
	ck_assert(contention_is_factor(1.6));
	ck_assert(!contention_is_factor(4));
	ck_assert(!contention_is_factor(0.5));
}
END_TEST

START_TEST(its_jump_is_where_calls_outlast_a_slice)
{
	Size sizes[COUNT];
	Break jump = {.kind = BREAK_JUMP, .factor = 2.1};

	fill(sizes, 4e-3);
	jump.n = first_beyond(sizes);
	ck_assert(contention_makes(&jump, sizes, COUNT));
	jump.factor = 5;
	ck_assert(!contention_makes(&jump, sizes, COUNT));
	jump.factor = 2.1;
	jump.n = sizes[2].n;
	ck_assert(!contention_makes(&jump, sizes, COUNT));
	jump.n = 1e9;
	ck_assert(!contention_makes(&jump, sizes, COUNT));
	jump.n = first_beyond(sizes);
	jump.kind = BREAK_KNEE;
	ck_assert(!contention_makes(&jump, sizes, COUNT));
	jump.kind = BREAK_JUMP;
	fill(sizes, 0);
	ck_assert(!contention_makes(&jump, sizes, COUNT));
}
END_TEST

SUITE_MAIN("contention", who_waits_for_a_slice_has_a_competitor,
    a_competitor_makes_it_twice_as_long, its_jump_is_where_calls_outlast_a_slice)
