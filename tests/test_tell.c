#include <math.h>

#include "plan/tell.h"
#include "suite.h"

/* Two laws that cost one second at n = 1000. */
static Verdict between(LawId first, LawId second, double error)
{
	Verdict verdict = {.state = VERDICT_UNDECIDED, .law = &laws[first], .plausible_count = 2};
	LawId ids[] = {first, second};

	for (int i = 0; i < 2; i++)
		verdict.plausible[i] = (Plausible){.law = &laws[ids[i]],
		    .probability = 0.5,
		    .fit = {.law = &laws[ids[i]], .reference = 1000, .scale = 1, .error = error}};
	return verdict;
}

START_TEST(a_larger_size_tells_two_laws_apart)
{
	Verdict verdict = between(LAW_LINEAR, LAW_N_LOG, 0.01);
	double ratio;

	tell_apart(&verdict, 1e9);
	ck_assert_double_gt(verdict.tell_n, 1000);
	ck_assert_double_gt(verdict.tell_seconds, 0);
	ratio = fit_value(&verdict.plausible[1].fit, verdict.tell_n) /
		fit_value(&verdict.plausible[0].fit, verdict.tell_n);
	ck_assert_double_gt(ratio, 1.2);
}
END_TEST

START_TEST(short_calls_are_measured_in_batches)
{
	Verdict verdict = between(LAW_LINEAR, LAW_N_LOG, 0.01);

	for (int i = 0; i < 2; i++)
		verdict.plausible[i].fit.scale *= 1e-12;
	tell_apart(&verdict, 1e9);
	ck_assert_double_gt(verdict.tell_n, 1000);
	ck_assert_double_ge(verdict.tell_seconds, 1e-3);
}
END_TEST

START_TEST(noise_asks_for_a_size_that_is_larger_still)
{
	Verdict quiet = between(LAW_LINEAR, LAW_N_LOG, 0.01);
	Verdict noisy = between(LAW_LINEAR, LAW_N_LOG, 0.2);

	tell_apart(&quiet, 1e12);
	tell_apart(&noisy, 1e12);
	ck_assert_double_gt(noisy.tell_n, quiet.tell_n);
}
END_TEST

START_TEST(a_size_that_the_target_does_not_take_tells_nothing)
{
	Verdict verdict = between(LAW_LINEAR, LAW_N_LOG, 0.01);

	tell_apart(&verdict, 1500);
	ck_assert_double_eq(verdict.tell_n, 0);
}
END_TEST

START_TEST(the_next_integers_tell_exponentials_apart)
{
	Verdict verdict = between(LAW_GOLDEN, LAW_POWER_OF_2, 0.01);

	tell_apart(&verdict, 1e9);
	ck_assert_double_le(verdict.tell_n, 1005);
	ck_assert_double_gt(verdict.tell_n, 1000);
}
END_TEST

START_TEST(what_no_size_tells_apart_is_given_up)
{
	Verdict verdict = between(LAW_GOLDEN, LAW_POWER_OF_2, 0.01);

	for (int i = 0; i < 2; i++) {
		verdict.plausible[i].fit.scale = 0;
		verdict.plausible[i].fit.fixed = 1;
	}
	tell_apart(&verdict, HUGE_VAL);
	ck_assert_double_eq(verdict.tell_n, 0);
}
END_TEST

START_TEST(what_is_decided_needs_no_telling)
{
	Verdict verdict = between(LAW_LINEAR, LAW_N_LOG, 0.01);

	verdict.state = VERDICT_DECIDED;
	tell_apart(&verdict, 1e9);
	ck_assert_double_eq(verdict.tell_n, 0);
}
END_TEST

SUITE_MAIN("tell", a_larger_size_tells_two_laws_apart, short_calls_are_measured_in_batches,
    noise_asks_for_a_size_that_is_larger_still, a_size_that_the_target_does_not_take_tells_nothing,
    the_next_integers_tell_exponentials_apart, what_no_size_tells_apart_is_given_up,
    what_is_decided_needs_no_telling)
