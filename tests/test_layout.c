#include <stdbool.h>

#include "suite.h"
#include "tui/layout.h"

typedef struct Parts {
	const Box *boxes[7];
} Parts;

static Parts parts_of(const Layout *layout)
{
	return (Parts){{&layout->title, &layout->list, &layout->divider, &layout->chart,
	    &layout->findings, &layout->status, &layout->keys}};
}

static bool overlap(const Box *a, const Box *b)
{
	return a->column < b->column + b->columns && b->column < a->column + a->columns &&
	       a->row < b->row + b->rows && b->row < a->row + a->rows;
}

/* Every part lies on the screen, none on another, and together they cover it. */
START_TEST(the_parts_tile_the_screen)
{
	for (int columns = 1; columns <= 220; columns += columns < 70 ? 1 : 13)
		for (int rows = 1; rows <= 60; rows++) {
			Layout layout = layout_for(columns, rows, 8, 30);
			Parts parts = parts_of(&layout);
			int covered = 0;

			for (int a = 0; a < 7; a++) {
				const Box *box = parts.boxes[a];

				ck_assert(box->column >= 0 && box->row >= 0);
				ck_assert(box->column + box->columns <= columns);
				ck_assert(box->row + box->rows <= rows);
				covered += box->columns * box->rows;
				for (int b = 0; b < a; b++)
					ck_assert_msg(!overlap(box, parts.boxes[b]),
					    "parts %d and %d at %dx%d", a, b, columns, rows);
			}
			ck_assert_msg(
			    covered == (layout.line ? 0 : columns * rows), "%dx%d", columns, rows);
		}
}
END_TEST

START_TEST(small_screens_have_what_matters)
{
	Layout line = layout_for(19, 40, 8, 30), small = layout_for(40, 10, 8, 30),
	       usual = layout_for(80, 24, 8, 30);

	ck_assert(line.line && layout_for(80, 4, 8, 30).line);
	ck_assert(!small.line && small.list.rows == 0);
	ck_assert_int_ge(small.chart.rows, 6);
	ck_assert_int_eq(small.keys.rows, 1);
	ck_assert_int_ge(usual.chart.columns, 49);
	ck_assert_int_ge(usual.chart.rows, 15);
	ck_assert_int_eq(usual.findings.rows, 5);
}
END_TEST

START_TEST(the_list_takes_what_it_needs_and_no_more)
{
	ck_assert_int_eq(layout_for(200, 50, 8, 33).list.columns, 33);
	ck_assert_int_eq(layout_for(200, 50, 8, 3).list.columns, 20);
	ck_assert_int_le(layout_for(200, 50, 8, 1000).list.columns, 50);
	ck_assert_int_le(layout_for(64, 24, 8, 1000).list.columns, 25);
	ck_assert_int_eq(layout_for(40, 30, 3, 30).list.rows, 3);
}
END_TEST

SUITE_MAIN("layout", the_parts_tile_the_screen, small_screens_have_what_matters,
    the_list_takes_what_it_needs_and_no_more)
