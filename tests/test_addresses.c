#include "measure/addresses.h"

#include "suite.h"

/* Addresses of neighbouring blocks, as an allocator gives them. */
static uintptr_t address(unsigned number)
{
	return (uintptr_t)number * 16;
}

START_TEST(a_new_address_has_the_number_nought)
{
	Addresses table = {0};

	ck_assert_uint_eq(*addresses_number(&table, address(1)), 0);
	*addresses_number(&table, address(1)) = 7;
	ck_assert_uint_eq(*addresses_number(&table, address(1)), 7);
	ck_assert_uint_eq(*addresses_number(&table, address(2)), 0);
	ck_assert_uint_eq(table.count, 2);
	addresses_clear(&table);
	ck_assert_uint_eq(table.count, 0);
	ck_assert_uint_eq(*addresses_number(&table, address(1)), 0);
	addresses_clear(&table);
}
END_TEST

START_TEST(numbers_stay_when_the_table_grows)
{
	enum { ADDRESSES = 5000 };
	Addresses table = {0};

	for (unsigned i = 1; i <= ADDRESSES; i++)
		*addresses_number(&table, address(i)) = i;
	ck_assert_uint_eq(table.count, ADDRESSES);
	for (unsigned i = 1; i <= ADDRESSES; i++)
		ck_assert_uint_eq(*addresses_number(&table, address(i)), i);
	addresses_clear(&table);
}
END_TEST

/* Around the end of the slots too, where searches go on at the beginning. */
START_TEST(what_is_removed_leaves_no_gap_in_the_search_for_others)
{
	enum { ADDRESSES = 400, LEFT_OUT = 3 };
	Addresses table = {0};
	uint64_t number = 0;

	ck_assert(!addresses_remove(&table, address(1), &number));
	for (unsigned i = 1; i <= ADDRESSES; i++)
		*addresses_number(&table, address(i * i)) = i;
	for (unsigned i = 1; i <= ADDRESSES; i++) {
		if (i % LEFT_OUT == 0)
			continue;
		ck_assert(addresses_remove(&table, address(i * i), &number));
		ck_assert_uint_eq(number, i);
		ck_assert(!addresses_remove(&table, address(i * i), &number));
	}
	ck_assert_uint_eq(table.count, ADDRESSES / LEFT_OUT);
	for (unsigned i = LEFT_OUT; i <= ADDRESSES; i += LEFT_OUT)
		ck_assert_uint_eq(*addresses_number(&table, address(i * i)), i);
	addresses_clear(&table);
}
END_TEST

SUITE_MAIN("addresses", a_new_address_has_the_number_nought, numbers_stay_when_the_table_grows,
    what_is_removed_leaves_no_gap_in_the_search_for_others)
