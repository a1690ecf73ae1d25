#include "app/aspect.h"

#include "suite.h"

static char name[] = "mine", input[] = "sorted", taught[] = "O(n);O(n log n)", text[] = "O(n)";
static const Target target = {.name = name,
    .target = name,
    .input = input,
    .textbook = {[METRIC_STEPS] = text},
    .expected = {[METRIC_STEPS] = taught}};
static const Caches none;

/* What a size costs is `cost` times n to the power. */
static void measure(Aspect *aspect, size_t sizes, double cost, bool squared)
{
	for (size_t i = 0; i < sizes; i++) {
		double n = (double)(8 << i);

		aspect_add(aspect, (Sample){.n = n,
				       .value = cost * (squared ? n * n : n),
				       .calls = 1,
				       .at = (double)i});
	}
	aspect_find_sizes(aspect);
}

static Aspect begin(size_t sizes, bool squared)
{
	Aspect aspect;

	aspect_init(&aspect, &target, METRIC_STEPS);
	measure(&aspect, sizes, 1, squared);
	aspect_conclude(&aspect, &none, 1e6, NULL);
	return aspect;
}

START_TEST(it_knows_what_is_taught)
{
	Aspect aspect = begin(0, false);

	ck_assert_str_eq(aspect.series.name, "mine");
	ck_assert_str_eq(aspect.series.input, "sorted");
	ck_assert_str_eq(aspect.series.textbook, "O(n)");
	ck_assert_uint_eq(aspect.series.expected.count, 2);
	aspect_release(&aspect);
}
END_TEST

START_TEST(what_the_clock_did_not_see_is_counted)
{
	Aspect aspect;

	aspect_init(&aspect, &target, METRIC_TIME);
	aspect_add(&aspect, (Sample){.n = 8, .value = 0, .calls = 1});
	aspect_add(&aspect, (Sample){.n = 8, .value = -1e-9, .calls = 1});
	aspect_add(&aspect, (Sample){.n = 8, .value = 1e-9, .calls = 1});
	ck_assert_uint_eq(aspect.series.below_clock, 2);
	ck_assert_uint_eq(aspect.series.count, 1);
	aspect_release(&aspect);
}
END_TEST

START_TEST(sizes_are_found_by_their_n)
{
	Aspect aspect = begin(2, false);

	ck_assert(!aspect_has_sizes(&aspect));
	ck_assert_ptr_nonnull(aspect_size(&aspect, 16));
	ck_assert_double_eq(aspect_size(&aspect, 16)->median, 16);
	ck_assert_ptr_null(aspect_size(&aspect, 15));
	measure(&aspect, 3, 1, false);
	ck_assert(aspect_has_sizes(&aspect));
	aspect_release(&aspect);
}
END_TEST

START_TEST(the_law_is_told_where_it_is_taught)
{
	Aspect few = begin(2, false), linear = begin(8, false), quadratic = begin(8, true);

	ck_assert_ptr_null(aspect_law(&few));
	ck_assert_ptr_eq(aspect_law(&linear), &laws[LAW_LINEAR]);
	ck_assert_ptr_eq(quadratic.verdict.law, &laws[LAW_QUADRATIC]);
	ck_assert_ptr_null(aspect_law(&quadratic));
	quadratic.series.expected.count = 0;
	ck_assert_ptr_eq(aspect_law(&quadratic), &laws[LAW_QUADRATIC]);
	aspect_release(&few);
	aspect_release(&linear);
	aspect_release(&quadratic);
}
END_TEST

START_TEST(what_is_known_is_taken_over_and_a_change_is_noted)
{
	Aspect aspect = begin(8, false), other = begin(8, true);

	ck_assert(aspect_is_concluded(&aspect));
	ck_assert_uint_eq(aspect.concluded, 1);
	ck_assert_double_eq(aspect.concluded_n, 8 << 7);
	aspect_add(&aspect, (Sample){.n = 8, .value = 8, .calls = 1});
	ck_assert(!aspect_is_concluded(&aspect));
	aspect_conclude(&aspect, &none, 1e6, &other.verdict);
	ck_assert(aspect_is_concluded(&aspect));
	ck_assert_ptr_eq(aspect.verdict.law, &laws[LAW_QUADRATIC]);
	ck_assert_ptr_eq(aspect.change.law, &laws[LAW_LINEAR]);
	ck_assert_double_eq(aspect.change.n, 8 << 7);
	aspect_release(&aspect);
	aspect_release(&other);
}
END_TEST

START_TEST(how_far_it_may_be_off_is_of_the_last_verdict)
{
	Aspect aspect = begin(8, false);
	const Uncertainty *found;

	ck_assert_ptr_null(aspect_uncertainty(&aspect));
	ck_assert(aspect_may_foresee(&aspect));
	aspect_foresee(&aspect, 1);
	found = aspect_uncertainty(&aspect);
	ck_assert_ptr_nonnull(found);
	ck_assert(found->known);
	/* Nothing was measured since. */
	ck_assert(!aspect_may_foresee(&aspect));
	aspect_conclude(&aspect, &none, 1e6, NULL);
	ck_assert_ptr_null(aspect_uncertainty(&aspect));
	aspect_release(&aspect);
}
END_TEST

START_TEST(looking_takes_a_hundredth_of_the_measuring)
{
	ck_assert(aspect_may_take(0.01, 1));
	ck_assert(!aspect_may_take(0.011, 1));
	ck_assert(!aspect_may_take(0.001, 0));
}
END_TEST

SUITE_MAIN("aspect", it_knows_what_is_taught, what_the_clock_did_not_see_is_counted,
    sizes_are_found_by_their_n, the_law_is_told_where_it_is_taught,
    what_is_known_is_taken_over_and_a_change_is_noted, how_far_it_may_be_off_is_of_the_last_verdict,
    looking_takes_a_hundredth_of_the_measuring)
