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

SUITE_MAIN("table", remarks_stand_below_the_figures, remarks_say_what_they_are_about,
    a_failure_needs_no_remark, a_saved_run_has_the_remarks_and_the_knees)
