#include "app/conditions.h"

#include "suite.h"

static bool note(Conditions *conditions, double seconds, double lost, double yardstick)
{
	return conditions_note(conditions,
	    &(Timing){.calls = 1, .seconds = seconds, .lost = lost, .yardstick = yardstick});
}

static void says(const Conditions *conditions, const char *expected)
{
	Text words = {0};

	conditions_words(conditions, &words);
	ck_assert_str_eq(text_string(&words), expected);
	text_release(&words);
}

START_TEST(a_quiet_machine_is_not_worth_a_word)
{
	Conditions conditions = {0};

	says(&conditions, "");
	for (int i = 0; i < 10; i++)
		ck_assert(!note(&conditions, 1e-3, 1e-5, 4e-6 + 1e-8 * i));
	says(&conditions, "");
}
END_TEST

START_TEST(a_competitor_is_named)
{
	Conditions conditions = {0};

	ck_assert(!note(&conditions, 0.010, 0, 4e-6));
	ck_assert(note(&conditions, 0.015, 0.012, 4e-6));
	says(&conditions, "others had the measuring processor for 48 % of the samples' time\n");
}
END_TEST

START_TEST(a_slow_processor_is_named)
{
	Surroundings sum = {.caches = {.bytes = {1}}};
	Conditions conditions = {0};

	ck_assert(!note(&conditions, 1e-3, 0, 4e-6));
	ck_assert(note(&conditions, 1e-3, 0, 5e-6));
	ck_assert(note(&conditions, 1e-3, 0, 7e-6));
	ck_assert(!note(&conditions, 1e-3, 0, 4e-6));
	conditions_sum(&conditions, &sum);
	ck_assert_double_eq(sum.slow, 0.5);
	ck_assert_double_eq_tol(sum.slowness, 1.5, 1e-9);
	ck_assert_double_eq(sum.lost, 0);
	ck_assert_double_eq(sum.caches.bytes[0], 1);
	says(&conditions,
	    "the processor was 1.5 times slower than at its best in 50 % of the samples\n");
}
END_TEST

START_TEST(a_worker_that_says_nothing_of_it_is_believed)
{
	Conditions conditions = {0};

	for (int i = 0; i < 10; i++)
		ck_assert(!note(&conditions, 1 + i, 0, 0));
	says(&conditions, "");
}
END_TEST

SUITE_MAIN("conditions", a_quiet_machine_is_not_worth_a_word, a_competitor_is_named,
    a_slow_processor_is_named, a_worker_that_says_nothing_of_it_is_believed)
