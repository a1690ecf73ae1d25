#include "measure/allocations.h"

#include <stdint.h>

#include "suite.h"

/* Addresses are only compared, so any will do. */
static const void *block(uintptr_t number)
{
	return (const void *)(number * 16);
}

START_TEST(bytes_are_those_of_what_is_there)
{
	allocations_forget();
	allocations_add(block(1), 100);
	allocations_add(block(2), 20);
	ck_assert_uint_eq(allocations_bytes(), 120);
	ck_assert_uint_eq(allocations_remove(block(1)), 100);
	ck_assert_uint_eq(allocations_bytes(), 20);
}
END_TEST

START_TEST(a_block_that_is_not_noted_changes_nothing)
{
	ck_assert_uint_eq(allocations_remove(block(7)), 0);
	allocations_add(block(1), 100);
	ck_assert_uint_eq(allocations_remove(block(7)), 0);
	ck_assert_uint_eq(allocations_bytes(), 100);
}
END_TEST

START_TEST(a_block_at_a_known_address_replaces_it)
{
	allocations_add(block(1), 100);
	allocations_add(block(1), 30);
	ck_assert_uint_eq(allocations_bytes(), 30);
}
END_TEST

START_TEST(what_is_forgotten_is_not_removed_later)
{
	allocations_add(block(1), 100);
	allocations_forget();
	ck_assert_uint_eq(allocations_bytes(), 0);
	allocations_add(block(2), 5);
	ck_assert_uint_eq(allocations_remove(block(1)), 0);
	ck_assert_uint_eq(allocations_bytes(), 5);
}
END_TEST

/* Many blocks, removed in another order, with searches across every gap. */
START_TEST(many_blocks_come_and_go)
{
	enum { BLOCKS = 10007, STRIDE = 3967 };
	size_t bytes = 0;

	allocations_forget();
	for (uintptr_t i = 1; i <= BLOCKS; i++) {
		allocations_add(block(i), i);
		bytes += i;
	}
	ck_assert_uint_eq(allocations_bytes(), bytes);
	for (uintptr_t i = 0; i < BLOCKS; i++) {
		uintptr_t number = i * STRIDE % BLOCKS + 1;

		ck_assert_uint_eq(allocations_remove(block(number)), number);
		bytes -= number;
		ck_assert_uint_eq(allocations_bytes(), bytes);
		ck_assert_uint_eq(allocations_remove(block(number)), 0);
	}
}
END_TEST

SUITE_MAIN("allocations", bytes_are_those_of_what_is_there,
    a_block_that_is_not_noted_changes_nothing, a_block_at_a_known_address_replaces_it,
    what_is_forgotten_is_not_removed_later, many_blocks_come_and_go)
