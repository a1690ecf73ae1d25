#include "fit/signedranks.h"

#include <math.h>

#include "suite.h"

START_TEST(the_sum_of_signed_ranks)
{
	/* Two groups of five: 1 - 2 + 3 + 4 + 5, and 1, 2 and 3 with one sign turned. */
	static const double values[] = {
	    0.1, 2, -0.2, -2, 0.3, (double)NAN, 0.4, 9, 0.5, (double)NAN};
	SignedRanks ranks;

	signed_ranks_init(&ranks, values, 5, 2);
	ck_assert_double_eq_tol(signed_ranks_score(&ranks, 0), (15 - 2 * 2) / sqrt(55), 1e-12);
	ck_assert_double_eq_tol(signed_ranks_score(&ranks, 1), (6 - 4) / sqrt(14), 1e-12);
	signed_ranks_release(&ranks);
}
END_TEST

START_TEST(the_limit_is_exact_where_all_turns_are_tried)
{
	static const double values[] = {1, 2, 3, 4, 5, 6, 7, 8};
	Random random = random_stream(1, 1);
	SignedRanks ranks;
	double most = sqrt(36.0 * 36 / 204), second = 34 / sqrt(204);

	signed_ranks_init(&ranks, values, 8, 1);
	/* Two turns of 256 reach the most, four the second. */
	ck_assert_double_eq_tol(signed_ranks_limit(&ranks, 0, 0, 0.01, &random), most, 1e-6);
	ck_assert_double_eq_tol(signed_ranks_limit(&ranks, 0, 0, 0.016, &random), second, 1e-6);
	ck_assert(isinf(signed_ranks_limit(&ranks, 0, 0, 0.005, &random)));
	signed_ranks_release(&ranks);
}
END_TEST

START_TEST(more_draws_are_turned_at_random)
{
	enum { DRAWS = 70 };
	double values[DRAWS], limit;
	Random random = random_stream(1, 1);
	SignedRanks ranks;

	for (int i = 0; i < DRAWS; i++)
		values[i] = i + 1;
	signed_ranks_init(&ranks, values, DRAWS, 1);
	/* It is about normal. */
	limit = signed_ranks_limit(&ranks, 0, 0, 0.05, &random);
	ck_assert_double_eq_tol(limit, 1.96, 0.1);
	ck_assert_double_gt(signed_ranks_score(&ranks, 0), 6);
	signed_ranks_release(&ranks);
}
END_TEST

START_TEST(several_groups_have_a_higher_limit_together)
{
	enum { DRAWS = 20, GROUPS = 10 };
	double values[DRAWS * GROUPS];
	Random random = random_stream(2, 1), draw = random_stream(3, 1);
	SignedRanks ranks;

	for (int i = 0; i < DRAWS * GROUPS; i++)
		values[i] = random_normal(&draw);
	signed_ranks_init(&ranks, values, DRAWS, GROUPS);
	ck_assert_double_gt(signed_ranks_limit(&ranks, 0, GROUPS - 1, 0.05, &random),
	    signed_ranks_limit(&ranks, 0, 0, 0.05, &random) + 0.4);
	signed_ranks_release(&ranks);
}
END_TEST

START_TEST(the_middle_and_its_interval)
{
	static const double values[] = {1, 2, 3, 4, 100, (double)NAN};
	Middle middle = middle_of(values, 6, 1, 1.9);

	/* Of the fifteen means 1, 1.5, 2, 2, 2.5, 2.5, 3, 3, 3.5, 4, 50.5, ... */
	ck_assert_double_eq(middle.value, 3);
	/* A sum of 15 is refused, of 13 not. */
	ck_assert_double_eq(middle.low, 1);
	ck_assert_double_eq(middle.high, 100);
	middle = middle_of(values, 6, 1, 1.7);
	ck_assert_double_eq(middle.low, 1.5);
	ck_assert_double_eq(middle.high, 52);
	middle = middle_of(values, 6, 1, (double)INFINITY);
	ck_assert(isinf(middle.low) && isinf(middle.high));
	ck_assert(isnan(middle_of(values + 5, 1, 1, 1).value));
}
END_TEST

SUITE_MAIN("signedranks", the_sum_of_signed_ranks, the_limit_is_exact_where_all_turns_are_tried,
    more_draws_are_turned_at_random, several_groups_have_a_higher_limit_together,
    the_middle_and_its_interval)
