#include "measure/clock.h"

#include "suite.h"

START_TEST(the_wall_clock_never_steps_back)
{
	Nanos before = clock_now();

	for (int i = 0; i < 10000; i++) {
		Nanos now = clock_now();

		ck_assert_int_ge(now.count, before.count);
		before = now;
	}
}
END_TEST

START_TEST(the_cpu_clock_moves_when_there_is_work)
{
	Nanos start = clock_cpu();

	ck_assert_int_ge(start.count, 0);
	while (clock_cpu().count == start.count)
		;
	ck_assert_int_gt(clock_cpu().count, start.count);
}
END_TEST

START_TEST(the_tick_is_found_once)
{
	Nanos tick = clock_tick();

	ck_assert_int_gt(tick.count, 0);
	ck_assert_int_eq(clock_tick().count, tick.count);
}
END_TEST

START_TEST(spans)
{
	ck_assert_int_eq(nanos_between((Nanos){3}, (Nanos){10}).count, 7);
	ck_assert_int_eq(nanos_after((Nanos){5}, 1.5).count, 1500000005);
	ck_assert_double_eq(nanos_seconds((Nanos){2500000000}), 2.5);
}
END_TEST

START_TEST(what_has_passed_is_no_longer_left)
{
	Nanos then = nanos_after(clock_now(), -10), later = nanos_after(clock_now(), 1000);

	ck_assert_double_ge(clock_since(then), 10);
	ck_assert_double_le(clock_until(then), -10);
	ck_assert_double_le(clock_until(later), 1000);
	ck_assert_double_gt(clock_until(later), clock_since(later));
}
END_TEST

SUITE_MAIN("clock", the_wall_clock_never_steps_back, the_cpu_clock_moves_when_there_is_work,
    the_tick_is_found_once, spans, what_has_passed_is_no_longer_left)
