#include "plan/stop.h"

#include <stddef.h>

#include "suite.h"

START_TEST(every_end_has_its_name)
{
	static const PlanStop stops[] = {PLAN_GOES_ON, PLAN_DECIDED, PLAN_BUDGET, PLAN_EXHAUSTED};

	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++)
		ck_assert_int_eq(plan_stop_find(plan_stop_name(stops[i])), stops[i]);
	ck_assert_str_eq(plan_stop_name(PLAN_GOES_ON), "interrupted");
	ck_assert_str_eq(plan_stop_name(PLAN_BUDGET), "budget");
}
END_TEST

START_TEST(what_is_no_name_is_no_end)
{
	ck_assert_int_eq(plan_stop_find("boredom"), PLAN_GOES_ON);
	ck_assert_int_eq(plan_stop_find(""), PLAN_GOES_ON);
	ck_assert_int_eq(plan_stop_find(NULL), PLAN_GOES_ON);
}
END_TEST

SUITE_MAIN("stop", every_end_has_its_name, what_is_no_name_is_no_end)
