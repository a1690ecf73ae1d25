#include "model/checked.h"

#include "suite.h"

static char name[] = "f", input[] = "";
static Series steps = {.name = name, .target = name, .input = input, .metric = METRIC_STEPS};
static Series seconds = {.name = name, .target = name, .input = input, .metric = METRIC_TIME};

static Verdict decided(LawId law)
{
	return (Verdict){.state = VERDICT_DECIDED, .law = &laws[law], .confidence = 0.97};
}

static void says(const Checked *checked, const char *words, const char *why, const char *state)
{
	Text text = {0};

	checked_words(checked, &text);
	ck_assert_str_eq(text_string(&text), words);
	text_clear(&text);
	checked_why(checked, &text);
	ck_assert_str_eq(text_string(&text), why);
	ck_assert_str_eq(checked_state(checked), state);
	text_release(&text);
}

START_TEST(it_says_what_it_found_and_by_which_witness)
{
	Verdict counted = decided(LAW_LINEAR), timed = decided(LAW_QUADRATIC);
	Record counts = {.series = &steps, .verdict = &counted};
	Record time = {.series = &seconds, .verdict = &timed};
	Checked checked = {.counts = &counts, .limit = growth_of(&laws[LAW_N_LOG])};

	checked.judgement = (Judgement){.standing = STANDING_WITHIN, .by_counts = true};
	says(&checked,
	    "within O(n log n) by steps: O(n)  linear: doubling n makes it 2 times slower  (97 %)",
	    "", "within");
	ck_assert_ptr_eq(checked_witness(&checked), &counts);
	checked.time = &time;
	checked.judgement =
	    (Judgement){.standing = STANDING_WORSE, .by_counts = true, .by_time = true};
	says(&checked,
	    "worse than O(n log n) by steps and time: O(n^2)  quadratic: doubling n makes it 4 "
	    "times slower  (97 %)",
	    "", "worse");
	ck_assert_ptr_eq(checked_witness(&checked), &time);
	checked.judgement =
	    (Judgement){.standing = STANDING_UNDECIDED, .by_counts = true, .why = WHY_FOREIGN};
	says(&checked,
	    "undecided whether within O(n log n) by steps: O(n)  linear: doubling n makes it 2 "
	    "times slower  (97 %)",
	    "not all of the work is counted, and nothing was timed", "undecided");
}
END_TEST

START_TEST(what_failed_or_was_never_seen_is_said_first)
{
	Verdict nothing = {.state = VERDICT_TOO_FEW};
	Record time = {.series = &seconds, .verdict = &nothing}, counts = time;
	Checked checked = {.time = &time,
	    .limit = growth_of(&laws[LAW_LINEAR]),
	    .judgement = {.standing = STANDING_UNDECIDED, .why = WHY_NOTHING}};

	says(&checked, "too few sizes to tell", "", "too few");
	ck_assert_ptr_eq(checked_record(&checked), &time);
	counts.failure = "crashed";
	checked.counts = &counts;
	says(&checked, "failed: crashed", "", "failed");
}
END_TEST

SUITE_MAIN("checked", it_says_what_it_found_and_by_which_witness,
    what_failed_or_was_never_seen_is_said_first)
