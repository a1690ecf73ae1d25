#include "model/confusion.h"
#include "suite.h"

static void add(Confusion *confusion, LawId drawn, LawId answer, LawId rival, double confidence)
{
	confusion_add(confusion, &(Outcome){.drawn = &laws[drawn],
				     .answer = &laws[answer],
				     .rival = &laws[rival],
				     .confidence = confidence});
}

/* Ten series of O(n) and ten of O(n log n), one of which had too few sizes. */
static Confusion example(void)
{
	Confusion confusion = {0};

	for (int i = 0; i < 7; i++)
		add(&confusion, LAW_LINEAR, LAW_LINEAR, LAW_N_LOG, 0.98);
	add(&confusion, LAW_LINEAR, LAW_LINEAR, LAW_N_LOG, 0.6);
	add(&confusion, LAW_LINEAR, LAW_N_LOG, LAW_N_LOG, 0.7);
	add(&confusion, LAW_LINEAR, LAW_SQRT, LAW_SQRT, 0.95);
	for (int i = 0; i < 8; i++)
		add(&confusion, LAW_N_LOG, LAW_N_LOG, LAW_LINEAR, 0.999);
	add(&confusion, LAW_N_LOG, LAW_LINEAR, LAW_LINEAR, 0.91);
	confusion_add(&confusion, &(Outcome){.drawn = &laws[LAW_N_LOG]});
	return confusion;
}

START_TEST(every_series_is_right_undecided_or_wrong)
{
	Confusion confusion = example();

	ck_assert_uint_eq(confusion.drawn[LAW_LINEAR], 10);
	ck_assert_uint_eq(confusion_decided(&confusion, LAW_LINEAR, LAW_LINEAR), 7);
	ck_assert_uint_eq(confusion_decided(&confusion, LAW_LINEAR, LAW_N_LOG), 0);
	ck_assert_uint_eq(confusion_undecided(&confusion, LAW_LINEAR), 2);
	ck_assert_uint_eq(confusion_wrong(&confusion, LAW_LINEAR), 1);
	ck_assert_uint_eq(confusion_decided(&confusion, LAW_N_LOG, LAW_N_LOG), 8);
	ck_assert_uint_eq(confusion_undecided(&confusion, LAW_N_LOG), 1);
	ck_assert_uint_eq(confusion_wrong(&confusion, LAW_N_LOG), 1);
	ck_assert_uint_eq(confusion.too_few[LAW_N_LOG], 1);
	ck_assert_uint_eq(confusion_undecided(&confusion, LAW_CUBIC), 0);
}
END_TEST

START_TEST(the_rival_is_the_law_that_most_are_taken_for)
{
	Confusion confusion = example();

	ck_assert_ptr_eq(confusion_rival(&confusion, LAW_LINEAR), &laws[LAW_N_LOG]);
	ck_assert_ptr_eq(confusion_rival(&confusion, LAW_N_LOG), &laws[LAW_LINEAR]);
	ck_assert_ptr_null(confusion_rival(&confusion, LAW_CUBIC));
}
END_TEST

START_TEST(bands_hold_the_confidences_from_their_beginning_on)
{
	Confusion confusion = example();
	Band band = confusion_band(&confusion, 1);

	ck_assert_double_eq(band_from[BAND_DECIDED], VERDICT_CONFIDENT);
	ck_assert_uint_eq(band.count, 2);
	ck_assert_uint_eq(band.right, 1);
	ck_assert_double_eq_tol(band.confidence, 1.3, 1e-12);
	ck_assert_uint_eq(confusion_band(&confusion, BAND_DECIDED).count, 2);
	ck_assert_uint_eq(confusion_band(&confusion, BAND_DECIDED).right, 0);
	ck_assert_uint_eq(confusion_band(&confusion, BAND_COUNT - 1).right, 8);
	add(&confusion, LAW_CUBIC, LAW_CUBIC, LAW_STRASSEN, VERDICT_CONFIDENT);
	ck_assert_uint_eq(confusion_decided(&confusion, LAW_CUBIC, LAW_CUBIC), 1);
}
END_TEST

START_TEST(pairs_have_the_hardest_first)
{
	Confusion confusion = example();
	Pair pairs[PAIRS_MOST];

	ck_assert_uint_eq(confusion_pairs(&confusion, pairs), 2);
	ck_assert_ptr_eq(pairs[0].laws[0], &laws[LAW_LINEAR]);
	ck_assert_ptr_eq(pairs[0].laws[1], &laws[LAW_N_LOG]);
	ck_assert_uint_eq(pairs[0].series, 20);
	ck_assert_uint_eq(pairs[0].undecided, 2);
	ck_assert_uint_eq(pairs[0].taken, 1);
	ck_assert_double_eq_tol(pair_apart(&pairs[0]), 0.85, 1e-12);
	ck_assert_ptr_eq(pairs[1].laws[0], &laws[LAW_SQRT]);
	ck_assert_double_eq_tol(pair_apart(&pairs[1]), 0.9, 1e-12);
	confusion = (Confusion){0};
	ck_assert_uint_eq(confusion_pairs(&confusion, pairs), 0);
}
END_TEST

START_TEST(an_outcome_names_who_stood_against_the_drawn_law)
{
	Verdict verdict = {.law = &laws[LAW_LINEAR],
	    .confidence = 0.7,
	    .plausible_count = 2,
	    .plausible = {{.law = &laws[LAW_LINEAR]}, {.law = &laws[LAW_N_LOG]}}};

	ck_assert_ptr_eq(outcome_of(&laws[LAW_LINEAR], &verdict).rival, &laws[LAW_N_LOG]);
	ck_assert_ptr_eq(outcome_of(&laws[LAW_N_LOG], &verdict).rival, &laws[LAW_LINEAR]);
	verdict.plausible_count = 1;
	ck_assert_ptr_null(outcome_of(&laws[LAW_LINEAR], &verdict).rival);
	verdict = (Verdict){.state = VERDICT_TOO_FEW};
	ck_assert_ptr_null(outcome_of(&laws[LAW_LINEAR], &verdict).answer);
}
END_TEST

SUITE_MAIN("confusion", every_series_is_right_undecided_or_wrong,
    the_rival_is_the_law_that_most_are_taken_for,
    bands_hold_the_confidences_from_their_beginning_on, pairs_have_the_hardest_first,
    an_outcome_names_who_stood_against_the_drawn_law)
