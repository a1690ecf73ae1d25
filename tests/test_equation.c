#include <math.h>

#include "model/equation.h"
#include "model/freelaw.h"
#include "suite.h"

static void check_words(
    const Fit *fit, const Uncertainty *uncertainty, Metric metric, const char *expected)
{
	Text text = {0};

	equation_words(fit, uncertainty, metric, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(coefficients_are_per_unit_of_the_law)
{
	static const struct {
		LawId law;
		double reference, at_reference; /* what the law is there */
		const char *words;
	} cases[] = {
	    {LAW_CONSTANT, 1000, 1, "2.00 ns"},
	    {LAW_LOG, 1024, 10, "2.00 ns * log2 n"},
	    {LAW_SQRT, 900, 30, "2.00 ns * sqrt n"},
	    {LAW_LINEAR, 1000, 1000, "2.00 ns * n"},
	    {LAW_N_LOG, 1024, 10240, "2.00 ns * n log2 n"},
	    {LAW_THREE_HALVES, 100, 1000, "2.00 ns * n^1.5"},
	    {LAW_QUADRATIC, 1000, 1e6, "2.00 ns * n^2"},
	    {LAW_QUADRATIC_LOG, 16, 1024, "2.00 ns * n^2 log2 n"},
	    {LAW_POWER_OF_2, 20, 1048576, "2.00 ns * 2^n"},
	    {LAW_N_POWER_OF_2, 4, 64, "2.00 ns * n 2^n"},
	    {LAW_FACTORIAL, 10, 3628800, "2.00 ns * n!"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Fit fit = {.law = &laws[cases[i].law],
		    .reference = cases[i].reference,
		    .smallest = 2,
		    .scale = 2e-9 * cases[i].at_reference};

		check_words(&fit, NULL, METRIC_TIME, cases[i].words);
	}
}
END_TEST

static const Fit lines = {.law = &laws[LAW_LINEAR],
    .reference = 1000,
    .smallest = 16,
    .scale = 2e-6,
    .fixed = 7e-9,
    .lower = 0};

/* Of `lines`: the scale is 2 ns [1.9, 2.1] for each n. */
static Uncertainty known(void)
{
	Spread spread = {
	    .scale = {1.9e-6, 2.1e-6}, .fixed = {0, 15e-9}, .lower = interval_unknown()};

	return (Uncertainty){.known = true, .coefficients = spread, .behind = spread};
}

START_TEST(intervals_stand_behind_their_coefficients)
{
	Uncertainty uncertainty = known();

	check_words(
	    &lines, &uncertainty, METRIC_TIME, "7.00 ns [0, 15.0] + 2.00 ns [1.90, 2.10] * n");
	check_words(&lines, NULL, METRIC_TIME, "7.00 ns + 2.00 ns * n");
	uncertainty.known = false;
	check_words(&lines, &uncertainty, METRIC_TIME, "7.00 ns + 2.00 ns * n");
}
END_TEST

START_TEST(counts_have_no_unit)
{
	Fit fit = lines;

	fit.scale = 3000;
	fit.fixed = 12;
	check_words(&fit, NULL, METRIC_STEPS, "12 + 3 * n");
}
END_TEST

START_TEST(lower_terms_stand_before_the_law)
{
	Fit fit = {.law = &laws[LAW_CUBIC],
	    .reference = 100,
	    .smallest = 5,
	    .scale = 1e-3,
	    .lower_law = &laws[LAW_QUADRATIC],
	    .lower = 40e-6};
	Uncertainty uncertainty = known();

	uncertainty.behind.scale = (Interval){0.9e-3, 1.1e-3};
	uncertainty.behind.lower = (Interval){30e-6, 50e-6};
	check_words(&fit, &uncertainty, METRIC_TIME,
	    "4.00 ns [3.00, 5.00] * n^2 + 1.00 ns [0.900, 1.10] * n^3");
}
END_TEST

START_TEST(what_is_nothing_everywhere_is_left_out)
{
	Fit fit = lines;

	fit.fixed = 1e-12;
	check_words(&fit, NULL, METRIC_TIME, "2.00 ns * n");
	fit.fixed = 0;
	fit.lower_law = &laws[LAW_LOG];
	check_words(&fit, NULL, METRIC_TIME, "2.00 ns * n");
}
END_TEST

START_TEST(behind_a_break_is_what_counts)
{
	Uncertainty uncertainty = known();
	Fit fit = lines;

	fit.bend = (Break){.kind = BREAK_JUMP, .n = 500, .factor = 3};
	uncertainty.behind.scale = (Interval){5.8e-6, 6.1e-6};
	uncertainty.behind.fixed = interval_unknown();
	check_words(
	    &fit, &uncertainty, METRIC_TIME, "21.0 ns + 6.00 ns [5.80, 6.10] * n, from n = 500 on");
	fit.bend = (Break){.kind = BREAK_KNEE, .n = 100, .factor = 3, .width = 1.15};
	check_words(&fit, NULL, METRIC_TIME, "21.0 ns + 6.00 ns * n, from n = 178 on");
	fit.bend.n = 900;
	check_words(&fit, NULL, METRIC_TIME, "13.4 ns + 3.83 ns * n, near the largest n");
}
END_TEST

START_TEST(regimes_begin_somewhere)
{
	Fit fit = lines;

	fit.falls = 1;
	fit.smallest = 64;
	check_words(&fit, NULL, METRIC_TIME, "7.00 ns + 2.00 ns * n, from n = 64 on");
	fit.bend = (Break){.kind = BREAK_JUMP, .n = 500, .factor = 1.5};
	check_words(&fit, NULL, METRIC_TIME, "10.5 ns + 3.00 ns * n, from n = 500 on");
}
END_TEST

START_TEST(laws_outside_the_table_have_an_uncertain_exponent)
{
	Fit fit = {.law = law_power(2.31),
	    .parameter = 2.3142,
	    .reference = 1000,
	    .smallest = 16,
	    .scale = 3.1e-9 * pow(1000, 2.3142)};
	Uncertainty uncertainty = known();

	uncertainty.trend = (Trend){.known = true, .value = 2.3142, .interval = {2.2901, 2.3341}};
	check_words(&fit, &uncertainty, METRIC_TIME, "3.10 ns * n^2.31 [2.29, 2.33]");
	uncertainty.trend.interval = (Interval){2.3139, 2.3143};
	check_words(&fit, &uncertainty, METRIC_TIME, "3.10 ns * n^2.31");
	check_words(&fit, NULL, METRIC_TIME, "3.10 ns * n^2.31");
	fit = (Fit){.law = law_base(1.84),
	    .parameter = 1.84,
	    .reference = 20,
	    .smallest = 5,
	    .scale = 5 * pow(1.84, 20)};
	check_words(&fit, NULL, METRIC_STEPS, "5 * 1.84^n");
}
END_TEST

SUITE_MAIN("equation", coefficients_are_per_unit_of_the_law,
    intervals_stand_behind_their_coefficients, counts_have_no_unit,
    lower_terms_stand_before_the_law, what_is_nothing_everywhere_is_left_out,
    behind_a_break_is_what_counts, regimes_begin_somewhere,
    laws_outside_the_table_have_an_uncertain_exponent)
