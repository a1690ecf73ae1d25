#include <string.h>

#include "io/json.h"
#include "io/table.h"
#include "suite.h"

static Series series;
static Verdict verdict;
static Record records[2];

/* A decided O(n) with a jump, as two files have it. */
static void begin(void)
{
	series_init(&series, "sum", "sum", "", METRIC_TIME);
	for (int n = 16; n < 100; n *= 2)
		series_add(&series, (Sample){.n = n, .value = n * 1e-9, .calls = 1});
	verdict = (Verdict){.state = VERDICT_DECIDED,
	    .law = &laws[LAW_LINEAR],
	    .confidence = 0.95,
	    .plausible = {{.law = &laws[LAW_LINEAR],
		.probability = 0.95,
		.fit = {.law = &laws[LAW_LINEAR],
		    .reference = 64,
		    .smallest = 16,
		    .scale = 64e-9,
		    .bend = {.kind = BREAK_JUMP, .n = 32, .factor = 5}}}},
	    .plausible_count = 1};
	records[0] = (Record){.file = "a.csv", .series = &series, .verdict = &verdict};
	records[1] = records[0];
	records[1].file = "b.csv";
}

static void check_has(void (*print)(size_t count, Text *out), size_t count, const char *expected)
{
	Text out = {0};

	print(count, &out);
	ck_assert_msg(strstr(text_string(&out), expected), "%s", text_string(&out));
	text_release(&out);
}

static void table(size_t count, Text *out)
{
	table_verdicts(records, count, out);
}

static void saved_run(size_t count, Text *out)
{
	json_run(&(RunInfo){.version = "1"}, records, count, out);
}

START_TEST(remarks_stand_below_the_figures)
{
	begin();
	check_has(table, 1, "\n\nsum: the cost jumps 5.0 times at n = 32; the law stays\n");
	series_release(&series);
}
END_TEST

START_TEST(remarks_say_what_they_are_about)
{
	begin();
	check_has(table, 2, "\nb.csv  sum: the cost jumps 5.0 times at n = 32");
	series_release(&series);
}
END_TEST

START_TEST(a_failure_needs_no_remark)
{
	Text out = {0};

	begin();
	records[0].failure = "crashed";
	table(1, &out);
	ck_assert_ptr_null(strstr(text_string(&out), "jumps"));
	text_release(&out);
	series_release(&series);
}
END_TEST

START_TEST(a_saved_run_has_the_remarks_and_the_knees)
{
	begin();
	check_has(saved_run, 1, "\"words\": \"the cost jumps 5.0 times at n = 32; the law stays\"");
	check_has(saved_run, 1, "\"kind\": \"jump\"");
	check_has(saved_run, 1, "\"knees\": [\n    32\n   ]");
	series_release(&series);
}
END_TEST

/* As begin(), without the jump, and with intervals. */
static void begin_certain(void)
{
	static Uncertainty uncertainty;
	Spread spread = {.scale = {60e-9, 67e-9}, .fixed = {0, 2e-9}};

	begin();
	verdict.plausible[0].fit.bend = (Break){.kind = BREAK_NONE};
	uncertainty = (Uncertainty){.known = true,
	    .coefficients = spread,
	    .behind = spread,
	    .trend = {.known = true, .value = 1.01, .interval = {0.98, 1.03}, .of_law = 1},
	    .predictions = {{.n = 640, .value = 640e-9, .interval = {590e-9, 680e-9}}}};
	records[0].uncertainty = &uncertainty;
}

START_TEST(curves_have_a_table_with_their_intervals)
{
	begin_certain();
	check_has(table, 1,
	    "\n\n"
	    "     curve, with 95 % intervals  at ten times n\n"
	    "sum  1.00 ns [0.938, 1.05] * n   640 ns [590, 680]\n");
	records[0].uncertainty = NULL;
	check_has(table, 1,
	    "\n\n"
	    "     curve        at ten times n\n"
	    "sum  1.00 ns * n  640 ns\n");
	series_release(&series);
}
END_TEST

START_TEST(long_curves_go_on_on_another_line)
{
	Fit *fit = &verdict.plausible[0].fit;
	Text out = {0};

	begin_certain();
	records[0].uncertainty = NULL;
	fit->fixed = 5e-9;
	fit->lower_law = &laws[LAW_LOG];
	fit->lower = 50e-9;
	fit->bend = (Break){.kind = BREAK_JUMP, .n = 32, .factor = 5};
	table(1, &out);
	ck_assert_msg(strstr(text_string(&out),
			  "sum  25.0 ns + 41.7 ns * log2 n + 5.00 ns * n, from n = 32 on"),
	    "%s", text_string(&out));
	text_clear(&out);
	records[0].file = "a/rather/long/path/to/some/timings/of/somebody.csv";
	table(2, &out);
	ck_assert_msg(strstr(text_string(&out), "41.7 ns * log2 n    "), "%s", text_string(&out));
	ck_assert_msg(strstr(text_string(&out), "    + 5.00 ns * n, from n = 32 on\n"), "%s",
	    text_string(&out));
	ck_assert_msg(!strstr(text_string(&out), " \n"), "%s", text_string(&out));
	text_release(&out);
	series_release(&series);
}
END_TEST

START_TEST(exponentials_are_foretold_ten_sizes_on)
{
	begin_certain();
	records[0].uncertainty = NULL;
	verdict.law = verdict.plausible[0].law = verdict.plausible[0].fit.law =
	    &laws[LAW_POWER_OF_2];
	check_has(table, 1, "65.5 us at n = 74\n");
	series_release(&series);
}
END_TEST

START_TEST(what_is_beyond_a_cache_is_not_foretold)
{
	Text out = {0};

	begin_certain();
	verdict.left_cache_n = 64;
	verdict.left_cache_bytes = 1024;
	table(1, &out);
	ck_assert_msg(strstr(text_string(&out), " * n   -\n"), "%s", text_string(&out));
	text_clear(&out);
	saved_run(1, &out);
	ck_assert_ptr_null(strstr(text_string(&out), "predictions"));
	text_release(&out);
	series_release(&series);
}
END_TEST

START_TEST(a_saved_run_has_the_intervals)
{
	begin_certain();
	check_has(saved_run, 1, "\"scale_low\": 6e-08");
	check_has(saved_run, 1, "\"fixed_high\": 2e-09");
	check_has(saved_run, 1,
	    "\"exponent\": 1.01,\n     \"exponent_low\": 0.98,\n"
	    "     \"exponent_high\": 1.03");
	check_has(saved_run, 1, "\"predictions\": [\n     {\n      \"n\": 640,\n");
	check_has(saved_run, 1, "\"value_high\": 6.8e-07");
	series_release(&series);
}
END_TEST

START_TEST(a_saved_run_has_the_break_of_a_curve)
{
	begin();
	check_has(saved_run, 1,
	    "\"break\": {\n      \"kind\": \"jump\",\n      \"n\": 32,\n"
	    "      \"factor\": 5\n");
	series_release(&series);
}
END_TEST

SUITE_MAIN("table", curves_have_a_table_with_their_intervals, long_curves_go_on_on_another_line,
    exponentials_are_foretold_ten_sizes_on, what_is_beyond_a_cache_is_not_foretold,
    a_saved_run_has_the_intervals, a_saved_run_has_the_break_of_a_curve,
    remarks_stand_below_the_figures, remarks_say_what_they_are_about, a_failure_needs_no_remark,
    a_saved_run_has_the_remarks_and_the_knees)
