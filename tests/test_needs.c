#include "tui/needs.h"

#include "landscape.h"
#include "suite.h"
#include "tui/list.h"

START_TEST(they_are_those_of_the_view_and_its_screen)
{
	const Explorer explorer = {.page = PAGE_CHART};
	LayoutNeeds needs;
	Landscape land;

	landscape_init(&land);
	needs = needs_on(&explorer, &land.view, 120, 40);
	ck_assert_int_eq(needs.columns, 120);
	ck_assert_int_eq(needs.rows, 40);
	ck_assert_uint_eq(needs.targets, LANDSCAPE_ROWS);
	ck_assert_int_eq(needs.list_columns, list_columns(&land.view));
	ck_assert_int_eq(needs.page, PAGE_CHART);
	landscape_release(&land);
}
END_TEST

START_TEST(before_the_first_frame_the_screen_is_a_usual_one)
{
	Explorer explorer = {.columns = 0};
	Landscape land;

	landscape_init(&land);
	ck_assert_int_eq(needs_last(&explorer, &land.view).columns, 80);
	ck_assert_int_eq(needs_last(&explorer, &land.view).rows, 24);
	explorer.columns = 33;
	explorer.rows = 7;
	ck_assert_int_eq(needs_last(&explorer, &land.view).columns, 33);
	ck_assert_int_eq(needs_last(&explorer, &land.view).rows, 7);
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("needs", they_are_those_of_the_view_and_its_screen,
    before_the_first_frame_the_screen_is_a_usual_one)
