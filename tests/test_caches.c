#include <math.h>

#include "model/caches.h"
#include "suite.h"

static const Caches caches = {.bytes = {32e3, 1e6}};
static Size sizes[10];
static double relative[10];
static Crossing crossing;

/* Ten sizes, each with a working set ten times that of the one before, from 10 bytes on. */
static void begin(void)
{
	for (int i = 0; i < 10; i++) {
		sizes[i] = (Size){.n = pow(10, i), .bytes = pow(10, i + 1)};
		relative[i] = 0;
	}
}

START_TEST(a_level_is_known_by_its_size)
{
	ck_assert_uint_eq(caches_level(&caches, 1e6), 2);
	ck_assert_uint_eq(caches_level(&caches, 2e6), 0);
	ck_assert_uint_eq(caches_level(&caches, 0), 0);
}
END_TEST

START_TEST(a_cache_is_left_for_good)
{
	begin();
	ck_assert(crossing_find(sizes, 10, 32e3, &crossing));
	ck_assert_uint_eq(crossing.first, 4);
	ck_assert_double_eq(crossing.n, 1e4);
	ck_assert_double_eq(crossing.bytes, 1e5);
	/* A large batch of small inputs isn't it. */
	sizes[1].bytes = 1e9;
	ck_assert(crossing_find(sizes, 10, 32e3, &crossing));
	ck_assert_uint_eq(crossing.first, 4);
	ck_assert(!crossing_find(sizes, 10, 1, &crossing));
	ck_assert(!crossing_find(sizes, 10, 1e11, &crossing));
	ck_assert(!crossing_find(sizes, 10, 0, &crossing));
	ck_assert(!crossing_find(sizes, 0, 32e3, &crossing));
}
END_TEST

START_TEST(unknown_working_sets_leave_nothing)
{
	begin();
	for (int i = 0; i < 9; i++)
		sizes[i].bytes = 0;
	ck_assert(!crossing_find(sizes, 10, 32e3, &crossing));
}
END_TEST

START_TEST(the_cache_that_costs_most_is_found)
{
	begin();
	for (int i = 4; i < 10; i++)
		relative[i] = i < 6 ? 0.3 : 2;
	ck_assert(crossing_of_rise(sizes, 10, relative, &caches, &crossing));
	ck_assert_uint_eq(crossing.level, 2);
	ck_assert_double_eq(crossing.cache_bytes, 1e6);
	ck_assert_double_eq_tol(crossing_rise(&crossing, relative, 10), 1.7, 1e-12);
}
END_TEST

START_TEST(one_size_out_of_line_is_no_rise)
{
	begin();
	relative[6] = 3;
	ck_assert(!crossing_of_rise(sizes, 10, relative, &caches, &crossing));
	ck_assert(crossing_find(sizes, 10, 1e6, &crossing));
	ck_assert_double_eq(crossing_rise(&crossing, relative, 10), 0);
}
END_TEST

START_TEST(a_rise_that_begins_within_the_caches_is_not_theirs)
{
	begin();
	for (int i = 0; i < 10; i++)
		relative[i] = i < 4 ? 1.0 * i : 3.3;
	ck_assert(!crossing_of_rise(sizes, 10, relative, &caches, &crossing));
}
END_TEST

START_TEST(what_rises_all_the_time_has_another_reason)
{
	begin();
	for (int i = 0; i < 10; i++)
		relative[i] = 0.5 * i;
	ck_assert(!crossing_of_rise(sizes, 10, relative, &caches, &crossing));
}
END_TEST

START_TEST(a_small_rise_is_none)
{
	begin();
	for (int i = 6; i < 10; i++)
		relative[i] = 0.1;
	ck_assert(!crossing_of_rise(sizes, 10, relative, &caches, &crossing));
}
END_TEST

START_TEST(the_largest_cache_is_that_of_any_level)
{
	ck_assert_double_eq(caches_largest(&(Caches){.bytes = {32, 1024, 8192}}), 8192);
	ck_assert_double_eq(caches_largest(&(Caches){.bytes = {32, 1024}}), 1024);
	ck_assert_double_eq(caches_largest(&(Caches){0}), 0);
}
END_TEST

SUITE_MAIN("caches", a_level_is_known_by_its_size, a_cache_is_left_for_good,
    unknown_working_sets_leave_nothing, the_cache_that_costs_most_is_found,
    one_size_out_of_line_is_no_rise, a_rise_that_begins_within_the_caches_is_not_theirs,
    what_rises_all_the_time_has_another_reason, a_small_rise_is_none,
    the_largest_cache_is_that_of_any_level)
