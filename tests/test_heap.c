#include "measure/heap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "measure/counter.h"
#include "suite.h"

START_TEST(the_heap_is_followed_by_the_bytes_asked_for)
{
	void *a, *b;

	counter_clear();
	counter_start();
	a = counter_malloc(1001);
	b = counter_calloc(10, 10);
	counter_free(a);
	a = counter_malloc(500);
	counter_free(b);
	counter_free(a);
	counter_stop();
	ck_assert_uint_eq(counter_peak_bytes(), 1101);
}
END_TEST

START_TEST(a_block_is_resized_in_place)
{
	char *a;

	counter_clear();
	counter_start();
	a = counter_realloc(NULL, 100);
	for (size_t bytes = 200; bytes <= 100000; bytes += 100)
		a = counter_realloc(a, bytes);
	a = counter_realloc(a, 10);
	counter_free(counter_malloc(50000));
	counter_free(a);
	counter_stop();
	ck_assert_uint_eq(counter_peak_bytes(), 100000);
}
END_TEST

START_TEST(what_was_allocated_before_is_not_missed_when_it_goes)
{
	void *before = counter_malloc(10000), *resized = counter_malloc(5000), *a;

	counter_clear();
	counter_start();
	counter_free(before);
	resized = counter_realloc(resized, 6000);
	a = counter_malloc(100);
	counter_free(resized);
	counter_free(a);
	counter_stop();
	ck_assert_uint_eq(counter_peak_bytes(), 6100);
}
END_TEST

/* AddressSanitizer would end the program where libc returns NULL. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

START_TEST(a_request_that_fails_takes_nothing)
{
	volatile size_t huge = SIZE_MAX / 2;
	char *a;

	counter_clear();
	counter_start();
	a = counter_malloc(100);
	ck_assert_ptr_null(counter_malloc(huge));
	ck_assert_ptr_null(counter_calloc(huge, 16));
	ck_assert_ptr_null(counter_realloc(a, huge));
	counter_free(NULL);
	counter_free(counter_malloc(11));
	counter_free(a);
	counter_stop();
	ck_assert_uint_eq(counter_peak_bytes(), 111);
}
END_TEST

START_TEST(every_way_to_allocate_is_followed)
{
	void *blocks[5];

	counter_clear();
	counter_start();
	blocks[0] = counter_reallocarray(NULL, 100, 10);
	blocks[1] = counter_aligned_alloc(64, 640);
	ck_assert_int_eq(counter_posix_memalign(&blocks[2], 64, 70), 0);
	blocks[3] = counter_strdup("twelve bytes");
	blocks[4] = counter_strndup("twelve bytes", 6);
	ck_assert_str_eq(blocks[3], "twelve bytes");
	ck_assert_str_eq(blocks[4], "twelve");
	for (int i = 0; i < 5; i++)
		counter_free(blocks[i]);
	counter_free(counter_malloc(1000));
	counter_stop();
	ck_assert_uint_eq(counter_peak_bytes(), 1000 + 640 + 70 + 13 + 7);
}
END_TEST

SUITE_MAIN("heap", the_heap_is_followed_by_the_bytes_asked_for, a_block_is_resized_in_place,
    what_was_allocated_before_is_not_missed_when_it_goes, a_request_that_fails_takes_nothing,
    every_way_to_allocate_is_followed)
