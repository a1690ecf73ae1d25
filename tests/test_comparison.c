#include "model/comparison.h"

#include <math.h>
#include <string.h>

#include "suite.h"

static char before_name[] = "slow", after_name[] = "fast\x1b", input[] = "";
static Series series[2];
static Verdict verdicts[2];
static Record records[2];
static RatioAt sizes[3];

static Comparison compare(Metric metric)
{
	series[0] = (Series){.name = before_name, .target = before_name, .input = input};
	series[1] = (Series){.name = after_name, .target = after_name, .input = input};
	for (int i = 0; i < 2; i++) {
		series[i].metric = metric;
		verdicts[i] = (Verdict){.state = VERDICT_DECIDED, .law = &laws[LAW_QUADRATIC]};
		records[i] = (Record){.file = "", .series = &series[i], .verdict = &verdicts[i]};
	}
	sizes[0] = (RatioAt){.n = 16, .ratio = {1.5, 1.4, 1.6}};
	sizes[1] = (RatioAt){.n = 160, .ratio = {0.5, 0.4, 0.6}};
	sizes[2] = (RatioAt){.n = 1600, .ratio = {0.1, 0.05, 1.1}};
	return (Comparison){
	    .before = &records[0], .after = &records[1], .blocks = 14, .sizes = sizes, .count = 3};
}

static void says(const Comparison *comparison, const char *expected)
{
	Text text = {0};

	comparison_sentence(comparison, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(a_difference_that_grows_is_told_where_it_is_sure)
{
	Comparison comparison = compare(METRIC_TIME);

	comparison.differs = comparison.bends = true;
	comparison.change = LAW_BETTER;
	verdicts[1].law = &laws[LAW_LINEAR];
	comparison.crossovers[0] = (Crossover){.n = 50, .low = 40, .high = 60, .after_wins = true};
	comparison.crossover_count = 1;
	comparison.beyond[0] = (RatioAt){.n = 16000, .ratio = {0.01, 0.008, 0.0125}};
	comparison.beyond_count = 1;
	says(&comparison,
	    "fast\\x1b is 2.00 times faster [1.67, 2.50] than slow at n = 160; it is O(n) in place "
	    "of O(n^2); it wins from n = 50 [40, 60]; at ten times the largest n it should be 100 "
	    "times faster [80, 125].");
}
END_TEST

START_TEST(a_steady_difference_is_told_of_all_sizes)
{
	Comparison comparison = compare(METRIC_TIME);

	comparison.differs = true;
	comparison.overall = (Ratio){1.05, 1.04, 1.06};
	comparison.change = LAW_SAME;
	says(&comparison, "fast\\x1b is 5.0 % slower [4.0, 6.0] than slow from n = 16 to n = 1600; "
			  "the law stays O(n^2).");
	/* None of all sizes, but at some. */
	comparison.overall = (Ratio){1, 0.9, 1.1};
	comparison.change = LAW_UNCLEAR;
	says(&comparison, "fast\\x1b is 2.00 times faster [1.67, 2.50] than slow at n = 160.");
	sizes[0].ratio = (Ratio){3, 2, 4};
	says(&comparison, "fast\\x1b is 3.0 times slower [2.0, 4.0] than slow at n = 16.");
}
END_TEST

START_TEST(counts_are_taken)
{
	Comparison comparison = compare(METRIC_STEPS);

	comparison.differs = true;
	comparison.overall = (Ratio){2, 2, 2};
	says(&comparison,
	    "fast\\x1b takes 2.00 times more steps than slow from n = 16 to n = 1600.");
}
END_TEST

START_TEST(nothing_found_is_said_with_what_there_was_to_find)
{
	Comparison comparison = compare(METRIC_TIME);

	comparison.overall = (Ratio){1.002, 0.995, 1.009};
	says(&comparison, "No difference found: fast\\x1b against slow, time from n = 16 to n = "
			  "1600: 0.2 % slower [-0.5, 0.9].");
	comparison.overall.value = (double)NAN;
	says(&comparison,
	    "No difference found: fast\\x1b against slow, time from n = 16 to n = 1600.");
	comparison.blocks = 5;
	says(&comparison,
	    "Too little was measured to tell, 5 pairs of processes where 8 are needed: "
	    "fast\\x1b against slow, time from n = 16 to n = 1600.");
	comparison.count = 0;
	says(&comparison, "fast\\x1b against slow: too few sizes to compare.");
	records[1].failure = "crashed";
	says(&comparison, "fast\\x1b failed: crashed");
	ck_assert_str_eq(comparison_failure(&comparison), "crashed");
}
END_TEST

START_TEST(two_runs_of_one_name_are_told_by_their_files)
{
	Comparison comparison = compare(METRIC_TIME);

	series[1].name = before_name;
	records[0].file = "old.json";
	records[1].file = "new\a.json";
	comparison.overall = (Ratio){1, 0.99, 1.01};
	says(&comparison,
	    "No difference found: slow of new\\x07.json against slow of old.json, time "
	    "from n = 16 to n = 1600: the same.");
}
END_TEST

START_TEST(the_largest_size_is_one_that_was_measured)
{
	Comparison comparison = compare(METRIC_TIME);

	ck_assert_ptr_eq(comparison_largest(&comparison), &sizes[2]);
	sizes[2].fitted = true;
	ck_assert_ptr_eq(comparison_largest(&comparison), &sizes[1]);
	ck_assert_str_eq(ratio_origin(&comparison, &sizes[2]), "curves");
	ck_assert_str_eq(ratio_origin(&comparison, &sizes[1]), "pairs");
	comparison.count = 0;
	ck_assert_ptr_null(comparison_largest(&comparison));
}
END_TEST

SUITE_MAIN("comparison", a_difference_that_grows_is_told_where_it_is_sure,
    a_steady_difference_is_told_of_all_sizes, counts_are_taken,
    nothing_found_is_said_with_what_there_was_to_find, two_runs_of_one_name_are_told_by_their_files,
    the_largest_size_is_one_that_was_measured)
