#include "plot/scale.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "suite.h"

enum { MOST = 64 };

/* Ranges of every size and place that a double can hold, for one kind of scale. */
static const double ranges[][2] = {{1, 2}, {16, 1e6}, {16, 40}, {5, 30}, {1, 1}, {1000, 1001},
    {1e6, 1e6 + 1}, {1e9, 1e9 + 1e-6}, {1e-9, 1.03e-9}, {1e-8, 10}, {1e-8, 1e12}, {3, 3.0001},
    {1e-300, 1e300}, {1e-300, 2e-300}, {1e300, 1.5e300}, {DBL_MIN, DBL_MAX}, {DBL_MAX, DBL_MAX},
    {DBL_MIN, DBL_MIN}, {7, 7e5}, {0.1, 0.3}, {99, 101}, {512, 3e6}, {1e-15, 1e-12}, {9.5, 10.5}};
static const double linear_ranges[][2] = {{0, 0}, {0, 1}, {0, 1e-300}, {0, 1e300}, {-1, 1}, {-5, 0},
    {-1e300, 1e300}, {-3, -2}, {-DBL_MAX, DBL_MAX}, {-1e-9, 1e9}};
static Show *const shows[] = {units_count, units_seconds, units_bytes};

static void check_position(Scale scale)
{
	ck_assert_double_eq_tol(scale_position(&scale, scale.low), 0, 1e-9);
	ck_assert_double_eq_tol(scale_position(&scale, scale.high), 1, 1e-9);
	for (double position = 0; position <= 1; position += 0.125)
		ck_assert_double_eq_tol(
		    scale_position(&scale, scale_value(&scale, position)), position, 1e-6);
}

/* What is wrong with a tick that follows `last`, which is NULL for the first. */
static const char *tick_fault(const Scale *scale, const Tick *tick, const Tick *last)
{
	size_t length = strlen(tick->label);

	if (!(tick->value >= scale->low && tick->value <= scale->high))
		return "is outside";
	if (length == 0 || length > 20)
		return "has a label of a strange length";
	if (last && !(tick->value > last->value))
		return "does not ascend";
	if (last && strcmp(tick->label, last->label) == 0)
		return "has the label of the last one";
	return NULL;
}

static void check_ticks(Scale scale, size_t most, Show *show)
{
	Tick ticks[MOST];
	size_t count = scale_ticks(&scale, most, show, ticks);

	if (count > most)
		ck_abort_msg("%zu ticks where %zu were asked for", count, most);
	for (size_t i = 0; i < count; i++) {
		const char *fault = tick_fault(&scale, &ticks[i], i ? &ticks[i - 1] : NULL);

		if (fault)
			ck_abort_msg("from %g to %g: tick %s %s", scale.low, scale.high,
			    ticks[i].label, fault);
	}
}

static void check_range(ScaleKind kind, double low, double high)
{
	Scale scale = scale_around(kind, low, high);

	ck_assert_double_lt(scale.low, scale.high);
	ck_assert_double_le(scale.low, low);
	ck_assert_double_ge(scale.high, high);
	ck_assert(isfinite(scale.low) && isfinite(scale.high));
	ck_assert(kind == SCALE_LINEAR || scale.low > 0);
	check_position(scale);
	for (size_t most = 0; most <= 24; most++)
		for (size_t show = 0; show < 3; show++)
			check_ticks(scale, most, shows[show]);
}

START_TEST(ticks_ascend_within_every_range)
{
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		check_range(SCALE_LINEAR, ranges[i][0], ranges[i][1]);
		check_range(SCALE_LOG, ranges[i][0], ranges[i][1]);
	}
	for (size_t i = 0; i < sizeof linear_ranges / sizeof *linear_ranges; i++)
		check_range(SCALE_LINEAR, linear_ranges[i][0], linear_ranges[i][1]);
	for (double low = 1e-9; low < 1e9; low *= 3.7)
		for (double factor = 1.01; factor < 1e7; factor *= 2.9) {
			check_range(SCALE_LINEAR, low, low * factor);
			check_range(SCALE_LOG, low, low * factor);
		}
}
END_TEST

/* An axis with room for a few ticks must not be left with one. */
START_TEST(there_are_always_some_ticks)
{
	Tick ticks[MOST];

	for (double low = 1e-9; low < 1e9; low *= 3.7)
		for (double factor = 1.01; factor < 1e7; factor *= 2.9)
			for (size_t most = 5; most < 20; most++) {
				Scale linear = scale_around(SCALE_LINEAR, low, low * factor);
				Scale logarithmic = scale_around(SCALE_LOG, low, low * factor);

				ck_assert_msg(scale_ticks(&linear, most, units_seconds, ticks) >= 2,
				    "%zu ticks from %g to %g", most, linear.low, linear.high);
				if (scale_ticks(&linear, most, units_seconds, ticks) < 2 ||
				    scale_ticks(&logarithmic, most, units_seconds, ticks) < 2)
					ck_abort_msg(
					    "%zu ticks from %g to %g", most, low, low * factor);
			}
}
END_TEST

static void assert_labels(
    ScaleKind kind, double low, double high, size_t most, Show *show, const char *expected)
{
	Scale scale = scale_around(kind, low, high);
	Tick ticks[MOST];
	size_t count = scale_ticks(&scale, most, show, ticks);
	Text labels = {0};

	for (size_t i = 0; i < count; i++)
		text_printf(&labels, "%s%s", i ? ", " : "", ticks[i].label);
	ck_assert_str_eq(text_string(&labels), expected);
	text_release(&labels);
}

START_TEST(log_ticks_are_powers_or_one_two_five)
{
	assert_labels(SCALE_LOG, 16, 1e6, 8, units_count, "100, 1 k, 10 k, 100 k, 1 M");
	assert_labels(SCALE_LOG, 16, 1e6, 2, units_count, "1 k, 100 k");
	assert_labels(SCALE_LOG, 16, 1e6, 1, units_count, "10 k");
	assert_labels(SCALE_LOG, 16, 1e6, 0, units_count, "");
	assert_labels(SCALE_LOG, 20, 500, 8, units_count, "20, 50, 100, 200, 500");
	assert_labels(SCALE_LOG, 16, 40, 6, units_count, "20, 25, 30, 35, 40");
	assert_labels(SCALE_LOG, 1e-8, 10, 5, units_seconds, "10 ns, 1 us, 100 us, 10 ms, 1 s");
	assert_labels(SCALE_LOG, 1e-8, 10, 3, units_seconds, "1 us, 1 ms, 1 s");
	assert_labels(SCALE_LOG, 1e-8, 1e-8, 5, units_seconds, "5 ns, 10 ns, 20 ns");
	assert_labels(SCALE_LOG, 1e-8, 1e12, 5, units_seconds, "1 us, 1 s, 1e6 s, 1e12 s");
	assert_labels(
	    SCALE_LOG, 512, 3e6, 6, units_bytes, "1 KiB, 4 KiB, 16 KiB, 64 KiB, 256 KiB, 1 MiB");
	assert_labels(SCALE_LOG, 512, 3e6, 4, units_bytes, "1 KiB, 32 KiB, 1 MiB");
}
END_TEST

START_TEST(linear_ticks_are_even_steps)
{
	assert_labels(SCALE_LINEAR, 0, 1e6, 6, units_count, "0, 0.2 M, 0.4 M, 0.6 M, 0.8 M, 1 M");
	assert_labels(
	    SCALE_LINEAR, 0, 2.5e-3, 6, units_seconds, "0, 0.5 ms, 1 ms, 1.5 ms, 2 ms, 2.5 ms");
	assert_labels(SCALE_LINEAR, 7, 7, 4, units_count, "4, 6, 8, 10");
	assert_labels(SCALE_LINEAR, 0, 0, 4, units_count, "0, 0.5, 1");
	assert_labels(SCALE_LINEAR, -5, 5, 5, units_count, "-4, -2, 0, 2, 4");
	assert_labels(SCALE_LINEAR, 1000, 1001, 3, units_count, "1 k, 1.0005 k, 1.001 k");
	assert_labels(SCALE_LINEAR, 0, 3e6, 4, units_bytes, "0, 1 MiB, 2 MiB");
}
END_TEST

START_TEST(room_never_leads_below_zero)
{
	ck_assert_double_eq(scale_around(SCALE_LINEAR, 0, 10).low, 0);
	ck_assert_double_eq(scale_around(SCALE_LINEAR, 0.1, 10).low, 0);
	ck_assert_double_gt(scale_around(SCALE_LINEAR, 9, 10).low, 8);
	ck_assert_double_lt(scale_around(SCALE_LINEAR, -1, 10).low, -1);
}
END_TEST

START_TEST(what_a_scale_cannot_show)
{
	Scale scale = scale_around(SCALE_LOG, 1, 100);

	ck_assert(scale_shows(SCALE_LOG, 1e-300));
	ck_assert(!scale_shows(SCALE_LOG, 0));
	ck_assert(!scale_shows(SCALE_LOG, -1));
	ck_assert(!scale_shows(SCALE_LOG, HUGE_VAL));
	ck_assert(!scale_shows(SCALE_LOG, nan("")));
	ck_assert(scale_shows(SCALE_LINEAR, 0));
	ck_assert(scale_shows(SCALE_LINEAR, -1));
	ck_assert(!scale_shows(SCALE_LINEAR, -HUGE_VAL));
	ck_assert_double_eq(scale_position(&scale, 0), -HUGE_VAL);
	ck_assert_double_eq(scale_position(&scale, -1), -HUGE_VAL);
	ck_assert_double_eq(scale_position(&scale, HUGE_VAL), HUGE_VAL);
	ck_assert_double_gt(scale_position(&scale, 1000), 1);
}
END_TEST

static void check_rounded(
    ScaleKind kind, double low, double high, int decades, double round_low, double round_high)
{
	Scale scale = scale_rounded(kind, low, high, decades);

	ck_assert_double_eq_tol(scale.low, round_low, 1e-9 * round_high);
	ck_assert_double_eq_tol(scale.high, round_high, 1e-9 * round_high);
}

START_TEST(round_scales_end_at_round_numbers)
{
	check_rounded(SCALE_LOG, 16, 1e6, 0, 10, 1e6);
	check_rounded(SCALE_LOG, 16, 1.1e6, 0, 10, 2e6);
	check_rounded(SCALE_LOG, 3e-9, 2, 0, 1e-9, 10);
	check_rounded(SCALE_LOG, 5.1, 5.9, 0, 5, 6);
	check_rounded(SCALE_LINEAR, 0, 1.1e6, 0, 0, 2e6);
	check_rounded(SCALE_LINEAR, 100, 113, 0, 98, 114);
	check_rounded(SCALE_LINEAR, -3, 4.1, 0, -4, 5);
}
END_TEST

START_TEST(growing_scales_end_at_powers_of_ten)
{
	check_rounded(SCALE_LOG, 16, 1e6, 1, 10, 1e6);
	check_rounded(SCALE_LOG, 16, 1.1e6, 1, 10, 1e7);
	check_rounded(SCALE_LOG, 5.1, 5.9, 1, 1, 10);
	check_rounded(SCALE_LOG, 16, 1e6, 3, 10, 1e6);
	check_rounded(SCALE_LOG, 16, 1.1e6, 3, 10, 1e9);
	check_rounded(SCALE_LOG, 2e-8, 3e-7, 3, 1e-8, 1e-6);
	check_rounded(SCALE_LOG, 2e-8, 1e-6, 3, 1e-8, 1e-6);
	check_rounded(SCALE_LOG, 2e-8, 2e-6, 3, 1e-8, 1e-3);
	check_rounded(SCALE_LINEAR, 0, 1.1e6, 3, 0, 2e6);
}
END_TEST

START_TEST(a_growing_scale_takes_few_steps)
{
	int steps[4] = {0};

	for (int growing = 0; growing < 4; growing++) {
		double last = 0;

		for (double n = 1024; n < 1e9; n *= 1.3) {
			Scale scale = scale_rounded(SCALE_LOG, 16, n, growing);

			ck_assert_double_ge(scale.high, n);
			ck_assert_double_le(scale.low, 16);
			steps[growing] += scale.high != last;
			last = scale.high;
		}
	}
	ck_assert_int_le(steps[0], 19);
	ck_assert_int_le(steps[1], 6);
	ck_assert_int_le(steps[3], 2);
}
END_TEST

START_TEST(any_range_can_be_rounded)
{
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		for (int kinds = 0; kinds < 4; kinds++) {
			Scale scale = scale_rounded(kinds & 1 ? SCALE_LOG : SCALE_LINEAR,
			    ranges[i][0], ranges[i][1], kinds & 2);

			ck_assert_double_lt(scale.low, scale.high);
			ck_assert_double_le(scale.low, ranges[i][0] * (1 + 1e-9));
			ck_assert_double_ge(scale.high, ranges[i][1] * (1 - 1e-9));
			ck_assert(isfinite(scale.low) && isfinite(scale.high));
		}
	for (size_t i = 0; i < sizeof linear_ranges / sizeof *linear_ranges; i++) {
		Scale scale =
		    scale_rounded(SCALE_LINEAR, linear_ranges[i][0], linear_ranges[i][1], 0);

		ck_assert_double_lt(scale.low, scale.high);
		ck_assert(isfinite(scale.low) && isfinite(scale.high));
	}
}
END_TEST

SUITE_MAIN("scale", ticks_ascend_within_every_range, there_are_always_some_ticks,
    log_ticks_are_powers_or_one_two_five, linear_ticks_are_even_steps, room_never_leads_below_zero,
    what_a_scale_cannot_show, round_scales_end_at_round_numbers,
    growing_scales_end_at_powers_of_ten, a_growing_scale_takes_few_steps, any_range_can_be_rounded)
