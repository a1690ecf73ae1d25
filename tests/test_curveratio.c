#include "model/curveratio.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "suite.h"

enum { DRAWS = 300 };

static Fit fit_of(LawId law, double scale)
{
	return (Fit){.law = &laws[law],
	    .reference = 1000,
	    .smallest = 16,
	    .scale = scale * exp(law_log(&laws[law], 1000))};
}

/* Curves whose scale is off by up to `off`, evenly. */
static Draws draws_of(Fit fit, double off)
{
	Draws draws = {
	    .list = memory_new(DRAWS, sizeof *draws.list), .count = DRAWS, .leading = DRAWS};

	for (size_t i = 0; i < DRAWS; i++) {
		draws.list[i] = (Draw){.fit = fit, .off = 1};
		draws.list[i].fit.scale *= 1 + off * (2.0 * (double)i / (DRAWS - 1) - 1);
	}
	return draws;
}

START_TEST(the_ratio_is_that_of_the_curves)
{
	Fit square = fit_of(LAW_QUADRATIC, 1e-9), line = fit_of(LAW_LINEAR, 1e-6);
	Draws none = {0}, squares = draws_of(square, 0.1), lines = draws_of(line, 0.1);
	FittedCurve before = {&square, &none}, after = {&line, &none};
	Ratio ratio = curve_ratio(&before, &after, 10000);

	ck_assert_double_eq_tol(ratio.value, 0.1, 1e-9);
	ck_assert(ratio.low == 0 && isinf(ratio.high));
	before.draws = &squares;
	after.draws = &lines;
	ratio = curve_ratio(&before, &after, 10000);
	ck_assert_double_eq_tol(ratio.value, 0.1, 1e-9);
	/* Neither pair is off by all that it could be. */
	ck_assert(ratio.low > 0.0818 && ratio.low < 0.092);
	ck_assert(ratio.high < 0.1223 && ratio.high > 0.108);
	draws_release(&squares);
	draws_release(&lines);
}
END_TEST

START_TEST(what_overflows_is_no_ratio)
{
	Fit two = fit_of(LAW_POWER_OF_2, 1e-9), three = fit_of(LAW_POWER_OF_3, 1e-9);
	Draws none = {0};
	FittedCurve before = {&two, &none}, after = {&three, &none};

	ck_assert(!isfinite(curve_ratio(&before, &after, 1e6).value));
}
END_TEST

START_TEST(a_crossover_beyond_is_foretold)
{
	Fit square = fit_of(LAW_QUADRATIC, 1e-9), line = fit_of(LAW_LINEAR, 1e-5);
	Draws squares = draws_of(square, 0.05), lines = draws_of(line, 0.05);
	FittedCurve before = {&square, &squares}, after = {&line, &lines};
	Crossover crossover;

	/* At n = 10000. */
	ck_assert(curve_crossover(&before, &after, 1000, 100000, &crossover));
	ck_assert_double_eq_tol(crossover.n, 10000, 1);
	ck_assert(crossover.low > 9000 && crossover.low < 9800);
	ck_assert(crossover.high < 11100 && crossover.high > 10200);
	ck_assert(crossover.after_wins && crossover.foretold);
	ck_assert(curve_crossover(&after, &before, 1000, 100000, &crossover));
	ck_assert(!crossover.after_wins);
	/* Where the limit is in between, about half of the curves cross before it. */
	ck_assert(!curve_crossover(&before, &after, 1000, 10000, &crossover));
	ck_assert(!curve_crossover(&before, &after, 20000, 100000, &crossover));
	draws_release(&squares);
	draws_release(&lines);
}
END_TEST

START_TEST(without_draws_nothing_is_foretold)
{
	Fit square = fit_of(LAW_QUADRATIC, 1e-9), line = fit_of(LAW_LINEAR, 1e-5);
	Draws none = {0};
	FittedCurve before = {&square, &none}, after = {&line, &none};
	Crossover crossover;

	ck_assert(!curve_crossover(&before, &after, 1000, 100000, &crossover));
}
END_TEST

SUITE_MAIN("curveratio", the_ratio_is_that_of_the_curves, what_overflows_is_no_ratio,
    a_crossover_beyond_is_foretold, without_draws_nothing_is_foretold)
