#include "plot/spread.h"

#include <math.h>

#include "suite.h"

static void assert_spread(const double *from, const double *to, size_t count, double room)
{
	double places[8];

	for (size_t i = 0; i < count; i++)
		places[i] = from[i];
	spread_places(places, count, room);
	for (size_t i = 0; i < count; i++)
		ck_assert_double_eq_tol(places[i], to[i], 1e-12);
}

START_TEST(what_is_apart_stays)
{
	const double places[] = {0, 1, 2.5, 9};

	assert_spread(places, places, 4, 9);
	assert_spread(places, places, 0, 9);
}
END_TEST

START_TEST(what_is_close_shares_the_way)
{
	assert_spread((double[]){4, 4}, (double[]){3.5, 4.5}, 2, 9);
	assert_spread((double[]){4, 4, 4}, (double[]){3, 4, 5}, 3, 9);
	assert_spread((double[]){1, 5, 5.5}, (double[]){1, 4.75, 5.75}, 3, 9);
	/* The first pair, once apart, would stand on the third. */
	assert_spread((double[]){4, 4, 4.8},
	    (double[]){3.0 + 4.0 / 15, 4.0 + 4.0 / 15, 5.0 + 4.0 / 15}, 3, 9);
}
END_TEST

START_TEST(nothing_leaves_the_room)
{
	assert_spread((double[]){-3, 0}, (double[]){0, 1}, 2, 9);
	assert_spread((double[]){9, 9, 20}, (double[]){7, 8, 9}, 3, 9);
	assert_spread((double[]){1, 1, 1}, (double[]){0, 1, 2}, 3, 1);
}
END_TEST

SUITE_MAIN("spread", what_is_apart_stays, what_is_close_shares_the_way, nothing_leaves_the_room)
