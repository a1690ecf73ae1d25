#include "model/within.h"

#include <math.h>
#include <stdlib.h>

#include "model/freelaw.h"
#include "suite.h"

enum { SIZES = 12, MOST_NAMED = 4 };

/* A measurement that costs what `law` says, from n = 16 to 16 * 2^11, with the verdict that gives
 * these laws these probabilities. */
typedef struct Measured {
	Verdict verdict;
	Size sizes[SIZES];
	Witness witness;
} Measured;

typedef struct Named {
	LawId id;
	double probability;
} Named;

static void measure(Measured *measured, LawId truth, const Named *named)
{
	*measured = (Measured){0};
	for (int i = 0; i < SIZES; i++) {
		double n = 16 << i;

		measured->sizes[i] = (Size){.n = n,
		    .quintile = 1e-9 * exp(law_log(&laws[truth], n)),
		    .median = 1e-9 * exp(law_log(&laws[truth], n)),
		    .samples = 7};
	}
	for (int i = 0; i < MOST_NAMED && named[i].probability > 0; i++)
		measured->verdict.plausible[measured->verdict.plausible_count++] =
		    (Plausible){.law = &laws[named[i].id],
			.probability = named[i].probability,
			.fit = {.law = &laws[named[i].id], .smallest = 16, .reference = 16 << 11}};
	measured->verdict.law = measured->verdict.plausible[0].law;
	measured->verdict.confidence = named[0].probability;
	measured->verdict.state =
	    named[0].probability >= VERDICT_CONFIDENT ? VERDICT_DECIDED : VERDICT_UNDECIDED;
	measured->witness =
	    (Witness){.verdict = &measured->verdict, .sizes = measured->sizes, .size_count = SIZES};
}

static Witness decided(Measured *measured, LawId law)
{
	measure(measured, law, (Named[MOST_NAMED]){{law, 0.99}});
	return measured->witness;
}

static Growth limit(LawId law)
{
	return growth_of(&laws[law]);
}

static void judged(const Case *of, Standing standing, Why why, bool by_counts, bool by_time)
{
	Judgement judgement = within_judge(of);

	ck_assert_str_eq(standing_name(judgement.standing), standing_name(standing));
	ck_assert_int_eq(judgement.why, why);
	ck_assert(judgement.by_counts == by_counts && judgement.by_time == by_time);
}

START_TEST(counts_alone_answer_where_all_is_counted)
{
	Measured linear;
	Case of = {.limit = limit(LAW_LINEAR),
	    .counts = decided(&linear, LAW_LINEAR),
	    .all_is_counted = true};

	judged(&of, STANDING_WITHIN, WHY_NONE, true, false);
	of.limit = limit(LAW_LOG);
	judged(&of, STANDING_WORSE, WHY_NONE, true, false);
	of.all_is_counted = false;
	judged(&of, STANDING_WORSE, WHY_NONE, true, false);
}
END_TEST

START_TEST(it_is_about_all_laws_together)
{
	Measured mixed;
	Case of = {.all_is_counted = true};

	measure(&mixed, LAW_N_LOG,
	    (Named[MOST_NAMED]){{LAW_N_LOG, 0.5}, {LAW_LINEAR, 0.45}, {LAW_THREE_HALVES, 0.05}});
	of.counts = mixed.witness;
	of.limit = limit(LAW_N_LOG);
	judged(&of, STANDING_WITHIN, WHY_NONE, true, false);
	of.limit = limit(LAW_SQRT);
	judged(&of, STANDING_WORSE, WHY_NONE, true, false);
	of.limit = limit(LAW_LINEAR);
	judged(&of, STANDING_UNDECIDED, WHY_LAWS, true, false);
	/* A limit between two laws of the table. */
	of.limit = (Growth){.base = 1, .power = 1.2};
	judged(&of, STANDING_WITHIN, WHY_NONE, true, false);
}
END_TEST

START_TEST(a_fitted_number_is_not_taken_by_its_last_digit)
{
	Measured near;
	Case of = {.all_is_counted = true, .limit = limit(LAW_LINEAR)};

	of.counts = decided(&near, LAW_LINEAR);
	near.verdict.law = near.verdict.plausible[0].law = law_power(1.04);
	judged(&of, STANDING_WITHIN, WHY_NONE, true, false);
	near.verdict.law = near.verdict.plausible[0].law = law_power(1.2);
	judged(&of, STANDING_WORSE, WHY_NONE, true, false);
	of.limit = limit(LAW_POWER_OF_2);
	near.verdict.law = near.verdict.plausible[0].law = law_base(2.05);
	judged(&of, STANDING_WITHIN, WHY_NONE, true, false);
	near.verdict.law = near.verdict.plausible[0].law = law_base(2.2);
	judged(&of, STANDING_WORSE, WHY_NONE, true, false);
}
END_TEST

START_TEST(what_is_not_plausible_is_on_neither_side)
{
	Measured thin;
	Case of = {.all_is_counted = true, .limit = limit(LAW_LINEAR)};

	measure(&thin, LAW_LINEAR, (Named[MOST_NAMED]){{LAW_LINEAR, 0.85}});
	of.counts = thin.witness;
	judged(&of, STANDING_UNDECIDED, WHY_LAWS, true, false);
	measure(&thin, LAW_QUADRATIC, (Named[MOST_NAMED]){{LAW_QUADRATIC, 0.85}});
	of.counts = thin.witness;
	judged(&of, STANDING_UNDECIDED, WHY_LAWS, true, false);
}
END_TEST

START_TEST(what_is_not_counted_time_confirms)
{
	Measured steps, time;
	Case of = {.limit = limit(LAW_LINEAR), .counts = decided(&steps, LAW_LINEAR)};

	judged(&of, STANDING_UNDECIDED, WHY_FOREIGN, true, false);
	of.time = decided(&time, LAW_LINEAR);
	judged(&of, STANDING_WITHIN, WHY_NONE, true, true);
	of.time = decided(&time, LAW_QUADRATIC);
	judged(&of, STANDING_WORSE, WHY_NONE, true, true);
	/* A law that is worse is plausible, though it is less than one in ten. */
	measure(&time, LAW_LINEAR, (Named[MOST_NAMED]){{LAW_LINEAR, 0.95}, {LAW_N_LOG, 0.05}});
	of.time = time.witness;
	judged(&of, STANDING_UNDECIDED, WHY_TIME, true, true);
	measure(&time, LAW_LINEAR, (Named[MOST_NAMED]){{LAW_LINEAR, 0.5}, {LAW_SQRT, 0.5}});
	of.time = time.witness;
	judged(&of, STANDING_WITHIN, WHY_NONE, true, true);
}
END_TEST

START_TEST(what_confirms_has_been_looked_for)
{
	Measured steps, time;
	Case of = {.limit = limit(LAW_LINEAR), .counts = decided(&steps, LAW_LINEAR)};

	of.time = decided(&time, LAW_LINEAR);
	time.verdict.plausible[0].fit.reference = 64;
	judged(&of, STANDING_UNDECIDED, WHY_SPAN, true, true);
	time.verdict.plausible[0].fit.reference = 16 << 11;
	time.verdict.plausible[0].fit.smallest = 1024;
	judged(&of, STANDING_UNDECIDED, WHY_SPAN, true, true);
}
END_TEST

START_TEST(time_alone_answers_where_nothing_is_counted)
{
	Measured time;
	Case of = {.limit = limit(LAW_LINEAR)};

	judged(&of, STANDING_UNDECIDED, WHY_NOTHING, false, false);
	of.time = decided(&time, LAW_LINEAR);
	judged(&of, STANDING_WITHIN, WHY_NONE, false, true);
	of.time = decided(&time, LAW_QUADRATIC);
	judged(&of, STANDING_WORSE, WHY_NONE, false, true);
	/* By a thousand times what the limit allows leaves less doubt than by thirty times. */
	time.verdict.plausible[0].probability = 0.93;
	judged(&of, STANDING_WORSE, WHY_NONE, false, true);
	time.verdict.plausible[0].fit.reference = 512;
	judged(&of, STANDING_UNDECIDED, WHY_LAWS, false, true);
	time.verdict.plausible[0].probability = 0.96;
	judged(&of, STANDING_WORSE, WHY_NONE, false, true);
	time.verdict.law = NULL;
	judged(&of, STANDING_UNDECIDED, WHY_NOTHING, false, false);
}
END_TEST

START_TEST(what_memory_can_make_of_it_is_not_worse)
{
	Measured time;
	Case of = {.limit = limit(LAW_LINEAR), .time = decided(&time, LAW_N_LOG)};

	judged(&of, STANDING_UNDECIDED, WHY_MEMORY, false, true);
	/* Within a cache memory makes nothing of it. */
	of.time.cache_bytes = 1 << 20;
	judged(&of, STANDING_UNDECIDED, WHY_MEMORY, false, true);
	for (int i = 0; i < SIZES; i++)
		time.sizes[i].bytes = 8 * time.sizes[i].n;
	judged(&of, STANDING_WORSE, WHY_NONE, false, true);
	of.time.cache_bytes = 1 << 10;
	judged(&of, STANDING_UNDECIDED, WHY_MEMORY, false, true);
	/* Access at random makes more of it. */
	of.time = decided(&time, LAW_LOG);
	of.limit = limit(LAW_CONSTANT);
	judged(&of, STANDING_UNDECIDED, WHY_MEMORY, false, true);
	of.time = decided(&time, LAW_LINEAR);
	judged(&of, STANDING_WORSE, WHY_NONE, false, true);
}
END_TEST

START_TEST(a_knee_confirms_nothing)
{
	Measured steps, time;
	Case of = {.limit = limit(LAW_LINEAR), .counts = decided(&steps, LAW_LINEAR)};

	of.time = decided(&time, LAW_LINEAR);
	for (int i = SIZES - 3; i < SIZES; i++)
		time.sizes[i].quintile *= 2;
	judged(&of, STANDING_UNDECIDED, WHY_RISES, true, true);
	/* Without counts it is memory, as long as it could be. */
	of.counts.verdict = NULL;
	judged(&of, STANDING_WITHIN, WHY_NONE, false, true);
	for (int i = SIZES - 3; i < SIZES; i++)
		time.sizes[i].quintile *= 5;
	judged(&of, STANDING_UNDECIDED, WHY_RISES, false, true);
}
END_TEST

START_TEST(one_size_alone_is_no_excess)
{
	Measured time;
	Witness witness = decided(&time, LAW_LINEAR);

	ck_assert_double_eq_tol(within_excess(&witness, limit(LAW_LINEAR)), 1, 1e-9);
	time.sizes[5].quintile /= 100;
	time.sizes[SIZES - 1].quintile *= 100;
	ck_assert_double_eq_tol(within_excess(&witness, limit(LAW_LINEAR)), 1, 1e-9);
	ck_assert_double_gt(within_excess(&witness, limit(LAW_CONSTANT)), 100);
	time.verdict.plausible[0].fit.reference = 32;
	ck_assert_double_eq(within_excess(&witness, limit(LAW_CONSTANT)), 1);
}
END_TEST

START_TEST(a_disturbed_machine_shows_nothing_as_worse)
{
	Measured time;
	Case of = {.limit = limit(LAW_LINEAR), .time = decided(&time, LAW_QUADRATIC)};

	of.time.disturbed = true;
	judged(&of, STANDING_WORSE, WHY_NONE, false, true);
	/* Nobody slows a program down a thousand times; thirty times may be. */
	time.verdict.plausible[0].fit.reference = 1024;
	judged(&of, STANDING_UNDECIDED, WHY_DISTURBED, false, true);
	ck_assert(!within_wants_again(&of));
	of.limit = limit(LAW_QUADRATIC);
	judged(&of, STANDING_WITHIN, WHY_NONE, false, true);
}
END_TEST

START_TEST(worse_by_time_is_shown_twice)
{
	Measured first, second;
	Case of = {.limit = limit(LAW_LINEAR), .time = decided(&first, LAW_QUADRATIC)};

	ck_assert(within_wants_again(&of));
	of.again = decided(&second, LAW_QUADRATIC);
	ck_assert(!within_wants_again(&of));
	judged(&of, STANDING_WORSE, WHY_NONE, false, true);
	of.again.disturbed = true;
	second.verdict.plausible[0].fit.reference = 1024;
	judged(&of, STANDING_UNDECIDED, WHY_DISTURBED, false, true);
	of.again = decided(&second, LAW_LINEAR);
	judged(&of, STANDING_UNDECIDED, WHY_UNREPEATED, false, true);
	second.verdict.law = NULL;
	judged(&of, STANDING_UNDECIDED, WHY_UNREPEATED, false, true);
	/* Counts need no second look, nor does what is within. */
	of = (Case){.limit = limit(LAW_LINEAR), .counts = decided(&first, LAW_QUADRATIC)};
	ck_assert(!within_wants_again(&of));
	of = (Case){.limit = limit(LAW_CUBIC), .time = decided(&first, LAW_QUADRATIC)};
	ck_assert(!within_wants_again(&of));
}
END_TEST

START_TEST(undecided_counts_leave_it_to_time_to_show_worse)
{
	Measured steps, time;
	Case of = {.limit = limit(LAW_LINEAR)};

	measure(&steps, LAW_LINEAR, (Named[MOST_NAMED]){{LAW_LINEAR, 0.5}, {LAW_N_LOG, 0.5}});
	of.counts = steps.witness;
	of.time = decided(&time, LAW_LINEAR);
	judged(&of, STANDING_UNDECIDED, WHY_LAWS, true, false);
	of.time = decided(&time, LAW_QUADRATIC);
	judged(&of, STANDING_WORSE, WHY_NONE, false, true);
}
END_TEST

SUITE_MAIN("within", counts_alone_answer_where_all_is_counted, it_is_about_all_laws_together,
    a_fitted_number_is_not_taken_by_its_last_digit, what_is_not_plausible_is_on_neither_side,
    what_is_not_counted_time_confirms, what_confirms_has_been_looked_for,
    time_alone_answers_where_nothing_is_counted, what_memory_can_make_of_it_is_not_worse,
    a_knee_confirms_nothing, one_size_alone_is_no_excess,
    a_disturbed_machine_shows_nothing_as_worse, worse_by_time_is_shown_twice,
    undecided_counts_leave_it_to_time_to_show_worse)
