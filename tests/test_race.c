#include "teach/race.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "suite.h"

enum { SIZES = 8 };

/* Sizes 16, 32, ... of a law with a cost of one step and another that doesn't grow. */
typedef struct Lane {
	Size sizes[SIZES];
	Verdict verdict;
} Lane;

static Racer racer(Lane *lane, const char *name, LawId law, double step, double fixed)
{
	Fit fit = {.law = &laws[law], .reference = 16 << (SIZES - 1), .smallest = 16};

	fit.scale = step * exp(law_log(fit.law, fit.reference));
	fit.fixed = fixed;
	*lane = (Lane){.verdict = {.state = VERDICT_DECIDED,
			   .law = fit.law,
			   .confidence = 0.97,
			   .plausible = {{.law = fit.law, .probability = 0.97, .fit = fit}},
			   .plausible_count = 1}};
	for (int i = 0; i < SIZES; i++)
		lane->sizes[i] =
		    (Size){.n = 16 << i, .median = fit_value(&fit, 16 << i), .samples = 1};
	return (Racer){
	    .name = name, .sizes = lane->sizes, .size_count = SIZES, .verdict = &lane->verdict};
}

static Lane lanes[5];
static Racer racers[5];
static Race race;

/* n^2 steps of 1 ns against n steps of 100 ns: they meet at n = 100. */
static void begin(void)
{
	racers[0] = racer(&lanes[0], "square", LAW_QUADRATIC, 1e-9, 0);
	racers[1] = racer(&lanes[1], "line", LAW_LINEAR, 100e-9, 0);
	racers[2] = racer(&lanes[2], "flat", LAW_CONSTANT, 1e-3, 0);
	racers[3] = racer(&lanes[3], "root", LAW_SQRT, 1e-6, 0);
}

static const char *words(bool brief)
{
	static char kept[1024];
	Text text = {0};

	race_words(&race, racers, brief, &text);
	snprintf(kept, sizeof kept, "%s", text_string(&text));
	text_release(&text);
	return kept;
}

static const char *reach(const Standing *standing)
{
	static char kept[64];
	Text text = {0};

	race_reach_words(standing, &text);
	snprintf(kept, sizeof kept, "%s", text_string(&text));
	text_release(&text);
	return kept;
}

START_TEST(who_gets_further_is_ahead)
{
	begin();
	race_find(racers, 2, &race);
	ck_assert_uint_eq(race.count, 2);
	ck_assert_uint_eq(race.standings[0].racer, 1);
	ck_assert_double_eq(race.n, 2048);
	ck_assert_double_eq_tol(race.standings[0].cost, 204.8e-6, 1e-9);
	ck_assert_double_eq_tol(race.standings[0].times, 1, 1e-9);
	ck_assert_double_eq_tol(race.standings[1].times, 20.48, 1e-6);
	/* 10 s / 100 ns, and the root of 10 s / 1 ns. */
	ck_assert_double_eq_tol(race.standings[0].reach, 1e8, 1);
	ck_assert_double_eq_tol(race.standings[1].reach, 1e5, 1);
}
END_TEST

START_TEST(curves_cross_where_they_do)
{
	Text text = {0};

	begin();
	race_find(racers, 2, &race);
	ck_assert_uint_eq(race.crossing_count, 1);
	ck_assert_double_eq_tol(race.crossings[0].n, 100, 0.1);
	ck_assert_uint_eq(race.crossings[0].ahead, 1);
	ck_assert(!race.crossings[0].foretold);
	race_crossing_words(&race.crossings[0], racers, &text);
	ck_assert_str_eq(text_string(&text), "from n = 100 on line is faster than square");
	text_clear(&text);
	/* Beyond what was measured: 1 ms / 100 ns. */
	race_find(racers + 1, 2, &race);
	ck_assert_uint_eq(race.crossing_count, 1);
	ck_assert(race.crossings[0].foretold);
	race_crossing_words(&race.crossings[0], racers + 1, &text);
	ck_assert_str_eq(
	    text_string(&text), "from n = 10 k on flat is faster than line, if both laws hold");
	text_release(&text);
}
END_TEST

START_TEST(the_result_is_said_in_words)
{
	begin();
	race_find(racers, 2, &race);
	ck_assert_str_eq(words(false),
	    "line is ahead: at n = 2048 square takes 20.5 times as long. The same ten seconds buy "
	    "n = 100 M with line; n = 100 k with square. From n = 100 on line is faster than "
	    "square.");
	ck_assert_str_eq(words(true), "line is ahead. From n = 100 on line is faster than square.");
}
END_TEST

START_TEST(any_n_and_no_n_are_said_as_such)
{
	begin();
	race_find(racers, 3, &race);
	ck_assert_uint_eq(race.standings[0].racer, 2);
	ck_assert_str_eq(reach(&race.standings[0]), "any n");
	racers[0] = racer(&lanes[0], "slow", LAW_LINEAR, 1, 20);
	race_find(racers, 2, &race);
	ck_assert_str_eq(reach(&race.standings[1]), "no n");
	ck_assert_ptr_nonnull(strstr(words(false), "line is ahead"));
}
END_TEST

START_TEST(before_laws_are_known_costs_say_who_is_ahead)
{
	begin();
	lanes[0].verdict = (Verdict){.state = VERDICT_TOO_FEW};
	racers[0].size_count = 2;
	race_find(racers, 2, &race);
	ck_assert_double_eq(race.n, 32);
	ck_assert_uint_eq(race.standings[0].racer, 0);
	ck_assert_str_eq(reach(&race.standings[0]), "?");
	ck_assert_uint_eq(race.crossing_count, 0);
	racers[0].size_count = racers[1].size_count = 0;
	lanes[1].verdict = (Verdict){.state = VERDICT_TOO_FEW};
	race_find(racers, 2, &race);
	ck_assert_double_eq(race.n, 0);
	ck_assert_str_eq(words(false), "nobody is ahead yet");
}
END_TEST

START_TEST(who_fails_comes_last)
{
	begin();
	racers[1].has_failed = true;
	racers[1].size_count = 0;
	race_find(racers, 3, &race);
	ck_assert_uint_eq(race.standings[2].racer, 1);
	ck_assert_double_lt(race.standings[2].reach, 0);
	ck_assert_double_eq(race.n, 2048);
	ck_assert_ptr_nonnull(strstr(words(false), "line has failed"));
	racers[0].has_failed = racers[2].has_failed = true;
	race_find(racers, 3, &race);
	ck_assert_str_eq(words(false), "nobody is ahead yet");
}
END_TEST

START_TEST(sizes_that_nobody_shares_are_not_compared)
{
	begin();
	for (int i = 0; i < SIZES; i++)
		lanes[0].sizes[i].n = 5 + i;
	race_find(racers, 2, &race);
	ck_assert_double_eq(race.n, 0);
	ck_assert_double_eq(race.standings[0].times, 0);
	ck_assert_str_eq(words(true),
	    "line is ahead. From n = 100 on line is faster than square, if both laws "
	    "hold.");
}
END_TEST

START_TEST(no_more_than_four_race)
{
	begin();
	racers[4] = racers[0];
	race_find(racers, 5, &race);
	ck_assert_uint_eq(race.count, RACE_MOST);
}
END_TEST

SUITE_MAIN("race", who_gets_further_is_ahead, curves_cross_where_they_do,
    the_result_is_said_in_words, any_n_and_no_n_are_said_as_such,
    before_laws_are_known_costs_say_who_is_ahead, who_fails_comes_last,
    sizes_that_nobody_shares_are_not_compared, no_more_than_four_race)
