#include "measure/counter.h"

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include "measure/heap.h"
#include "suite.h"

/* The hook, which the compiler calls in counting builds and these tests call by hand. */
void __sanitizer_cov_trace_pc(void);

static const BlockCount *blocks;

/* Work that keeps a compiler from unrolling a loop or jumping to the hook in place of calling it.
 */
static volatile unsigned work;

static uint64_t sum_of_counts(void)
{
	size_t count = counter_blocks(&blocks);
	uint64_t sum = 0;

	for (size_t i = 0; i < count; i++)
		sum += blocks[i].count;
	return sum;
}

static __attribute__((noinline)) void run_block(void)
{
	__sanitizer_cov_trace_pc();
	work++;
}

START_TEST(each_call_of_the_hook_is_a_block_of_its_own)
{
	counter_clear();
	counter_start();
	__sanitizer_cov_trace_pc();
	for (int i = 0; i < 5; i++)
		run_block();
	counter_stop();
	ck_assert_uint_eq(counter_blocks(&blocks), 2);
	ck_assert_uint_lt(blocks[0].address, blocks[1].address);
	ck_assert_uint_eq(blocks[0].count + blocks[1].count, 6);
	ck_assert_uint_eq(blocks[0].count * blocks[1].count, 5);
}
END_TEST

START_TEST(nothing_is_counted_while_counting_is_off)
{
	counter_clear();
	__sanitizer_cov_trace_pc();
	counter_start();
	counter_stop();
	__sanitizer_cov_trace_pc();
	ck_assert_uint_eq(counter_blocks(&blocks), 0);
}
END_TEST

START_TEST(counts_add_up_over_several_starts_until_they_are_cleared)
{
	counter_clear();
	for (int i = 0; i < 3; i++) {
		counter_start();
		run_block();
		counter_stop();
	}
	ck_assert_uint_eq(counter_blocks(&blocks), 1);
	ck_assert_uint_eq(blocks[0].count, 3);
	counter_clear();
	ck_assert_uint_eq(counter_blocks(&blocks), 0);
}
END_TEST

#define HOOKS_4 \
	__sanitizer_cov_trace_pc(); \
	__sanitizer_cov_trace_pc(); \
	__sanitizer_cov_trace_pc(); \
	__sanitizer_cov_trace_pc();
#define HOOKS_64 \
	HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 \
	    HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4 HOOKS_4
#define HOOKS_1024 \
	HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 \
	    HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64 HOOKS_64

START_TEST(the_table_grows_with_the_code)
{
	counter_clear();
	for (int i = 0; i < 2; i++) {
		counter_start();
		HOOKS_1024 HOOKS_1024 HOOKS_1024 HOOKS_1024;
		counter_stop();
	}
	ck_assert_uint_eq(counter_blocks(&blocks), 4096);
	for (size_t i = 0; i < 4096; i++) {
		ck_assert_uint_eq(blocks[i].count, 2);
		ck_assert(i == 0 || blocks[i - 1].address < blocks[i].address);
	}
}
END_TEST

static void *count_elsewhere(void *unused)
{
	for (int i = 0; i < 1000; i++)
		__sanitizer_cov_trace_pc();
	counter_free(counter_malloc(1 << 20));
	return unused;
}

START_TEST(another_thread_is_not_counted)
{
	pthread_t thread;

	counter_clear();
	counter_start();
	__sanitizer_cov_trace_pc();
	ck_assert_int_eq(pthread_create(&thread, NULL, count_elsewhere, NULL), 0);
	pthread_join(thread, NULL);
	counter_stop();
	ck_assert_uint_eq(sum_of_counts(), 1);
	ck_assert_uint_lt(counter_peak_bytes(), 1 << 20);
}
END_TEST

START_TEST(a_fork_in_measured_code_does_not_matter)
{
	int status = 0;
	pid_t child;

	counter_clear();
	counter_start();
	child = fork();
	if (child == 0) {
		for (int i = 0; i < 100; i++)
			__sanitizer_cov_trace_pc();
		_exit(0);
	}
	__sanitizer_cov_trace_pc();
	counter_stop();
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	ck_assert_uint_eq(sum_of_counts(), 1);
}
END_TEST

START_TEST(the_peak_is_that_of_the_greediest_span)
{
	counter_clear();
	for (size_t bytes = 1000; bytes <= 3000; bytes += 1000) {
		counter_start();
		counter_free(counter_malloc(bytes % 3000));
		counter_stop();
	}
	ck_assert_uint_eq(counter_peak_bytes(), 2000);
}
END_TEST

/* Recurses; no level's room can be dropped, for the next one uses it. */
static __attribute__((noinline)) int descend(unsigned levels, volatile char *above)
{
	volatile char room[256];

	room[0] = 1;
	above[0]++;
	__sanitizer_cov_trace_pc();
	if (levels > 0)
		above[0] = (char)descend(levels - 1, room);
	return room[0] + above[0];
}

START_TEST(the_stack_is_followed)
{
	volatile char room[1] = {0};
	size_t shallow, deep;

	counter_clear();
	counter_start();
	descend(10, room);
	counter_stop();
	shallow = counter_peak_bytes();
	ck_assert_uint_gt(shallow, 11 * 256);

	counter_start();
	descend(110, room);
	counter_stop();
	deep = counter_peak_bytes();
	ck_assert_uint_eq((deep - shallow) % 100, 0);
	ck_assert_uint_ge((deep - shallow) / 100, 256);
}
END_TEST

SUITE_MAIN("counter", each_call_of_the_hook_is_a_block_of_its_own,
    nothing_is_counted_while_counting_is_off,
    counts_add_up_over_several_starts_until_they_are_cleared, the_table_grows_with_the_code,
    another_thread_is_not_counted, a_fork_in_measured_code_does_not_matter,
    the_peak_is_that_of_the_greediest_span, the_stack_is_followed)
