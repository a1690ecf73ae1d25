#include "io/comparisons.h"

#include <math.h>
#include <string.h>

#include "io/comparisonjson.h"
#include "io/runreader.h"
#include "suite.h"

static char slow[] = "slow", fast[] = "*fast*", input[] = "random";
static Sample samples[2] = {
    {.n = 16, .value = 1e-6, .calls = 4}, {.n = 1600, .value = 2e-4, .calls = 1}};
static Series series[2];
static Verdict verdicts[2];
static Record records[2];
static RatioAt sizes[2];

static Comparison compare(void)
{
	series[0] = (Series){.name = slow, .target = slow, .input = input, .metric = METRIC_TIME};
	series[1] = (Series){.name = fast, .target = fast, .input = input, .metric = METRIC_TIME};
	for (int i = 0; i < 2; i++) {
		series[i].samples = samples;
		series[i].count = 2;
		verdicts[i] = (Verdict){.state = VERDICT_DECIDED,
		    .law = &laws[i ? LAW_LINEAR : LAW_QUADRATIC],
		    .confidence = 0.97};
		records[i] = (Record){.file = "", .series = &series[i], .verdict = &verdicts[i]};
	}
	sizes[0] = (RatioAt){.n = 16, .before = 1e-6, .after = 2e-6, .ratio = {2, 1.9, 2.1}};
	sizes[1] = (RatioAt){
	    .n = 1600, .before = 2e-4, .ratio = {0.1, 0, (double)INFINITY}, .fitted = true};
	return (Comparison){.before = &records[0],
	    .after = &records[1],
	    .blocks = 14,
	    .sizes = sizes,
	    .count = 2,
	    .differs = true,
	    .bends = true,
	    .overall = {1.5, 1.2, 1.8},
	    .crossovers = {{.n = 50, .low = 40, .high = 60, .after_wins = true}},
	    .crossover_count = 1,
	    .beyond = {{.n = 16000, .ratio = {0.05, 0.04, 0.06}, .fitted = true}},
	    .beyond_count = 1,
	    .change = LAW_BETTER};
}

static void is(const Text *text, const char *expected)
{
	ck_assert_str_eq(text_string(text), expected);
}

START_TEST(for_people)
{
	Comparison comparison = compare();
	Text text = {0};

	comparisons_table(&comparison, 1, &text);
	is(&text,
	    "*fast* is 2.00 times slower [1.90, 2.10] than slow at n = 16; it is O(n) in place of "
	    "O(n^2); it wins from n = 50 [40, 60]; at ten times the largest n it should be 20.0 "
	    "times faster [16.7, 25.0].\n"
	    "\n"
	    "before  slow    O(n^2)  quadratic: doubling n makes it 4 times slower  (97 %)\n"
	    "after   *fast*  O(n)  linear: doubling n makes it 2 times slower  (97 %)\n"
	    "\n"
	    "      n   before    after  after / before\n"
	    "     16  1.00 us  2.00 us  2.00 [1.90, 2.10]\n"
	    "  1.6 k   200 us        -  about 0.100\n"
	    "\n"
	    "at ten times the largest n, n = 16 k: 20.0 times faster [16.7, 25.0]\n"
	    "interleaved, in 14 pairs of processes; intervals hold for all n together; at 1 of 2 n "
	    "by the fitted curves (about), for not both were measured there\n");
	text_release(&text);
}
END_TEST

START_TEST(as_markdown_nothing_of_a_name_is_markup)
{
	Comparison comparison = compare();
	Text text = {0};

	comparisons_markdown(&comparison, 1, &text);
	is(&text,
	    "\\*fast\\* is 2.00 times slower \\[1.90, 2.10] than slow at n = 16; it is O(n) in "
	    "place of O(n^2); it wins from n = 50 \\[40, 60]; at ten times the largest n it should "
	    "be 20.0 times faster \\[16.7, 25.0].\n"
	    "\n"
	    "- before: slow: O(n^2)  quadratic: doubling n makes it 4 times slower  (97 %)\n"
	    "- after: \\*fast\\*: O(n)  linear: doubling n makes it 2 times slower  (97 %)\n"
	    "\n"
	    "| n | before | after | after / before |\n"
	    "|--:|--:|--:|:--|\n"
	    "| 16 | 1.00 us | 2.00 us | 2.00 \\[1.90, 2.10] |\n"
	    "| 1.6 k | 200 us | - | about 0.100 |\n"
	    "\n"
	    "- at ten times the largest n, n = 16 k: 20.0 times faster \\[16.7, 25.0]\n"
	    "- interleaved, in 14 pairs of processes; intervals hold for all n together; at 1 of 2 "
	    "n by the fitted curves (about), for not both were measured there\n");
	text_release(&text);
}
END_TEST

START_TEST(as_csv_what_is_not_known_is_empty)
{
	Comparison comparison = compare();
	Text text = {0};

	comparisons_csv(&comparison, 1, &text);
	is(&text, "before,after,input,metric,n,cost_before,cost_after,ratio,low,high,by\n"
		  "slow,*fast*,random,time,16,1e-06,2e-06,2,1.9,2.1,pairs\n"
		  "slow,*fast*,random,time,1600,0.0002,,0.1,,,curves\n"
		  "slow,*fast*,random,time,16000,,,0.05,0.04,0.06,curves\n");
	text_release(&text);
}
END_TEST

START_TEST(as_json_it_is_a_saved_run)
{
	static const RunInfo info = {.version = "0.1.0", .command = "", .created = DATE_UNKNOWN};
	Comparison comparison = compare();
	Text text = {0};
	Saved saved = {0};
	Error error;

	comparisons_json(&info, &comparison, 1, &text);
	ck_assert_ptr_nonnull(strstr(text_string(&text), "\"law\": \"better\""));
	ck_assert_ptr_nonnull(strstr(text_string(&text), "\"by\": \"curves\""));
	ck_assert_ptr_nonnull(strstr(text_string(&text), "\"wins\": \"after\""));
	ck_assert_msg(runreader_read("r.json", &text, &saved, &error), "%s", error.text);
	ck_assert_uint_eq(saved.count, 2);
	ck_assert_str_eq(saved.series[1].series.target, "*fast*");
	saved_release(&saved);
	text_clear(&text);

	/* Two runs of the same. */
	saved = (Saved){0};
	series[1].name = series[1].target = slow;
	comparisons_json(&info, &comparison, 1, &text);
	ck_assert_msg(runreader_read("r.json", &text, &saved, &error), "%s", error.text);
	ck_assert_str_eq(saved.series[0].series.target, "before: slow");
	ck_assert_str_eq(saved.series[1].series.target, "after: slow");
	saved_release(&saved);
	text_release(&text);
}
END_TEST

START_TEST(several_have_headings)
{
	Comparison comparisons[2] = {compare(), compare()};
	Text text = {0};

	comparisons_table(comparisons, 2, &text);
	ck_assert_int_eq(strncmp(text_string(&text), "-- time, random\n", 16), 0);
	ck_assert_ptr_nonnull(strstr(text_string(&text) + 1, "\n\n-- time, random\n"));
	text_clear(&text);
	comparisons_markdown(comparisons, 2, &text);
	ck_assert_int_eq(strncmp(text_string(&text), "### time, random\n\n", 18), 0);
	text_release(&text);
}
END_TEST

SUITE_MAIN("comparisons", for_people, as_markdown_nothing_of_a_name_is_markup,
    as_csv_what_is_not_known_is_empty, as_json_it_is_a_saved_run, several_have_headings)
