#include "tui/chartview.h"

#include <stdlib.h>
#include <string.h>

#include "landscape.h"
#include "suite.h"

static Landscape land;

static const ExplorerRow *row(int index)
{
	return &land.rows[index];
}

static bool act(ChartView *view, int index, ViewAction action)
{
	return chartview_act(view, row(index), 2e5, action);
}

START_TEST(the_crosshair_goes_from_size_to_size)
{
	ChartView view = {0};

	landscape_init(&land);
	ck_assert(!act(&view, LAND_QUADRATIC, VIEW_LEFT));
	ck_assert(act(&view, LAND_QUADRATIC, VIEW_CROSS));
	ck_assert_double_eq(view.cross_n, 32768);
	ck_assert(act(&view, LAND_QUADRATIC, VIEW_LEFT));
	ck_assert_double_eq(view.cross_n, 16384);
	act(&view, LAND_QUADRATIC, VIEW_RIGHT);
	/* Beyond the sizes, as far as the axis leads. */
	act(&view, LAND_QUADRATIC, VIEW_RIGHT);
	ck_assert_double_eq(view.cross_n, 65536);
	act(&view, LAND_QUADRATIC, VIEW_RIGHT);
	act(&view, LAND_QUADRATIC, VIEW_RIGHT);
	ck_assert_double_eq(view.cross_n, 131072);
	act(&view, LAND_QUADRATIC, VIEW_LEFT);
	act(&view, LAND_QUADRATIC, VIEW_LEFT);
	ck_assert_double_eq(view.cross_n, 32768);
	for (int i = 0; i < 30; i++)
		act(&view, LAND_QUADRATIC, VIEW_LEFT);
	ck_assert_double_eq(view.cross_n, 16);
	ck_assert(chartview_leave(&view));
	ck_assert(!chartview_leave(&view));
	landscape_release(&land);
}
END_TEST

START_TEST(where_each_more_multiplies_it_goes_on_by_one)
{
	ChartView view = {.cross_n = 33};

	landscape_init(&land);
	act(&view, LAND_GOLDEN, VIEW_RIGHT);
	ck_assert_double_eq(view.cross_n, 34);
	act(&view, LAND_GOLDEN, VIEW_LEFT);
	act(&view, LAND_GOLDEN, VIEW_LEFT);
	ck_assert_double_eq(view.cross_n, 31);
	landscape_release(&land);
}
END_TEST

START_TEST(on_another_target_it_stands_at_the_nearest_size)
{
	ChartView view = {.cross_n = 900};

	landscape_init(&land);
	ck_assert_double_eq(chartview_cross(&view, row(LAND_QUADRATIC)), 1024);
	ck_assert_double_eq(chartview_cross(&view, row(LAND_GOLDEN)), 900);
	ck_assert_double_eq(chartview_cross(&view, row(LAND_WAITING)), 0);
	view.cross_n = 0;
	ck_assert_double_eq(chartview_cross(&view, row(LAND_QUADRATIC)), 0);
	chartview_place(&view, row(LAND_QUADRATIC), 99.7);
	ck_assert_double_eq(view.cross_n, 128);
	chartview_place(&view, row(LAND_QUADRATIC), 40000.4);
	ck_assert_double_eq(view.cross_n, 40000);
	view.cross_n = 0;
	/* There is nothing to stand at. */
	act(&view, LAND_WAITING, VIEW_CROSS);
	ck_assert_double_eq(view.cross_n, 0);
	landscape_release(&land);
}
END_TEST

START_TEST(zoom_has_an_end_and_a_middle)
{
	ChartView view = {0};

	landscape_init(&land);
	act(&view, LAND_QUADRATIC, VIEW_ZOOM_OUT);
	ck_assert_int_eq(view.zoom.level, 0);
	for (int i = 0; i < 20; i++)
		act(&view, LAND_QUADRATIC, VIEW_ZOOM_IN);
	ck_assert_int_eq(view.zoom.level, CHART_ZOOM_MOST);
	ck_assert_double_eq(view.zoom.n, 32768);
	view.cross_n = 64;
	act(&view, LAND_QUADRATIC, VIEW_ZOOM_OUT);
	ck_assert_int_eq(view.zoom.level, CHART_ZOOM_MOST - 1);
	ck_assert_double_eq(view.zoom.n, 64);
	act(&view, LAND_QUADRATIC, VIEW_WHOLE);
	ck_assert_int_eq(view.zoom.level, 0);
	landscape_release(&land);
}
END_TEST

START_TEST(divisors_go_round_and_end)
{
	static const LawId expected[] = {LAW_N_LOG, LAW_LINEAR, LAW_THREE_HALVES};
	ChartView view = {0};

	landscape_init(&land);
	for (int i = 0; i < 3; i++) {
		act(&view, LAND_UNDECIDED, VIEW_NORMALISE);
		ck_assert_ptr_eq(view.divisor, &laws[expected[i]]);
	}
	act(&view, LAND_UNDECIDED, VIEW_NORMALISE);
	ck_assert_ptr_null(view.divisor);
	/* One of another target's ends too. */
	view.divisor = &laws[LAW_FACTORIAL];
	act(&view, LAND_UNDECIDED, VIEW_NORMALISE);
	ck_assert_ptr_null(view.divisor);
	landscape_release(&land);
}
END_TEST

START_TEST(there_is_always_a_law_to_divide_by)
{
	landscape_init(&land);
	for (int i = 0; i < LANDSCAPE_ROWS; i++) {
		const Law *divisors[DIVISORS_MOST];
		size_t count = chartview_divisors(row(i), divisors);

		ck_assert_uint_ge(count, 1);
		ck_assert_uint_le(count, DIVISORS_MOST);
		for (size_t k = 0; k < count; k++) {
			ck_assert_ptr_ne(divisors[k], &laws[LAW_CONSTANT]);
			for (size_t before = 0; before < k; before++)
				ck_assert_ptr_ne(divisors[k], divisors[before]);
		}
	}
	landscape_release(&land);
}
END_TEST

START_TEST(the_theory_goes_through_the_largest_size)
{
	Theory theory;

	landscape_init(&land);
	theory = chartview_theory(row(LAND_GOLDEN));
	ck_assert_ptr_eq(theory.law, &laws[LAW_POWER_OF_2]);
	ck_assert_double_eq(theory.n, 33);
	ck_assert_double_eq(theory.value, row(LAND_GOLDEN)->sizes[15].median);
	/* A textbook may know laws that the table doesn't have. */
	free(land.series[LAND_LOG].textbook);
	land.series[LAND_LOG].textbook = strdup("O(log log n)");
	ck_assert_ptr_eq(chartview_theory(row(LAND_LOG)).law, &laws[LAW_LOG]);
	ck_assert_ptr_null(chartview_theory(row(LAND_FAILED)).law);
	landscape_release(&land);
}
END_TEST

START_TEST(the_rest_is_on_or_off)
{
	ChartView view = {0};

	landscape_init(&land);
	act(&view, LAND_LOG, VIEW_THEORY);
	act(&view, LAND_LOG, VIEW_BAND);
	act(&view, LAND_LOG, VIEW_FITS);
	ck_assert(view.theory && view.band && view.points);
	act(&view, LAND_LOG, VIEW_THEORY);
	act(&view, LAND_LOG, VIEW_BAND);
	act(&view, LAND_LOG, VIEW_FITS);
	ck_assert(!view.theory && !view.band && !view.points);
	ck_assert(!act(&view, LAND_LOG, VIEW_HELP));
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("chartview", the_crosshair_goes_from_size_to_size,
    where_each_more_multiplies_it_goes_on_by_one, on_another_target_it_stands_at_the_nearest_size,
    zoom_has_an_end_and_a_middle, divisors_go_round_and_end, there_is_always_a_law_to_divide_by,
    the_theory_goes_through_the_largest_size, the_rest_is_on_or_off)
