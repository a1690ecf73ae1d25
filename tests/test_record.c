#include <math.h>

#include "model/record.h"
#include "suite.h"

static Series series;
static Verdict verdict, witness;
static Record record;

/* A decided O(n) of times, which was expected. */
static void begin(void)
{
	series_init(&series, "sum", "sum", "random", METRIC_TIME);
	ck_assert(law_list_parse(&series.expected, "O(n);O(n log n)"));
	verdict = (Verdict){.state = VERDICT_DECIDED,
	    .law = &laws[LAW_LINEAR],
	    .confidence = 0.95,
	    .plausible = {{.law = &laws[LAW_LINEAR],
		.probability = 0.95,
		.fit = {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 2, .fixed = 1}}},
	    .plausible_count = 1};
	witness = verdict;
	record = (Record){.file = "", .series = &series, .verdict = &verdict, .witness = &witness};
}

static void check_words(const char *expected)
{
	Text text = {0};

	record_words(&record, &text);
	ck_assert_str_eq(text.bytes, expected);
	text_release(&text);
}

START_TEST(a_law_agrees_with_any_that_was_expected)
{
	begin();
	ck_assert(record_agrees(&record));
	verdict.law = &laws[LAW_N_LOG];
	ck_assert(record_agrees(&record));
	verdict.law = &laws[LAW_CUBIC];
	ck_assert(!record_agrees(&record));
	verdict.law = NULL;
	ck_assert(!record_agrees(&record));
	series_release(&series);
}
END_TEST

START_TEST(where_nothing_was_expected_nothing_agrees)
{
	begin();
	series.expected.count = 0;
	ck_assert(!record_agrees(&record));
	series_release(&series);
}
END_TEST

START_TEST(a_cost_is_that_of_the_leading_fit)
{
	begin();
	ck_assert_double_eq_tol(record_cost(&record, 4000), 9, 1e-9);
	verdict.plausible_count = 0;
	ck_assert(isnan(record_cost(&record, 4000)));
	series_release(&series);
}
END_TEST

START_TEST(beyond_a_cache_a_cost_is_what_was_measured)
{
	begin();
	verdict.left_cache_n = 2000;
	series_add(&series, (Sample){.n = 4000, .value = 70});
	ck_assert_double_eq_tol(record_cost(&record, 1000), 3, 1e-9);
	ck_assert_double_eq(record_cost(&record, 4000), 70);
	ck_assert(isnan(record_cost(&record, 40000)));
	series_release(&series);
}
END_TEST

START_TEST(the_largest_size_may_have_been_measured_first)
{
	begin();
	ck_assert_double_eq(record_largest(&record), 0);
	series_add(&series, (Sample){.n = 64, .value = 1});
	series_add(&series, (Sample){.n = 16, .value = 1});
	ck_assert_double_eq(record_largest(&record), 64);
	series_release(&series);
}
END_TEST

START_TEST(a_verdict_speaks_for_itself)
{
	begin();
	check_words("O(n)  linear: doubling n makes it 2 times slower  (95 %)");
	record.witness = NULL;
	check_words("O(n)  linear: doubling n makes it 2 times slower  (95 %)");
	series_release(&series);
}
END_TEST

START_TEST(counts_tell_where_time_can_not)
{
	begin();
	verdict.state = VERDICT_UNDECIDED;
	check_words("O(n) by counts; time can't tell here yet");
	verdict = (Verdict){.state = VERDICT_TOO_FEW};
	check_words("O(n) by counts; time can't tell here yet");
	witness.state = VERDICT_UNDECIDED;
	check_words("too few sizes to tell");
	series_release(&series);
}
END_TEST

START_TEST(counts_that_lack_something_are_the_least_it_takes)
{
	Source source = {0};

	begin();
	verdict.state = VERDICT_UNDECIDED;
	verdict.tell_n = 0;
	record.source = &source;
	source_add(&source, 3, 100, 101);
	check_words("O(n) by counts; time can't tell here yet");
	source_add_foreign(&source, 3, "sorted");
	check_words("O(n) or worse by counts; time can't tell here yet");
	witness.law = &laws[LAW_CONSTANT];
	check_words("O(n): can't tell from these measurements");
	source_release(&source);
	series_release(&series);
}
END_TEST

START_TEST(a_failure_comes_before_all)
{
	begin();
	record.failure = "wrong answer at n = 64";
	check_words("failed: wrong answer at n = 64");
	series_release(&series);
}
END_TEST

SUITE_MAIN("record", a_law_agrees_with_any_that_was_expected,
    where_nothing_was_expected_nothing_agrees, a_cost_is_that_of_the_leading_fit,
    beyond_a_cache_a_cost_is_what_was_measured, the_largest_size_may_have_been_measured_first,
    a_verdict_speaks_for_itself, counts_tell_where_time_can_not,
    counts_that_lack_something_are_the_least_it_takes, a_failure_comes_before_all)
