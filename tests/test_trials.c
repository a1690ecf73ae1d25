#include <string.h>

#include "app/trials.h"
#include "suite.h"

static const TrialPlace quiet = {.noise = {.spread = 0.01, .drift = 0.005, .tick_seconds = 1e-9},
    .caches = {.bytes = {[1] = 1 << 20}},
    .budget_seconds = 0.34};

START_TEST(laws_without_noise_are_found)
{
	TrialPlace place = quiet;

	place.noise = (Noise){.tick_seconds = 1e-9};
	for (int i = 0; i < LAW_COUNT; i++) {
		Random random = random_stream(1, (uint64_t)i);
		Verdict verdict = trial_run(&laws[i], &place, &random);

		ck_assert_msg(verdict.law == &laws[i], "%s read as %s", laws[i].name,
		    verdict.law ? verdict.law->name : "nothing");
		ck_assert_int_eq(verdict.state, VERDICT_DECIDED);
	}
}
END_TEST

/* The largest size of a measurement of O(n^3) within a budget. */
static double reach(double budget_seconds)
{
	TrialPlace place = quiet;
	Random random = random_stream(1, 0);
	Verdict verdict;

	place.budget_seconds = budget_seconds;
	verdict = trial_run(&laws[LAW_CUBIC], &place, &random);
	return verdict_fit(&verdict)->reference;
}

START_TEST(a_budget_is_kept)
{
	ck_assert_double_lt(reach(0.05), reach(0.34));
}
END_TEST

START_TEST(the_same_seed_gives_the_same_on_any_number_of_threads)
{
	static Confusion first, second, other;

	trials_run(&quiet, 1, 2, &first);
	trials_run(&quiet, 1, 2, &second);
	trials_run(&quiet, 2, 2, &other);
	for (int i = 0; i < LAW_COUNT; i++)
		ck_assert_uint_eq(first.drawn[i], 2);
	ck_assert_int_eq(memcmp(&first, &second, sizeof first), 0);
	ck_assert_int_ne(memcmp(&first, &other, sizeof first), 0);
}
END_TEST

START_TEST(noise_is_what_makes_laws_hard_to_tell)
{
	static Confusion with, without;
	TrialPlace still = quiet, place;
	unsigned right_with = 0, right_without = 0;

	still.budget_seconds = 0.1;
	place = still;
	place.noise.drift = 0.3;
	trials_run(&place, 1, 2, &with);
	trials_run(&still, 1, 2, &without);
	for (int i = 0; i < LAW_COUNT; i++) {
		right_with += confusion_decided(&with, (LawId)i, (LawId)i);
		right_without += confusion_decided(&without, (LawId)i, (LawId)i);
	}
	ck_assert_uint_gt(right_without, 2 * LAW_COUNT * 9 / 10);
	ck_assert_uint_lt(right_with, right_without * 3 / 4);
}
END_TEST

SUITE_MAIN("trials", laws_without_noise_are_found, a_budget_is_kept,
    the_same_seed_gives_the_same_on_any_number_of_threads, noise_is_what_makes_laws_hard_to_tell)
