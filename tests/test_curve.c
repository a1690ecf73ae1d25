#include "plot/curve.h"

#include "suite.h"

static const Scale from_1_to_1000 = {SCALE_LOG, 1, 1000};
static const Ink ink = {.mark = 'a', .curve = ROLE_SERIES, .point = ROLE_SERIES};

/* Draws `fit` on a plot of 24 x 6 cells over n and values from 1 to 1000. */
static CurveEnd assert_curve(const Fit *fit, GlyphTier tier, Stroke stroke, const char *expected)
{
	Raster raster;
	Canvas canvas;
	Text text = {0};
	CurveEnd end;
	Curve curve;

	raster_init(&raster, tier, 24, 6);
	canvas_init(&canvas, 24, 6);
	curve = curve_of_fit(fit, NULL, stroke);
	end = curve_draw(&raster, 0, &curve, &from_1_to_1000, &from_1_to_1000);
	raster_draw(&raster, &ink, 1, &canvas, (Box){0, 0, 24, 6});
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
	canvas_release(&canvas);
	raster_release(&raster);
	return end;
}

START_TEST(a_line_runs_from_corner_to_corner)
{
	Fit fit = {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 1000, .smallest = 1};
	CurveEnd end = assert_curve(&fit, GLYPHS_ASCII, STROKE_THIN,
	    "                    _--'\n"
	    "                _--'\n"
	    "            _--'\n"
	    "        _--'\n"
	    "    _--'\n"
	    "_--'\n");

	ck_assert(end.seen);
	ck_assert_int_eq(end.column, 23);
	ck_assert_int_eq(end.row, 0);
	assert_curve(&fit, GLYPHS_BRAILLE, STROKE_THIN,
	    "                    ⣀⠤⠒⠉\n"
	    "                ⣀⠤⠒⠉\n"
	    "            ⣀⠤⠒⠉\n"
	    "        ⣀⠤⠒⠉\n"
	    "    ⣀⠤⠒⠉\n"
	    "⣀⠤⠒⠉\n");
	assert_curve(&fit, GLYPHS_BRAILLE, STROKE_THICK,
	    "                    ⣀⣤⠶⠛\n"
	    "                ⣀⣤⠶⠛⠉\n"
	    "            ⣀⣤⠶⠛⠉\n"
	    "        ⣀⣤⠶⠛⠉\n"
	    "    ⣀⣤⠶⠛⠉\n"
	    "⣀⣤⠶⠛⠉\n");
}
END_TEST

START_TEST(beyond_the_fitted_sizes_the_line_is_broken)
{
	Fit fit = {.law = &laws[LAW_CONSTANT], .reference = 30, .scale = 30, .smallest = 3};

	assert_curve(&fit, GLYPHS_ASCII, STROKE_THIN,
	    "\n"
	    "\n"
	    "\n"
	    "    ''''''''' '' '' '' '\n"
	    "\n"
	    "\n");
	assert_curve(&fit, GLYPHS_BRAILLE, STROKE_THIN,
	    "\n"
	    "\n"
	    "\n"
	    "   ⠈⠉⠉⠉⠉⠉⠉⠉⠉⠉ ⠉⠉ ⠉⠉ ⠉⠉ ⠉\n"
	    "\n"
	    "\n");
}
END_TEST

START_TEST(what_leaves_the_value_scale_is_cut)
{
	/* At n = 1000 this one is infinite. */
	Fit steep = {.law = &laws[LAW_POWER_OF_2], .reference = 8, .scale = 500, .smallest = 1};
	Fit below = {.law = &laws[LAW_CONSTANT], .reference = 8, .scale = 0.5, .smallest = 1};
	Fit negative = {
	    .law = &laws[LAW_LINEAR], .reference = 1000, .scale = 500, .fixed = -50, .smallest = 1};
	CurveEnd end = assert_curve(&steep, GLYPHS_ASCII, STROKE_THIN,
	    "       /\n"
	    "      /\n"
	    "     //\n"
	    "   _-\n"
	    "_-'\n"
	    "\n");

	ck_assert_int_eq(end.row, 0);
	end = assert_curve(&below, GLYPHS_ASCII, STROKE_THIN, "\n\n\n\n\n\n");
	ck_assert(!end.seen);
	assert_curve(&negative, GLYPHS_ASCII, STROKE_THIN,
	    "                       _\n"
	    "                    _-'\n"
	    "                 /-'\n"
	    "                //\n"
	    "                |\n"
	    "               |\n");
}
END_TEST

START_TEST(what_is_no_number_is_left_out)
{
	Fit fit = {.law = &laws[LAW_LINEAR], .reference = -1, .scale = 1, .smallest = 1};

	ck_assert(!assert_curve(&fit, GLYPHS_ASCII, STROKE_THIN, "\n\n\n\n\n\n").seen);
}
END_TEST

START_TEST(a_theory_is_dotted_from_end_to_end)
{
	Theory theory = {&laws[LAW_LINEAR], 10, 10};
	Curve curve = {
	    .course = {.theory = &theory}, .first = 1, .last = 1000, .stroke = STROKE_DOTTED};
	Raster raster;
	int dots = 0;

	raster_init(&raster, GLYPHS_BRAILLE, 24, 6);
	curve_draw(&raster, 0, &curve, &from_1_to_1000, &from_1_to_1000);
	for (int i = 0; i < 24 * 6; i++)
		dots += __builtin_popcount(raster.cells[i].dots);
	ck_assert_int_eq(dots, 48 / 3);
	raster_release(&raster);
}
END_TEST

SUITE_MAIN("curve", a_line_runs_from_corner_to_corner, beyond_the_fitted_sizes_the_line_is_broken,
    what_leaves_the_value_scale_is_cut, what_is_no_number_is_left_out,
    a_theory_is_dotted_from_end_to_end)
