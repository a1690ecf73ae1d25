#include <math.h>
#include <string.h>

#include "landscape.h"
#include "suite.h"
#include "tui/forecast.h"

static void check_words(size_t row, const char *expected)
{
	Landscape land;
	Text text = {0};

	landscape_init(&land);
	forecast_words(&land.rows[row], &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
	landscape_release(&land);
}

START_TEST(larger_sizes_are_foretold)
{
	check_words(LAND_QUADRATIC, "at n = 328 k, ten times the largest: about 34.4 s");
	check_words(LAND_GOLDEN, "at n = 43, ten more than the largest: about 1.35 s");
	check_words(LAND_UNDECIDED, "if it is O(n log n): at n = 81.9 k about 7.66 ms");
	check_words(LAND_WAITING, "");
	check_words(LAND_FAILED, "");
}
END_TEST

START_TEST(what_is_foretold_has_an_interval)
{
	Landscape land;
	Uncertainty uncertainty = {.known = true,
	    .predictions = {{.n = 327680, .interval = {33.1, 35.6}},
		{.n = 81920, .interval = {5.1e-3, 9.02e-3}},
		{.n = 43, .interval = {1.2, HUGE_VAL}}}};
	static const struct {
		size_t row;
		const char *words;
	} cases[] = {
	    {LAND_QUADRATIC, "at n = 328 k, ten times the largest: about 34.4 s [33.1, 35.6]"},
	    {LAND_UNDECIDED,
		"if it is O(n log n): at n = 81.9 k about 7.66 ms; all in all [5.10, 9.02]"},
	    {LAND_GOLDEN, "at n = 43, ten more than the largest: about 1.35 s [1.20, any number]"},
	    {LAND_LOG, "at n = 41.9 M, ten times the largest: about 96.1 ns"},
	};

	landscape_init(&land);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Text text = {0};

		land.rows[cases[i].row].uncertainty = &uncertainty;
		forecast_words(&land.rows[cases[i].row], &text);
		ck_assert_str_eq(text_string(&text), cases[i].words);
		text_release(&text);
	}
	landscape_release(&land);
}
END_TEST

START_TEST(the_table_has_the_curve_and_the_intervals)
{
	const Box box = {.columns = 60, .rows = 9};
	Uncertainty uncertainty = {.known = true,
	    .behind = {.scale = {0.33, 0.35}, .fixed = interval_unknown()},
	    .predictions = {{.n = 327680, .interval = {33.1, 35.6}}}};
	Landscape land;
	Canvas canvas;
	Text text = {0};

	landscape_init(&land);
	land.rows[LAND_QUADRATIC].uncertainty = &uncertainty;
	canvas_init(&canvas, box.columns, box.rows);
	canvas_clear(&canvas);
	forecast_draw(&canvas, box, &land.rows[LAND_QUADRATIC], 0);
	canvas_text(&canvas, &text);
	ck_assert_msg(strstr(text_string(&text), "\n30.0 ns + 0.320 ns [0.307, 0.326] * n^2\n"),
	    "%s", text_string(&text));
	ck_assert_msg(strstr(text_string(&text), "at n = 328 k        34.4 s [33.1, 35.6]\n"), "%s",
	    text_string(&text));
	text_release(&text);
	canvas_release(&canvas);
	landscape_release(&land);
}
END_TEST

START_TEST(reach_is_where_the_cost_is_met)
{
	static const struct {
		LawId law;
		double reference, scale, cost, n;
	} cases[] = {
	    {LAW_LINEAR, 1000, 1, 10, 1e4},
	    {LAW_QUADRATIC, 1000, 1, 100, 1e4},
	    {LAW_POWER_OF_2, 20, 1, 1024, 30},
	    {LAW_LINEAR, 1000, 1, 1e-9, 0},
	    {LAW_CONSTANT, 1000, 1, 1, HUGE_VAL},
	    {LAW_CONSTANT, 1000, 1, 0.5, 0},
	    {LAW_FACTORIAL, 10, 1, 132, 12},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Fit fit = {.law = &laws[cases[i].law],
		    .reference = cases[i].reference,
		    .scale = cases[i].scale};
		double n = fit_reach(&fit, cases[i].cost);

		if (isfinite(cases[i].n) && cases[i].n > 0)
			ck_assert_double_eq_tol(n / cases[i].n, 1, 1e-6);
		else
			ck_assert(n == cases[i].n);
	}
}
END_TEST

SUITE_MAIN("forecast", larger_sizes_are_foretold, what_is_foretold_has_an_interval,
    the_table_has_the_curve_and_the_intervals, reach_is_where_the_cost_is_met)
