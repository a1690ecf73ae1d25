#include "model/pairs.h"

#include <math.h>

#include "suite.h"

START_TEST(a_table_has_a_row_for_each_block_and_a_column_for_each_size)
{
	Pairs pairs = {0};
	PairTable table;

	pairs_add(&pairs, (PairAt){.n = 32, .block = 2, .log_ratio = 0.5});
	pairs_add(&pairs, (PairAt){.n = 16, .block = 0, .log_ratio = 0.1});
	pairs_add(&pairs, (PairAt){.n = 16, .block = 0, .log_ratio = 0.9});
	pairs_add(&pairs, (PairAt){.n = 16, .block = 0, .log_ratio = 0.3});
	pairs_add(&pairs, (PairAt){.n = 16, .block = 2, .log_ratio = (double)NAN});
	pairs_add(&pairs, (PairAt){.n = 32, .block = 0, .log_ratio = 1});
	pairs_add(&pairs, (PairAt){.n = 32, .block = 0, .log_ratio = 2});
	ck_assert_uint_eq(pairs.count, 6);
	pairs_tabulate(&pairs, &table);
	ck_assert_uint_eq(table.blocks, 3);
	ck_assert_uint_eq(table.sizes, 2);
	ck_assert(table.n[0] == 16 && table.n[1] == 32);
	ck_assert_double_eq(table.log_ratio[0], 0.3);
	ck_assert_double_eq(table.log_ratio[1], 1.5);
	ck_assert(isnan(table.log_ratio[2]) && isnan(table.log_ratio[3]));
	ck_assert(isnan(table.log_ratio[4]));
	ck_assert_double_eq(table.log_ratio[5], 0.5);
	pairtable_release(&table);
	pairs_release(&pairs);
}
END_TEST

START_TEST(no_pairs_make_an_empty_table)
{
	Pairs pairs = {0};
	PairTable table;

	pairs_tabulate(&pairs, &table);
	ck_assert(table.blocks == 0 && table.sizes == 0);
	pairtable_release(&table);
	pairs_release(&pairs);
}
END_TEST

SUITE_MAIN("pairs", a_table_has_a_row_for_each_block_and_a_column_for_each_size,
    no_pairs_make_an_empty_table)
