#include <math.h>

#include "fit/shapes.h"
#include "suite.h"

static void points_of(Points *points, size_t count, const double *costs)
{
	*points = (Points){.count = count};
	for (size_t i = 0; i < count; i++) {
		points->n[i] = 100 * pow(2, (double)i);
		points->log_n[i] = log(points->n[i]);
		points->log_cost[i] = log(costs ? costs[i] : 1);
		points->weight[i] = 1;
		points->total_weight += 1;
	}
}

START_TEST(jumps_leave_sizes_on_both_sides)
{
	Shape shapes[SHAPES_MOST];
	Points points;

	points_of(&points, 8, NULL);
	ck_assert_uint_eq(shapes_jumps(&points, shapes), 6);
	ck_assert_double_eq(shapes[0].bend.n, 200);
	ck_assert(!shapes[0].may_rise);
	ck_assert(shapes[1].may_rise && shapes[1].may_fall);
	ck_assert_double_eq(shapes[1].share[1], 0);
	ck_assert_double_eq(shapes[1].share[2], 1);
	points_of(&points, 4, NULL);
	ck_assert_uint_eq(shapes_jumps(&points, shapes), 0);
}
END_TEST

START_TEST(a_jump_is_foreseen_where_calls_outgrow_a_time_slice)
{
	const double seconds[] = {1e-4, 2e-4, 4e-4, 8e-4, 1.6e-3, 3.2e-3, 13e-3, 26e-3, 52e-3};
	Shape shapes[SHAPES_MOST];
	Points points;
	size_t count;

	points_of(&points, 9, seconds);
	points.seconds = true;
	count = shapes_jumps(&points, shapes);
	for (size_t i = 0; i < count; i++)
		ck_assert_int_eq(shapes[i].foreseen, shapes[i].bend.n == points.n[6]);
	points.seconds = false;
	shapes_jumps(&points, shapes);
	for (size_t i = 0; i < count; i++)
		ck_assert(!shapes[i].foreseen);
}
END_TEST

START_TEST(knees_rise_late_and_only_for_laws_that_have_them)
{
	Shape shapes[SHAPES_MOST];
	Points points;
	size_t count;

	points_of(&points, 14, NULL);
	count = shapes_knees(&points, knee_height(&laws[LAW_CONSTANT]), shapes);
	ck_assert_uint_gt(count, 10);
	for (size_t i = 0; i < count; i++) {
		ck_assert_int_eq(shapes[i].bend.kind, BREAK_KNEE);
		ck_assert(!shapes[i].may_fall);
		ck_assert_double_gt(shapes[i].bend.n, 500);
		for (size_t j = 1; j < points.count; j++)
			ck_assert_double_gt(shapes[i].share[j], shapes[i].share[j - 1]);
	}
	ck_assert_uint_eq(shapes_knees(&points, knee_height(&laws[LAW_CUBIC]), shapes), 0);
}
END_TEST

START_TEST(a_knee_is_foreseen_where_working_sets_outgrow_a_cache)
{
	Shape shapes[SHAPES_MOST];
	Points points;

	points_of(&points, 12, NULL);
	/* 8 bytes for each of n = 100, 200, ...: 32 KiB are behind at n = 6400. */
	for (size_t i = 0; i < points.count; i++)
		points.bytes[i] = 8 * points.n[i];
	points.caches = (Caches){.bytes = {32 << 10, 512 << 10, 1 << 30}};
	ck_assert_uint_eq(shapes_foreseen(&points, 3, shapes), 2);
	ck_assert(shapes[0].foreseen && shapes[0].may_rise && !shapes[0].may_fall);
	ck_assert_double_eq_tol(shapes[0].bend.n, 2 * (32 << 10) / 8.0, 1e-6);
	ck_assert_double_eq_tol(shapes[0].bend.width, log(7), 1e-9);
	/* Beyond the largest size working sets are taken to go on like n. */
	ck_assert_double_eq_tol(shapes[1].bend.n, 2 * (512 << 10) / 8.0, 1e-6);
	ck_assert_uint_eq(shapes_foreseen(&points, 0, shapes), 0);
	points.bytes[11] = 0;
	ck_assert_uint_eq(shapes_foreseen(&points, 3, shapes), 0);
}
END_TEST

START_TEST(there_is_room_for_the_shapes_of_the_most_sizes)
{
	Shape shapes[SHAPES_MOST];
	Points points = {.count = POINTS_MOST};

	for (size_t i = 0; i < POINTS_MOST; i++) {
		points.n[i] = 10 * pow(1.3, (double)i);
		points.log_n[i] = log(points.n[i]);
	}
	ck_assert_uint_le(shapes_jumps(&points, shapes), SHAPES_MOST);
	ck_assert_uint_le(shapes_knees(&points, 3, shapes), SHAPES_MOST);
}
END_TEST

START_TEST(a_clear_fall_begins_a_regime)
{
	static const double one[] = {1, 2, 4, 1, 2, 4, 8}, none[] = {1, 2, 4, 3.5, 8, 16, 32},
			    three[] = {8, 4, 8, 1, 2, 1.2, 2};
	Points points;
	Regimes regimes;

	points_of(&points, 7, one);
	shapes_regimes(&points, &regimes);
	ck_assert_uint_eq(regimes.count, 2);
	ck_assert_uint_eq(regimes.first[1], 3);
	ck_assert_uint_eq(regimes.first[2], 7);
	points_of(&points, 7, none);
	shapes_regimes(&points, &regimes);
	ck_assert_uint_eq(regimes.count, 1);
	ck_assert_uint_eq(regimes.first[1], 7);
	/* Of three falls the two largest count, in the order of the sizes. */
	points_of(&points, 7, three);
	shapes_regimes(&points, &regimes);
	ck_assert_uint_eq(regimes.count, 3);
	ck_assert_uint_eq(regimes.first[1], 1);
	ck_assert_uint_eq(regimes.first[2], 3);
}
END_TEST

SUITE_MAIN("shapes", jumps_leave_sizes_on_both_sides,
    a_jump_is_foreseen_where_calls_outgrow_a_time_slice,
    knees_rise_late_and_only_for_laws_that_have_them,
    a_knee_is_foreseen_where_working_sets_outgrow_a_cache,
    there_is_room_for_the_shapes_of_the_most_sizes, a_clear_fall_begins_a_regime)
