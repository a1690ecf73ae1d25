#include "arrays.h"
#include "suite.h"

enum { N = 101, CALLS = 3, KINDS = 3 };

static Arrays *new_arrays(size_t n, unsigned order)
{
	LandauRandom random = {7};
	Arrays *arrays = arrays_prepare(n, CALLS, order, &random);

	if (!arrays)
		abort();
	arrays_reset(arrays);
	return arrays;
}

static void reverse(uint64_t *values)
{
	for (size_t i = 0; i < N / 2; i++) {
		uint64_t value = values[i];

		values[i] = values[N - 1 - i];
		values[N - 1 - i] = value;
	}
}

START_TEST(arrays_come_in_the_order_of_their_kind)
{
	for (unsigned order = 0; order < KINDS; order++) {
		Arrays *arrays = new_arrays(N, order);

		for (uint32_t call = 0; call < CALLS; call++) {
			const uint64_t *values = arrays_of(arrays, call);
			size_t rises = 0;

			for (size_t i = 1; i < N; i++) {
				ck_assert_uint_ne(values[i - 1], values[i]);
				rises += values[i - 1] < values[i];
			}
			if (order == ORDER_SORTED)
				ck_assert_uint_eq(rises, N - 1);
			else if (order == ORDER_REVERSED)
				ck_assert_uint_eq(rises, 0);
			else
				ck_assert(rises > N / 3 && rises < N - N / 3);
		}
		arrays_release(arrays);
	}
}
END_TEST

START_TEST(every_call_and_every_reset_has_values_of_its_own)
{
	for (unsigned order = 0; order < KINDS; order++) {
		Arrays *arrays = new_arrays(N, order);
		uint64_t first = *arrays_of(arrays, 0);

		ck_assert_uint_ne(first, *arrays_of(arrays, 1));
		arrays_reset(arrays);
		ck_assert_uint_ne(first, *arrays_of(arrays, 0));
		arrays_release(arrays);
	}
}
END_TEST

START_TEST(only_what_is_sorted_and_nothing_else_passes)
{
	Arrays *arrays = new_arrays(N, ORDER_REVERSED);
	uint64_t *values = arrays_of(arrays, 1);
	uint64_t middle = values[N / 2];

	ck_assert(!arrays_check(arrays, 1, middle));
	reverse(values);
	ck_assert(arrays_check(arrays, 1, middle));
	ck_assert(!arrays_check(arrays, 1, middle + 1));
	ck_assert(!arrays_check(arrays, 0, *arrays_of(arrays, 0)));

	values[N - 1]++;
	ck_assert_msg(!arrays_check(arrays, 1, middle), "another value in its place");
	values[N - 1]--;
	values[0] = values[1];
	ck_assert_msg(!arrays_check(arrays, 1, middle), "a value twice, another lost");
	arrays_release(arrays);
}
END_TEST

START_TEST(one_value_is_sorted_whatever_its_order)
{
	for (unsigned order = 0; order < KINDS; order++) {
		Arrays *arrays = new_arrays(1, order);

		ck_assert(arrays_check(arrays, 0, *arrays_of(arrays, 0)));
		arrays_release(arrays);
	}
}
END_TEST

SUITE_MAIN("arrays", arrays_come_in_the_order_of_their_kind,
    every_call_and_every_reset_has_values_of_its_own, only_what_is_sorted_and_nothing_else_passes,
    one_value_is_sorted_whatever_its_order)
