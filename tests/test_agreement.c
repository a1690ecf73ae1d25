#include <math.h>

#include "plan/agreement.h"
#include "suite.h"

enum { SIZES = 12 };

/* So many sizes from 10 on, each `ratio` times the one before, of a cost that grows like n. */
static void measure(Rounds *rounds, size_t count, double ratio)
{
	for (size_t i = 0; i < count; i++) {
		double n = 10 * pow(ratio, (double)i);

		rounds_note(rounds, &(PlanRound){.n = n,
					.calls = 1,
					.samples = 7,
					.seconds = 1e-3,
					.call_seconds = 1e-9 * n});
	}
}

static Verdict say(LawId law, double confidence)
{
	return (Verdict){
	    .state = confidence >= VERDICT_CONFIDENT ? VERDICT_DECIDED : VERDICT_UNDECIDED,
	    .law = &laws[law],
	    .confidence = confidence};
}

/* Measures, says one thing at the first sizes and another at the last one, and returns whether that
 * stands. */
static bool stands(double ratio, const Verdict *before, const Verdict *last, bool unsure)
{
	Agreement agreement = {0};
	Rounds rounds = {0};
	bool result;

	for (size_t count = 1; count <= SIZES; count++) {
		rounds_release(&rounds);
		measure(&rounds, count, ratio);
		agreement_hear(&agreement, &rounds, count < SIZES ? before : last);
	}
	rounds.sizes[SIZES - 1].doubt = unsure ? PLAN_UNSURE : PLAN_SURE;
	result = agreement_stands(&agreement, &rounds, last);
	rounds_release(&rounds);
	return result;
}

START_TEST(a_verdict_stands_that_was_said_before)
{
	Verdict linear = say(LAW_LINEAR, 0.98), other = say(LAW_N_LOG, 0.98);

	ck_assert(stands(2, &linear, &linear, false));
	ck_assert(!stands(2, &other, &linear, false));
}
END_TEST

START_TEST(one_that_is_not_sure_does_not)
{
	Verdict linear = say(LAW_LINEAR, 0.98), decided = say(LAW_LINEAR, 0.92),
		undecided = say(LAW_LINEAR, 0.6);

	ck_assert(!stands(2, &linear, &decided, false));
	ck_assert(!stands(2, &undecided, &linear, false));
}
END_TEST

START_TEST(nor_one_over_a_narrow_range_or_a_size_in_doubt)
{
	Verdict linear = say(LAW_LINEAR, 0.98);

	ck_assert(!stands(1.2, &linear, &linear, false));
	ck_assert(!stands(2, &linear, &linear, true));
}
END_TEST

START_TEST(the_same_rounds_are_heard_once)
{
	Verdict linear = say(LAW_LINEAR, 0.98);
	Agreement agreement = {0};
	Rounds rounds = {0};

	measure(&rounds, SIZES, 2);
	for (int i = 0; i < 5; i++)
		agreement_hear(&agreement, &rounds, &linear);
	ck_assert_uint_eq(agreement.agreeing, 1);
	rounds_release(&rounds);
}
END_TEST

START_TEST(a_few_sizes_and_a_hundred_are_not_listened_to)
{
	Rounds rounds = {0};

	measure(&rounds, 5, 2);
	ck_assert(!agreement_listens(&rounds));
	measure(&rounds, SIZES, 2);
	ck_assert(agreement_listens(&rounds));
	while (rounds.noted < 40)
		measure(&rounds, 1, 2);
	ck_assert(!agreement_listens(&rounds));
	while (rounds.noted < 49)
		measure(&rounds, 1, 2);
	ck_assert(agreement_listens(&rounds));
	rounds_release(&rounds);
}
END_TEST

SUITE_MAIN("agreement", a_verdict_stands_that_was_said_before, one_that_is_not_sure_does_not,
    nor_one_over_a_narrow_range_or_a_size_in_doubt, the_same_rounds_are_heard_once,
    a_few_sizes_and_a_hundred_are_not_listened_to)
