#include "app/manner.h"

#include "suite.h"

static char expected[] = "O(2^n)";
static const Target all = {.measures = {true, true, true, true}, .smallest = 2, .largest = 30};
/* As a program, whose memory the system accounts for. */
static const Target uncounted = {
    .measures = {[METRIC_TIME] = true, [METRIC_CPU] = true, [METRIC_MEMORY] = true}};

START_TEST(memory_comes_with_the_steps_or_with_the_times)
{
	ck_assert_int_eq(manner_of(&all, METRIC_TIME), TIMING);
	ck_assert_int_eq(manner_of(&all, METRIC_CPU), TIMING);
	ck_assert_int_eq(manner_of(&all, METRIC_STEPS), COUNTING);
	ck_assert_int_eq(manner_of(&all, METRIC_MEMORY), COUNTING);
	ck_assert_int_eq(manner_of(&uncounted, METRIC_MEMORY), TIMING);
}
END_TEST

START_TEST(a_manner_goes_by_what_it_has)
{
	Target target = uncounted;

	ck_assert_int_eq(manner_leads(&all, TIMING), METRIC_TIME);
	ck_assert_int_eq(manner_leads(&all, COUNTING), METRIC_STEPS);
	ck_assert_int_eq(manner_leads(&target, COUNTING), METRIC_COUNT);
	target.measures[METRIC_TIME] = false;
	ck_assert_int_eq(manner_leads(&target, TIMING), METRIC_CPU);
	target.measures[METRIC_CPU] = false;
	ck_assert_int_eq(manner_leads(&target, TIMING), METRIC_MEMORY);
}
END_TEST

START_TEST(memory_that_comes_with_the_times_is_had_for_the_budget_of_counts)
{
	static const double both[MANNERS] = {3, 2}, counts[MANNERS] = {[COUNTING] = 2};

	ck_assert_double_eq(manner_budget(&uncounted, TIMING, both), 3);
	ck_assert_double_eq(manner_budget(&uncounted, TIMING, counts), 2);
	ck_assert_double_eq(manner_budget(&all, TIMING, counts), 0);
	ck_assert_double_eq(manner_budget(&all, COUNTING, counts), 2);
}
END_TEST

START_TEST(a_batch_is_long_for_the_clock_and_for_an_interrupt)
{
	ck_assert_double_eq(manner_batch_seconds(1e-9), 100e-6);
	ck_assert_double_eq_tol(manner_batch_seconds(1e-6), 1e-3, 1e-12);
}
END_TEST

START_TEST(limits_are_those_of_the_target_and_counts_know_no_machine)
{
	Target target = all;
	PlanLimits times = manner_limits(&target, TIMING, 1.5),
		   counts = manner_limits(&target, COUNTING, 1.5);

	ck_assert_double_eq(times.smallest, 2);
	ck_assert_double_eq(times.largest, 30);
	ck_assert_double_eq(times.budget_seconds, 1.5);
	ck_assert(!times.exact && !times.exponential && times.unknown);
	ck_assert(counts.exact);
	ck_assert_double_eq(counts.batch_seconds, 1e-3);
	ck_assert_double_eq(counts.cache_bytes, 0);
	ck_assert_double_eq(counts.far_bytes, 0);
	target.expected[METRIC_TIME] = expected;
	times = manner_limits(&target, TIMING, 1);
	ck_assert(times.exponential && !times.unknown);
}
END_TEST

SUITE_MAIN("manner", memory_comes_with_the_steps_or_with_the_times, a_manner_goes_by_what_it_has,
    memory_that_comes_with_the_times_is_had_for_the_budget_of_counts,
    a_batch_is_long_for_the_clock_and_for_an_interrupt,
    limits_are_those_of_the_target_and_counts_know_no_machine)
