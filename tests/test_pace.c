#include "model/pace.h"

#include <math.h>
#include <stdlib.h>

#include "suite.h"

/* What the yardstick takes at the usual pace, and where a neighbour is on the core. */
#define YARD 1.5e-6
#define SLOW (1.7 * YARD)

static Series series;
static Size *sizes;

static void begin(void)
{
	series_init(&series, "scan", "scan", NULL, METRIC_TIME);
	sizes = NULL;
}

static void end(void)
{
	free(sizes);
	series_release(&series);
}

/* Some samples of a size that differ a little. */
static void add(double n, double value, double yardstick)
{
	for (int i = 0; i < 3; i++)
		series_add(&series, (Sample){.n = n,
					.value = value * (1 + 0.001 * i),
					.calls = 1,
					.cpu = value,
					.yardstick = yardstick});
}

static Size size_of(double n)
{
	size_t count;

	free(sizes);
	count = series_sizes(&series, &sizes);
	for (size_t i = 0; i < count; i++)
		if (sizes[i].n == n)
			return sizes[i];
	ck_abort_msg("no size %g", n);
}

static void is_worth(double n, double value)
{
	ck_assert_double_eq_tol(size_of(n).least, value, 0.005 * value);
	ck_assert(!size_of(n).unsure);
}

START_TEST(without_yardsticks_samples_are_what_they_are)
{
	begin();
	for (int n = 1; n <= 8; n++)
		add(n, n % 2 ? 2 * n : n, 0);
	for (int n = 1; n <= 8; n++) {
		is_worth(n, n % 2 ? 2 * n : n);
		ck_assert(!size_of(n).off_pace);
	}
	end();
}
END_TEST

START_TEST(a_clock_rate_makes_the_same_of_all)
{
	begin();
	for (int n = 1; n <= 9; n++) {
		double rate = 1 + 0.01 * n;

		add(n, n * rate, YARD * rate);
	}
	/* At the rate in the middle. */
	for (int n = 1; n <= 9; n++) {
		is_worth(n, n * 1.05);
		ck_assert(!size_of(n).off_pace);
		ck_assert_double_eq(size_of(n).low, n * (1 + 0.01 * n));
	}
	end();
}
END_TEST

START_TEST(what_was_only_seen_slow_is_unsure)
{
	begin();
	for (int n = 1; n <= 8; n++)
		add(n, n, YARD);
	add(9, 9 * 1.4, SLOW);
	ck_assert(size_of(9).off_pace);
	ck_assert(size_of(9).unsure);
	ck_assert(!size_of(8).off_pace);
	/* A little slower is hardly anything, whatever the code. */
	add(10, 10 * 1.15, 1.2 * YARD);
	ck_assert(size_of(10).off_pace);
	ck_assert(!size_of(10).unsure);
	end();
}
END_TEST

START_TEST(a_size_seen_at_both_paces_sets_the_others_right)
{
	begin();
	for (int n = 10; n <= 80; n += 10)
		add(n, n, YARD);
	add(80, 80 * 1.4, SLOW);
	add(90, 90 * 1.4, SLOW);
	add(100, 100 * 1.4, SLOW);
	/* Slow samples beside others don't count. */
	is_worth(80, 80);
	ck_assert_uint_eq(size_of(80).samples, 3);
	ck_assert_double_eq_tol(size_of(90).least, 90, 90 * 0.02);
	ck_assert_double_eq_tol(size_of(100).least, 100, 100 * 0.02);
	ck_assert(!size_of(90).unsure);
	ck_assert(size_of(90).off_pace);
	/* What is printed is what was measured. */
	ck_assert_double_eq(size_of(90).low, 90 * 1.4);
	end();
}
END_TEST

/* Two codes that a neighbour slows by other factors, where the yardstick says the same. */
START_TEST(every_code_is_slowed_in_its_own_way)
{
	static const double factors[] = {1.2, 2.0};

	for (size_t i = 0; i < sizeof factors / sizeof *factors; i++) {
		begin();
		for (int n = 1; n <= 8; n++) {
			add(n, n, YARD);
			if (n > 5)
				add(n, n * factors[i], SLOW);
		}
		add(9, 9 * factors[i], SLOW);
		ck_assert_double_eq_tol(size_of(9).least, 9, 9 * 0.02);
		end();
	}
}
END_TEST

START_TEST(the_nearest_sizes_say_most)
{
	begin();
	for (int n = 1; n <= 1000000; n *= 10)
		add(n, n, YARD);
	add(1, 1, SLOW);
	add(10, 10, SLOW);
	add(1000000, 1000000 * 1.5, SLOW);
	add(2000000, 2000000 * 1.5, SLOW);
	ck_assert_double_eq_tol(size_of(2000000).least, 2000000, 2000000 * 0.05);
	end();
}
END_TEST

/* Neighbours that slow a code by one factor now and by another then, where the yardstick says the
 * same. */
START_TEST(where_slowness_comes_in_kinds_nothing_is_set_right)
{
	static const double factors[] = {1.2, 1.8};

	begin();
	for (int n = 1; n <= 8; n++)
		add(n, n, YARD);
	for (int n = 5; n <= 8; n++)
		add(n, n * factors[n % 2], SLOW);
	add(9, 9 * 1.8, SLOW);
	ck_assert(size_of(9).unsure);
	end();
}
END_TEST

START_TEST(the_pace_of_most_sizes_is_the_usual_one)
{
	begin();
	add(1, 1, YARD);
	add(2, 2, YARD);
	for (int n = 3; n <= 12; n++)
		add(n, n * 1.4, SLOW);
	ck_assert(size_of(1).off_pace);
	ck_assert(!size_of(12).off_pace);
	/* Where the fast one isn't rare it is preferred. */
	for (int n = 3; n <= 6; n++)
		add(n, n, YARD);
	ck_assert(!size_of(1).off_pace);
	ck_assert(size_of(12).off_pace);
	is_worth(6, 6);
	ck_assert_double_eq_tol(size_of(12).least, 12, 12 * 0.02);
	end();
}
END_TEST

/* One lucky moment makes all others neither slow nor strange. */
START_TEST(a_single_fast_yardstick_changes_nothing)
{
	begin();
	for (int n = 1; n <= 8; n++)
		add(n, n, YARD);
	series_add(&series, (Sample){.n = 4, .value = 3.3, .calls = 1, .yardstick = 0.8 * YARD});
	for (int n = 1; n <= 8; n++) {
		ck_assert(!size_of(n).off_pace);
		is_worth(n, n);
	}
	end();
}
END_TEST

static void add_lost(double n, double value, double lost)
{
	series_add(
	    &series, (Sample){.n = n, .value = value, .calls = 1, .lost = lost, .yardstick = YARD});
}

START_TEST(what_others_had_of_the_processor_is_taken_off)
{
	begin();
	for (int n = 1; n <= 6; n++)
		add(n, n, YARD);
	add_lost(6, 10, 4);
	add_lost(7, 7 + 5, 5);
	add_lost(7, 7.1 + 9, 9);
	is_worth(6, 6);
	ck_assert_uint_eq(size_of(6).samples, 3);
	is_worth(7, 7);
	ck_assert(size_of(7).off_pace);
	ck_assert_double_eq(size_of(7).low, 12);
	/* A loss that can't be leaves something. */
	add_lost(8, 5, 6);
	ck_assert_double_gt(size_of(8).least, 0);
	end();
}
END_TEST

START_TEST(waiting_takes_as_long_at_any_pace)
{
	begin();
	for (int n = 1; n <= 9; n++)
		series_add(&series, (Sample){.n = n,
					.value = 10 + (1 + 0.01 * n),
					.calls = 1,
					.cpu = 1 + 0.01 * n,
					.yardstick = YARD * (1 + 0.01 * n)});
	for (int n = 1; n <= 9; n++)
		is_worth(n, 10 + 1.05);
	end();
}
END_TEST

START_TEST(whatever_a_file_says_stays_finite)
{
	static const double yardsticks[] = {5e-324, 1e-300, 1, 1e300, 1.7e308};

	begin();
	for (int n = 1; n <= 8; n++)
		add(n, n, YARD);
	for (size_t i = 0; i < sizeof yardsticks / sizeof *yardsticks; i++) {
		add(8, 8, yardsticks[i]);
		add(9, 9, yardsticks[i]);
	}
	add_lost(10, 1e300, 1e308);
	for (int n = 8; n <= 10; n++) {
		ck_assert(isfinite(size_of(n).least));
		ck_assert(isfinite(size_of(n).quintile));
		ck_assert(isfinite(size_of(n).spread));
	}
	is_worth(8, 8);
	ck_assert(size_of(9).unsure);
	end();
}
END_TEST

START_TEST(samples_come_by_size_and_fair_value)
{
	Paced *samples;

	begin();
	add(3, 3, YARD);
	add(2, 2 * 1.4, SLOW);
	add(2, 2, YARD);
	samples = paced_samples(&series);
	for (size_t i = 0; i < 6; i++)
		ck_assert_double_eq(samples[i].sample.n, 2);
	for (size_t i = 1; i < series.count; i++)
		ck_assert(samples[i].sample.n > samples[i - 1].sample.n ||
			  samples[i].fair >= samples[i - 1].fair);
	free(samples);
	end();
}
END_TEST

SUITE_MAIN("pace", without_yardsticks_samples_are_what_they_are, a_clock_rate_makes_the_same_of_all,
    what_was_only_seen_slow_is_unsure, a_size_seen_at_both_paces_sets_the_others_right,
    every_code_is_slowed_in_its_own_way, the_nearest_sizes_say_most,
    where_slowness_comes_in_kinds_nothing_is_set_right, the_pace_of_most_sizes_is_the_usual_one,
    a_single_fast_yardstick_changes_nothing, what_others_had_of_the_processor_is_taken_off,
    waiting_takes_as_long_at_any_pace, whatever_a_file_says_stays_finite,
    samples_come_by_size_and_fair_value)
