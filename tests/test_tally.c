#include "measure/tally.h"

#include <stdlib.h>
#include <string.h>

#include "counted_sample.h"
#include "suite.h"

static uint64_t sum_of_counts(const Tally *tally)
{
	uint64_t sum = 0;

	for (size_t i = 0; i < tally->block_count; i++)
		sum += tally->blocks[i].count;
	return sum;
}

START_TEST(the_same_seed_gives_the_same_counts)
{
	Tally first, second;
	size_t bytes;
	BlockCount *copy;

	ck_assert_int_eq(tally_run(&sample_algorithm, 1000, 0, 42, 5, &first), METER_OK);
	bytes = first.block_count * sizeof *first.blocks;
	copy = malloc(bytes);
	memcpy(copy, first.blocks, bytes);
	ck_assert_int_eq(tally_run(&sample_algorithm, 1000, 0, 42, 5, &second), METER_OK);
	ck_assert_uint_eq(second.block_count, first.block_count);
	ck_assert_mem_eq(second.blocks, copy, bytes);
	ck_assert_uint_eq(second.peak_bytes, first.peak_bytes);

	/* Another seed takes the branch of the sample another number of times. */
	ck_assert_int_eq(tally_run(&sample_algorithm, 1000, 0, 43, 5, &second), METER_OK);
	ck_assert_uint_eq(second.block_count, first.block_count);
	ck_assert_int_ne(memcmp(second.blocks, copy, bytes), 0);
	free(copy);
}
END_TEST

START_TEST(only_run_is_counted)
{
	Tally one, two;
	uint64_t once, twice;

	ck_assert_int_eq(tally_run(&sample_algorithm, 100, 0, 1, 1, &one), METER_OK);
	once = sum_of_counts(&one);
	ck_assert_int_eq(tally_run(&sample_algorithm, 200, 0, 1, 1, &two), METER_OK);
	twice = sum_of_counts(&two);
	/* 2 to 4 blocks an element, where prepare, reset and check would add 5 more. */
	ck_assert_uint_ge(twice - once, 2 * 100);
	ck_assert_uint_le(twice - once, 4 * 200);
}
END_TEST

START_TEST(memory_is_that_of_one_call)
{
	Tally one, many;

	ck_assert_int_eq(tally_run(&sample_algorithm, 1000, 0, 1, 1, &one), METER_OK);
	ck_assert_int_eq(tally_run(&sample_algorithm, 1000, 0, 1, 50, &many), METER_OK);
	ck_assert_uint_eq(many.calls, 50);
	ck_assert_uint_eq(many.peak_bytes, one.peak_bytes);
	ck_assert_uint_ge(one.peak_bytes, 8000);
	ck_assert_uint_lt(one.peak_bytes, 8000 + 1000);
}
END_TEST

START_TEST(a_wrong_answer_is_told)
{
	Tally tally;

	ck_assert_int_eq(tally_run(&sample_algorithm, 100, 1, 1, 5, &tally), METER_WRONG);
	ck_assert_uint_eq(tally.wrong_call, 2);
}
END_TEST

START_TEST(too_little_memory_is_told)
{
	Tally tally;

	ck_assert_int_eq(tally_run(&sample_algorithm, 2000000, 0, 1, 5, &tally), METER_MEMORY);
	ck_assert_uint_eq(tally.block_count, 0);
}
END_TEST

SUITE_MAIN("tally", the_same_seed_gives_the_same_counts, only_run_is_counted,
    memory_is_that_of_one_call, a_wrong_answer_is_told, too_little_memory_is_told)
