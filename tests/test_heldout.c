#include <math.h>

#include "fit/conclude.h"
#include "fit/heldout.h"
#include "suite.h"

enum { SIZES = 12 };

static Points points;
static Verdict verdict;

/* So many sizes that double, each of which costs the law's value times what `factor` says. */
static void begin(const Fit *truth, int sizes, double factor(int i))
{
	static const Caches none;
	Series series;

	series_init(&series, "drawn", "drawn", NULL, METRIC_TIME);
	for (int i = 0; i < sizes; i++) {
		double n = truth->law->exponential ? 5 + i : ldexp(20, i);
		double value = 1e-6 * fit_value(truth, n) * factor(i);

		for (int j = 0; j < 5; j++)
			series_add(&series, (Sample){.n = n, .value = value, .calls = 1});
	}
	points_gather(&points, &series, &none);
	conclude(&series, NULL, &verdict);
	series_release(&series);
}

static Fit curve(LawId law, double fixed)
{
	return (Fit){.law = &laws[law], .reference = 20, .smallest = 1, .scale = 1, .fixed = fixed};
}

static double as_the_law(int i)
{
	(void)i;
	return 1;
}

static double doubled_at_the_top(int i)
{
	return i >= SIZES - 2 ? 2 : 1;
}

static double off_by_turns(int i)
{
	return i % 2 ? 1.04 : 0.96;
}

static HeldOut find(void)
{
	return heldout_find(&points, verdict_fit(&verdict));
}

START_TEST(what_follows_its_law_is_foretold)
{
	static const LawId followed[] = {
	    LAW_CONSTANT, LAW_LOG, LAW_LINEAR, LAW_N_LOG, LAW_QUADRATIC, LAW_GOLDEN};

	for (size_t i = 0; i < sizeof followed / sizeof *followed; i++) {
		Fit truth = curve(followed[i], 0.1);
		HeldOut found;

		begin(&truth, SIZES, as_the_law);
		ck_assert_str_eq(verdict.law->name, truth.law->name);
		found = find();
		ck_assert_uint_eq(found.count, 2);
		ck_assert_double_eq(found.fitted_n, points.n[SIZES - 3]);
		ck_assert_double_eq_tol(found.typical, 1, 0.01);
		ck_assert_double_eq_tol(found.worst, 1, 0.01);
		ck_assert(!held_out_contradicts(&found, 0));
	}
}
END_TEST

START_TEST(a_top_that_doubles_is_told)
{
	Fit truth = curve(LAW_LINEAR, 0);
	HeldOut found;

	begin(&truth, SIZES, doubled_at_the_top);
	/* Whatever the verdict makes of it. */
	truth.reference = points.n[SIZES - 1];
	truth.scale = exp(points.log_cost[SIZES - 1]);
	found = heldout_find(&points, &truth);
	ck_assert_uint_eq(found.count, 2);
	ck_assert_double_eq_tol(found.typical, 2, 0.01);
	ck_assert_double_eq_tol(found.worst, 2, 0.01);
	ck_assert(held_out_contradicts(&found, 0));
	ck_assert(!held_out_contradicts(&found, 0.5));
}
END_TEST

START_TEST(deviations_are_those_of_the_others)
{
	Fit truth = curve(LAW_LINEAR, 0);
	HeldOut found;

	begin(&truth, SIZES, off_by_turns);
	found = find();
	ck_assert_double_eq_tol(found.error, 0.04, 0.01);
	ck_assert_double_gt(fabs(log(found.worst)), fabs(log(found.typical)));
	ck_assert_double_lt(fabs(log(found.worst)), 0.1);
	ck_assert(!held_out_contradicts(&found, 0));
}
END_TEST

START_TEST(five_sizes_are_kept)
{
	static const size_t held[] = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3};
	Fit truth = curve(LAW_CONSTANT, 0);

	for (int sizes = 3; sizes < (int)(sizeof held / sizeof *held); sizes++) {
		begin(&truth, sizes, as_the_law);
		ck_assert_uint_eq(find().count, held[sizes]);
	}
}
END_TEST

START_TEST(too_few_for_the_form_say_nothing)
{
	Fit truth = curve(LAW_LINEAR, 3);
	Fit knee = curve(LAW_LINEAR, 3);

	begin(&truth, 7, as_the_law);
	ck_assert_uint_eq(find().count, 1);
	knee.bend = (Break){.kind = BREAK_JUMP, .n = 50, .factor = 2};
	begin(&truth, 6, as_the_law);
	ck_assert_uint_eq(heldout_find(&points, &knee).count, 0);
}
END_TEST

START_TEST(a_break_has_to_be_well_before)
{
	Fit truth = curve(LAW_QUADRATIC, 0);
	HeldOut found;

	truth.bend = (Break){.kind = BREAK_JUMP, .n = 150, .factor = 3};
	begin(&truth, SIZES, as_the_law);
	found = heldout_find(&points, &truth);
	ck_assert_uint_eq(found.count, 2);
	ck_assert_double_eq_tol(found.worst, 1, 0.01);
	truth.bend.n = points.n[SIZES - 5];
	begin(&truth, SIZES, as_the_law);
	ck_assert_uint_eq(heldout_find(&points, &truth).count, 2);
	for (int i = SIZES - 4; i < SIZES; i++) {
		truth.bend.n = points.n[i];
		ck_assert_uint_eq(heldout_find(&points, &truth).count, 0);
	}
	/* A knee ends later than its middle. */
	truth.bend =
	    (Break){.kind = BREAK_KNEE, .n = points.n[SIZES - 6], .width = log(10), .factor = 3};
	ck_assert_uint_eq(heldout_find(&points, &truth).count, 0);
}
END_TEST

START_TEST(regimes_have_to_be_seen_without_them)
{
	Fit truth = curve(LAW_LINEAR, 0);

	begin(&truth, SIZES, as_the_law);
	truth.falls = 1;
	ck_assert_uint_eq(heldout_find(&points, &truth).count, 0);
	truth.falls = 0;
	truth.smallest = points.n[SIZES - 4];
	ck_assert_uint_eq(heldout_find(&points, &truth).count, 0);
}
END_TEST

START_TEST(a_law_outside_the_table_foretells_nothing)
{
	Fit truth = curve(LAW_LINEAR, 0);
	Law outside = laws[LAW_LINEAR];

	begin(&truth, SIZES, as_the_law);
	outside.outside = true;
	truth.law = &outside;
	ck_assert_uint_eq(heldout_find(&points, &truth).count, 0);
}
END_TEST

SUITE_MAIN("heldout", what_follows_its_law_is_foretold, a_top_that_doubles_is_told,
    deviations_are_those_of_the_others, five_sizes_are_kept, too_few_for_the_form_say_nothing,
    a_break_has_to_be_well_before, regimes_have_to_be_seen_without_them,
    a_law_outside_the_table_foretells_nothing)
