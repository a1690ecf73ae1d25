#include "measure/yardstick.h"

#include "suite.h"

START_TEST(it_takes_a_time_that_any_clock_sees)
{
	for (int i = 0; i < 10; i++)
		ck_assert_int_gt(yardstick_take().count, 0);
}
END_TEST

/* Its work can't be skipped or made shorter: a thousand take a thousand times as long as the
 * shortest at the least. */
START_TEST(it_is_never_shorter_than_its_shortest)
{
	enum { TIMES = 1000 };
	Nanos shortest = yardstick_take(), start = clock_now();
	int64_t reads = 2 * TIMES;

	for (int i = 0; i < TIMES; i++) {
		Nanos taken = yardstick_take();

		if (taken.count < shortest.count)
			shortest = taken;
	}
	ck_assert_int_ge(nanos_between(start, clock_now()).count, reads * shortest.count);
}
END_TEST

START_TEST(it_is_even_where_it_hardly_changed)
{
	ck_assert(yardstick_is_even((Nanos){1000}, (Nanos){1000}));
	ck_assert(yardstick_is_even((Nanos){1000}, (Nanos){1090}));
	ck_assert(yardstick_is_even((Nanos){1090}, (Nanos){1000}));
	ck_assert(!yardstick_is_even((Nanos){1000}, (Nanos){1110}));
	ck_assert(!yardstick_is_even((Nanos){1700}, (Nanos){1000}));
}
END_TEST

SUITE_MAIN("yardstick", it_takes_a_time_that_any_clock_sees, it_is_never_shorter_than_its_shortest,
    it_is_even_where_it_hardly_changed)
