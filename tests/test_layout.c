#include <stdbool.h>

#include "suite.h"
#include "tui/layout.h"

static bool overlap(const Box *a, const Box *b)
{
	return a->column < b->column + b->columns && b->column < a->column + a->columns &&
	       a->row < b->row + b->rows && b->row < a->row + a->rows;
}

enum { PARTS_MOST = PANES_MOST + 3 };

static int parts_of(const Layout *layout, const Box *parts[PARTS_MOST])
{
	int count = 0;

	parts[count++] = &layout->title;
	parts[count++] = &layout->status;
	parts[count++] = &layout->keys;
	for (size_t i = 0; i < layout->count; i++)
		parts[count++] = &layout->panes[i].box;
	return count;
}

static bool lies_within(const Box *box, const LayoutNeeds *screen)
{
	return box->column >= 0 && box->row >= 0 && box->column + box->columns <= screen->columns &&
	       box->row + box->rows <= screen->rows;
}

/* What is wrong with the parts; NULL: nothing. */
static const char *fault_of(const LayoutNeeds *needs)
{
	Layout layout = layout_for(needs);
	const Box *parts[PARTS_MOST];
	int count = parts_of(&layout, parts), covered = 0;

	for (int a = 0; a < count; a++) {
		if (!lies_within(parts[a], needs))
			return "a part beyond the screen";
		covered += parts[a]->columns * parts[a]->rows;
		for (int b = 0; b < a; b++)
			if (overlap(parts[a], parts[b]))
				return "one part on another";
	}
	return covered == (layout.line ? 0 : needs->columns * needs->rows) ? NULL : "a gap";
}

/* One assertion for a whole screen: Check notes each in a file. */
static void check_tiles(const LayoutNeeds *needs)
{
	const char *fault = fault_of(needs);

	ck_assert_msg(
	    !fault, "%s: page %d at %dx%d", fault, needs->page, needs->columns, needs->rows);
}

/* Every part lies on the screen, none on another, and together they cover it. */
START_TEST(the_parts_tile_the_screen)
{
	for (int page = 0; page < PAGE_COUNT; page++)
		for (int columns = 1; columns <= 220; columns += columns < 70 ? 1 : 13)
			for (int rows = 1; rows <= 60; rows++)
				check_tiles(&(LayoutNeeds){columns, rows, 8, 30, (Page)page});
}
END_TEST

static Layout layout(int columns, int rows, size_t targets, int list_columns, Page page)
{
	return layout_for(&(LayoutNeeds){columns, rows, targets, list_columns, page});
}

static Box box_of(Layout layout, Page page)
{
	const Pane *pane = layout_find(&layout, page);

	return pane ? pane->box : (Box){0};
}

START_TEST(small_screens_have_what_matters)
{
	Layout small = layout(40, 10, 8, 30, PAGE_OVERVIEW);
	Layout usual = layout(80, 24, 8, 30, PAGE_OVERVIEW);

	ck_assert(layout(19, 40, 8, 30, PAGE_OVERVIEW).line);
	ck_assert(layout(80, 4, 8, 30, PAGE_CHART).line);
	ck_assert(!small.line && box_of(small, PAGE_LIST).rows == 0);
	ck_assert_int_ge(box_of(small, PAGE_CHART).rows, 6);
	ck_assert_int_eq(small.keys.rows, 1);
	ck_assert_int_ge(box_of(usual, PAGE_CHART).columns, 49);
	ck_assert_int_ge(box_of(usual, PAGE_CHART).rows, 15);
	ck_assert_int_eq(box_of(usual, PAGE_VERDICT).rows, 5);
}
END_TEST

START_TEST(the_list_takes_what_it_needs_and_no_more)
{
	ck_assert_int_eq(box_of(layout(200, 50, 8, 33, PAGE_OVERVIEW), PAGE_LIST).columns, 33);
	ck_assert_int_eq(box_of(layout(200, 50, 8, 3, PAGE_OVERVIEW), PAGE_LIST).columns, 20);
	ck_assert_int_le(box_of(layout(200, 50, 8, 1000, PAGE_OVERVIEW), PAGE_LIST).columns, 50);
	ck_assert_int_le(box_of(layout(64, 24, 8, 1000, PAGE_OVERVIEW), PAGE_LIST).columns, 25);
	ck_assert_int_eq(box_of(layout(40, 30, 3, 30, PAGE_OVERVIEW), PAGE_LIST).rows, 3);
}
END_TEST

/* From the first page around to it again; returns how many there were. */
static int go_round(int columns, int rows, bool back)
{
	LayoutNeeds needs = {columns, rows, 8, 30, PAGE_OVERVIEW};
	bool seen[PAGE_COUNT] = {false};
	int count = 0;

	do {
		Layout now = layout_for(&needs);

		ck_assert(!seen[needs.page]);
		seen[needs.page] = true;
		ck_assert_msg(layout_find(&now, needs.page) || rows < 20,
		    "page %d isn't seen at %dx%d", needs.page, columns, rows);
		needs.page = layout_next(&needs, back);
		count++;
	} while (needs.page != PAGE_OVERVIEW);
	return count;
}

START_TEST(every_page_is_reached_at_every_size)
{
	static const struct {
		int columns, rows, pages;
	} sizes[] = {{40, 10, PAGE_COUNT}, {80, 24, PAGE_COUNT}, {120, 40, PAGE_COUNT - 1},
	    {200, 50, PAGE_COUNT - 1}};

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (int back = 0; back < 2; back++)
			ck_assert_int_eq(
			    go_round(sizes[i].columns, sizes[i].rows, back), sizes[i].pages);
}
END_TEST

START_TEST(large_screens_show_several_pages)
{
	static const Page all[] = {PAGE_LIST, PAGE_CHART, PAGE_VERDICT, PAGE_SOURCE, PAGE_SIZES,
	    PAGE_FORECAST, PAGE_RESIDUALS};
	enum { ALL = sizeof all / sizeof *all, SOME = 4 };

	for (size_t i = 0; i < ALL; i++)
		ck_assert_int_gt(box_of(layout(200, 50, 8, 30, PAGE_OVERVIEW), all[i]).rows, 8);
	for (size_t i = 0; i < SOME; i++)
		ck_assert_int_gt(box_of(layout(120, 40, 8, 30, PAGE_OVERVIEW), all[i]).rows, 8);
}
END_TEST

SUITE_MAIN("layout", the_parts_tile_the_screen, small_screens_have_what_matters,
    the_list_takes_what_it_needs_and_no_more, every_page_is_reached_at_every_size,
    large_screens_show_several_pages)
