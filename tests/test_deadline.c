#include "suite.h"
#include "worker/deadline.h"

START_TEST(it_is_over_after_its_time)
{
	Deadline deadline = {0};

	ck_assert_double_le(deadline_left(&deadline), 0);
	deadline_set(&deadline, 1000);
	ck_assert_double_gt(deadline_left(&deadline), 0);
	ck_assert_double_le(deadline_left(&deadline), 1000);
	deadline_set(&deadline, 0);
	ck_assert_double_le(deadline_left(&deadline), 0);
}
END_TEST

START_TEST(times_that_are_impossible_are_brought_into_range)
{
	Deadline deadline = {0};

	deadline_set(&deadline, -5);
	ck_assert_double_eq(deadline.allowed_seconds, 0);
	deadline_set(&deadline, 1e300);
	ck_assert_double_eq(deadline.allowed_seconds, 1e8);
	ck_assert_double_gt(deadline_left(&deadline), 1e7);
}
END_TEST

START_TEST(in_a_pause_it_stands_still)
{
	Deadline deadline = {0};
	double left;

	deadline_set(&deadline, 1000);
	deadline_stop(&deadline);
	left = deadline_left(&deadline);
	deadline.end = (Nanos){0};
	ck_assert_double_eq(deadline_left(&deadline), left);
	deadline_go_on(&deadline);
	ck_assert_double_gt(deadline_left(&deadline), 0);
	ck_assert_double_le(deadline_left(&deadline), left);
}
END_TEST

START_TEST(one_that_is_set_in_a_pause_waits_for_its_end)
{
	Deadline deadline = {0};

	deadline_stop(&deadline);
	deadline_set(&deadline, 50);
	ck_assert_double_eq(deadline_left(&deadline), 50);
	deadline_go_on(&deadline);
	ck_assert_double_le(deadline_left(&deadline), 50);
	ck_assert_double_gt(deadline_left(&deadline), 0);
}
END_TEST

SUITE_MAIN("deadline", it_is_over_after_its_time, times_that_are_impossible_are_brought_into_range,
    in_a_pause_it_stands_still, one_that_is_set_in_a_pause_waits_for_its_end)
