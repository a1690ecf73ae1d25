#include <stdatomic.h>

#include "app/parallel.h"
#include "suite.h"

enum { MANY = 1000 };

static atomic_uint calls[MANY];

static void count_call(void *context, size_t index)
{
	ck_assert_ptr_eq(context, calls);
	atomic_fetch_add(&calls[index], 1);
}

START_TEST(every_index_is_worked_on_once)
{
	for (size_t count = 0; count <= MANY; count += count < 3 ? 1 : 997) {
		for (size_t i = 0; i < MANY; i++)
			calls[i] = 0;
		parallel_run(count, count_call, calls);
		for (size_t i = 0; i < MANY; i++)
			ck_assert_uint_eq(calls[i], i < count);
	}
}
END_TEST

SUITE_MAIN("parallel", every_index_is_worked_on_once)
