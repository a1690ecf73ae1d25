#include <string.h>

#include "model/verdict.h"
#include "suite.h"

static void check_words(const Verdict *verdict, const char *expected)
{
	Text text = {0};

	verdict_words(verdict, &text);
	ck_assert_str_eq(text.bytes, expected);
	text_release(&text);
}

static Verdict decided(LawId law, double confidence)
{
	return (Verdict){.state = VERDICT_DECIDED,
	    .law = &laws[law],
	    .confidence = confidence,
	    .plausible = {{.law = &laws[law],
		.probability = confidence,
		.fit = {.law = &laws[law]}}},
	    .plausible_count = 1};
}

static Verdict undecided(size_t count)
{
	static const LawId leading[] = {LAW_LINEAR, LAW_N_LOG, LAW_SQRT, LAW_CONSTANT};
	Verdict verdict = {
	    .state = VERDICT_UNDECIDED, .law = &laws[LAW_LINEAR], .plausible_count = count};

	for (size_t i = 0; i < count; i++)
		verdict.plausible[i] = (Plausible){.law = &laws[leading[i]],
		    .probability = 0.4 - 0.1 * (double)i,
		    .fit = {.law = &laws[leading[i]]}};
	return verdict;
}

START_TEST(states_have_the_names_of_the_data)
{
	ck_assert_str_eq(verdict_state_name(VERDICT_DECIDED), "decided");
	ck_assert_str_eq(verdict_state_name(VERDICT_UNDECIDED), "undecided");
	ck_assert_str_eq(verdict_state_name(VERDICT_TOO_FEW), "too few");
	ck_assert_str_eq(verdict_state_name(VERDICT_FAILED), "failed");
}
END_TEST

START_TEST(a_decided_verdict_says_law_word_meaning_and_confidence)
{
	Verdict verdict = decided(LAW_QUADRATIC, 0.97);

	check_words(&verdict, "O(n^2)  quadratic: doubling n makes it 4 times slower  (97 %)");
	verdict = decided(LAW_CONSTANT, 0.9);
	check_words(&verdict, "O(1)  constant: n makes no difference  (90 %)");
}
END_TEST

START_TEST(a_law_that_is_taught_as_another_says_so)
{
	Verdict verdict = decided(LAW_GOLDEN, 0.95);

	check_words(&verdict,
	    "O(1.618^n)  exponential (taught as O(2^n)): each +1 makes it 1.6 times "
	    "slower  (95 %)");
}
END_TEST

START_TEST(every_law_can_be_put_into_words)
{
	for (int id = 0; id < LAW_COUNT; id++) {
		Verdict verdict = decided((LawId)id, 0.93);
		Text text = {0};

		verdict_words(&verdict, &text);
		ck_assert_ptr_eq(strstr(text.bytes, laws[id].name), text.bytes);
		ck_assert_ptr_nonnull(strstr(text.bytes, laws[id].word));
		ck_assert_ptr_nonnull(strstr(text.bytes, laws[id].meaning));
		text_release(&text);
	}
}
END_TEST

START_TEST(nothing_is_certain)
{
	Verdict verdict = decided(LAW_LINEAR, 0.99996);

	check_words(&verdict, "O(n)  linear: doubling n makes it 2 times slower  (99 %)");
	verdict.confidence = 1;
	check_words(&verdict, "O(n)  linear: doubling n makes it 2 times slower  (99 %)");
}
END_TEST

START_TEST(an_undecided_verdict_says_what_would_tell)
{
	Verdict verdict = undecided(2);

	verdict.tell_n = 4e6;
	verdict.tell_seconds = 3;
	check_words(&verdict, "O(n) or O(n log n): n = 4 M would tell, about 3.00 s more");
	verdict.tell_seconds = 0;
	check_words(&verdict, "O(n) or O(n log n): n = 4 M would tell");
}
END_TEST

START_TEST(an_undecided_verdict_may_have_nothing_that_would_tell)
{
	Verdict verdict = undecided(2);

	check_words(&verdict, "O(n) or O(n log n): can't tell from these measurements");
	verdict = undecided(0);
	check_words(&verdict, "can't tell from these measurements");
}
END_TEST

START_TEST(no_more_than_three_laws_are_named)
{
	Verdict verdict = undecided(4);

	check_words(
	    &verdict, "O(n) or O(n log n) or O(sqrt n): can't tell from these measurements");
}
END_TEST

START_TEST(too_few_and_failed_say_so)
{
	Verdict verdict = {.state = VERDICT_TOO_FEW};

	check_words(&verdict, "too few sizes to tell");
	verdict.state = VERDICT_FAILED;
	check_words(&verdict, "failed");
}
END_TEST

START_TEST(the_fit_is_that_of_the_leading_law)
{
	Verdict verdict = decided(LAW_LINEAR, 0.95);

	ck_assert_ptr_eq(verdict_fit(&verdict), &verdict.plausible[0].fit);
	verdict.plausible_count = 0;
	ck_assert_ptr_null(verdict_fit(&verdict));
}
END_TEST

START_TEST(words_are_appended)
{
	Verdict verdict = {.state = VERDICT_FAILED};
	Text text = {0};

	text_append(&text, "quick-sort  ");
	verdict_words(&verdict, &text);
	ck_assert_str_eq(text.bytes, "quick-sort  failed");
	text_release(&text);
}
END_TEST

SUITE_MAIN("verdict", states_have_the_names_of_the_data,
    a_decided_verdict_says_law_word_meaning_and_confidence, a_law_that_is_taught_as_another_says_so,
    every_law_can_be_put_into_words, nothing_is_certain, an_undecided_verdict_says_what_would_tell,
    an_undecided_verdict_may_have_nothing_that_would_tell, no_more_than_three_laws_are_named,
    too_few_and_failed_say_so, the_fit_is_that_of_the_leading_law, words_are_appended)
