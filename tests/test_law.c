#include <math.h>

#include "model/freelaw.h"
#include "suite.h"

START_TEST(laws_stand_in_the_order_of_their_growth)
{
	for (int i = 1; i < LAW_COUNT; i++)
		ck_assert_msg(
		    law_log(&laws[i], 1000) > law_log(&laws[i - 1], 1000), "%s", laws[i].name);
}
END_TEST

START_TEST(a_law_is_found_by_its_name_and_by_nothing_else)
{
	for (int i = 0; i < LAW_COUNT; i++)
		ck_assert_ptr_eq(law_find(laws[i].name), &laws[i]);
	ck_assert_ptr_null(law_find("O(N)"));
	ck_assert_ptr_null(law_find(""));
}
END_TEST

START_TEST(values_at_sixteen)
{
	static const struct {
		LawId id;
		double value;
	} known[] = {{LAW_CONSTANT, 1}, {LAW_LOG, 4}, {LAW_SQRT, 4}, {LAW_LINEAR, 16},
	    {LAW_N_LOG, 64}, {LAW_THREE_HALVES, 64}, {LAW_KARATSUBA, 81}, {LAW_QUADRATIC, 256},
	    {LAW_QUADRATIC_LOG, 1024}, {LAW_STRASSEN, 2401}, {LAW_CUBIC, 4096},
	    {LAW_GOLDEN, 2206.999546897}, {LAW_POWER_OF_2, 65536}, {LAW_N_POWER_OF_2, 1048576},
	    {LAW_POWER_OF_3, 43046721}, {LAW_FACTORIAL, 20922789888000}};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		ck_assert_double_eq_tol(
		    exp(law_log(&laws[known[i].id], 16)) / known[i].value, 1, 1e-9);
}
END_TEST

START_TEST(laws_are_told_by_their_growth)
{
	for (int i = 1; i < LAW_COUNT; i++) {
		ck_assert(law_grows_less(&laws[i - 1], &laws[i]));
		ck_assert(!law_grows_less(&laws[i], &laws[i - 1]));
		ck_assert(!law_grows_less(&laws[i], &laws[i]));
		ck_assert_int_eq(law_id(&laws[i]), i);
	}
}
END_TEST

START_TEST(only_laws_outside_the_table_are_like_others)
{
	for (int i = 1; i < LAW_COUNT; i++) {
		ck_assert(law_is_like(&laws[i], &laws[i]));
		ck_assert(!law_is_like(&laws[i], &laws[i - 1]));
	}
	ck_assert(law_is_like(law_power(2.31), law_power(2.33)));
	ck_assert(!law_is_like(law_power(2.31), law_power(2.37)));
	ck_assert(law_is_like(law_base(1.84), law_base(1.87)));
	ck_assert(!law_is_like(law_base(1.84), law_base(1.92)));
	ck_assert(!law_is_like(law_power(1.84), law_base(1.84)));
	ck_assert(!law_is_like(law_power(2.01), &laws[LAW_QUADRATIC]));
}
END_TEST

START_TEST(a_factorial_of_a_million_is_still_finite)
{
	ck_assert_double_finite(law_log(&laws[LAW_FACTORIAL], 1e6));
	ck_assert_double_eq(law_relative(&laws[LAW_POWER_OF_3], 1e6, 1e6), 1);
}
END_TEST

START_TEST(lists_are_read_and_wrong_names_refused)
{
	LawList list;

	ck_assert(law_list_parse(&list, "O(n);O(n log n)"));
	ck_assert_uint_eq(list.count, 2);
	ck_assert(law_list_has(&list, &laws[LAW_N_LOG]));
	ck_assert(!law_list_has(&list, &laws[LAW_CUBIC]));
	ck_assert(!law_list_parse(&list, "O(n);O(log log n)"));
	ck_assert(!law_list_parse(&list, "O(1);O(1);O(1);O(1);O(1);O(1);O(1)"));
	ck_assert(law_list_parse(&list, ""));
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

SUITE_MAIN("law", only_laws_outside_the_table_are_like_others, laws_are_told_by_their_growth,
    laws_stand_in_the_order_of_their_growth, a_law_is_found_by_its_name_and_by_nothing_else,
    values_at_sixteen, a_factorial_of_a_million_is_still_finite,
    lists_are_read_and_wrong_names_refused)
