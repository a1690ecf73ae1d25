#include "base/status.h"
#include "suite.h"

START_TEST(the_worse_of_two_wins_whichever_comes_first)
{
	static const Status worst_first[] = {STATUS_USAGE, STATUS_LANDAU, STATUS_MEASURED,
	    STATUS_WORSE, STATUS_UNDECIDED, STATUS_DONE};
	enum { COUNT = sizeof worst_first / sizeof *worst_first };

	for (int i = 0; i < COUNT; i++)
		for (int j = i; j < COUNT; j++) {
			ck_assert_int_eq(
			    status_worse(worst_first[i], worst_first[j]), worst_first[i]);
			ck_assert_int_eq(
			    status_worse(worst_first[j], worst_first[i]), worst_first[i]);
		}
}
END_TEST

START_TEST(numbers_are_those_that_scripts_rely_on)
{
	ck_assert_int_eq(STATUS_DONE, 0);
	ck_assert_int_eq(STATUS_WORSE, 1);
	ck_assert_int_eq(STATUS_USAGE, 2);
	ck_assert_int_eq(STATUS_UNDECIDED, 3);
	ck_assert_int_eq(STATUS_MEASURED, 4);
	ck_assert_int_eq(STATUS_LANDAU, 5);
}
END_TEST

SUITE_MAIN(
    "status", the_worse_of_two_wins_whichever_comes_first, numbers_are_those_that_scripts_rely_on)
