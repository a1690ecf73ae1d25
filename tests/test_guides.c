#include "plot/guides.h"

#include "suite.h"

static const Scale thousand = {SCALE_LOG, 1, 1000};
static const Theory no_theory;

/* Draws the guides of a chart over axes from 1 to 1000 in ASCII. */
static void assert_guides(const Chart *chart, const char *expected)
{
	Canvas canvas;
	Frame frame;
	Text text = {0};

	canvas_init(&canvas, 36, 8);
	frame_init(&frame, GLYPHS_ASCII, (Box){0, 0, 36, 8}, thousand, thousand, units_count, 0);
	/* Only what the guides draw is of interest. */
	guides_marks(chart, &frame, &canvas);
	guides_cross(chart, &frame, &canvas);
	guides_centre(chart, &frame, &canvas);
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
	canvas_release(&canvas);
}

START_TEST(marks_stand_on_the_axis)
{
	static const ChartMark marks[] = {{0.1, "off"}, {10, "L1"}, {12, "L2"}, {200, "knee"}};
	Chart chart = {.theory = no_theory, .marks = marks, .mark_count = 4};

	assert_guides(&chart, "\n"
			      "               ||           |\n"
			      "\n"
			      "               ||           |\n"
			      "\n"
			      "               ||           |\n"
			      "               L1           knee\n"
			      "\n");
}
END_TEST

START_TEST(the_crosshair_meets_at_its_value)
{
	Chart chart = {.theory = no_theory, .cross_n = 100, .cross_value = 10};

	assert_guides(&chart, "                         |\n"
			      "                         |\n"
			      "                         |\n"
			      "     --------------------+----------\n"
			      "                         |\n"
			      "                         |\n"
			      "\n"
			      "\n");
	chart.divisor = &laws[LAW_LINEAR];
	chart.cross_value = 1000;
	assert_guides(&chart, "                         |\n"
			      "                         |\n"
			      "                         |\n"
			      "     --------------------+----------\n"
			      "                         |\n"
			      "                         |\n"
			      "\n"
			      "\n");
	/* Above the plot there is nothing to point at. */
	chart.cross_value = 1e9;
	assert_guides(&chart, "                         |\n"
			      "                         |\n"
			      "                         |\n"
			      "                         |\n"
			      "                         |\n"
			      "                         |\n"
			      "\n"
			      "\n");
	chart.cross_n = 0;
	assert_guides(&chart, "\n\n\n\n\n\n\n\n");
}
END_TEST

SUITE_MAIN("guides", marks_stand_on_the_axis, the_crosshair_meets_at_its_value)
