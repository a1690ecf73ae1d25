#include <math.h>

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
		double n = forecast_reach(&fit, cases[i].cost);

		if (isfinite(cases[i].n) && cases[i].n > 0)
			ck_assert_double_eq_tol(n / cases[i].n, 1, 1e-6);
		else
			ck_assert(n == cases[i].n);
	}
}
END_TEST

SUITE_MAIN("forecast", larger_sizes_are_foretold, reach_is_where_the_cost_is_met)
