#include "tui/chartpane.h"

#include "landscape.h"
#include "suite.h"

START_TEST(a_mouse_finds_n_on_the_chart)
{
	Explorer explorer = {.selected = LAND_QUADRATIC, .glyphs = GLYPHS_BRAILLE};
	Box box = {30, 1, 50, 20};
	Landscape land;
	double last = 0;

	landscape_init(&land);
	ck_assert_double_eq(chartpane_n_at(&explorer, &land.view, box, 31, 5), 0);
	ck_assert_double_eq(chartpane_n_at(&explorer, &land.view, box, 60, 20), 0);
	for (int column = 40; column < 60; column++) {
		double n = chartpane_n_at(&explorer, &land.view, box, column, 5);

		ck_assert_double_gt(n, last);
		last = n;
	}
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("chartpane", a_mouse_finds_n_on_the_chart)
