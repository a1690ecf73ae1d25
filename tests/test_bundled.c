#include <stdlib.h>

#include "algorithms.h"
#include "suite.h"

/* In place of the table that is made from the folder. */
static const LandauInput linear[] = {{.name = "random", .time = {.textbook = "O(n)"}}, {0}};
static const LandauInput constant[] = {{.name = "random", .time = {.textbook = "O(1)"}}, {0}};
static const LandauInput outside[] = {{.name = "random", .time = {.textbook = "O(n^9)"}}, {0}};
static const LandauInput unknown[] = {{.name = "random"}, {0}};

static const LandauAlgorithm algorithms[] = {
    {.name = "unknown-law", .topic = "basics", .inputs = unknown},
    {.name = "another-topic", .topic = "arrays", .inputs = constant},
    {.name = "law-of-no-table", .topic = "basics", .inputs = outside},
    {.name = "b-linear", .topic = "basics", .inputs = linear},
    {.name = "constant", .topic = "basics", .inputs = constant},
    {.name = "a-linear", .topic = "basics", .inputs = linear},
};

const Bundled bundled[] = {
    {.timed = &algorithms[0]},
    {.timed = &algorithms[1]},
    {.timed = &algorithms[2]},
    {.timed = &algorithms[3]},
    {.timed = &algorithms[4]},
    {.timed = &algorithms[5]},
};
const size_t bundled_count = sizeof bundled / sizeof *bundled;

START_TEST(the_list_goes_by_topic_then_growth_then_name)
{
	static const char *const order[] = {
	    "constant", "a-linear", "b-linear", "law-of-no-table", "unknown-law", "another-topic"};
	const Bundled **list = bundled_list();

	for (size_t i = 0; i < bundled_count; i++)
		ck_assert_str_eq(list[i]->timed->name, order[i]);
	free(list);
}
END_TEST

START_TEST(an_algorithm_is_found_by_its_whole_name)
{
	ck_assert_ptr_eq(bundled_find("constant"), &bundled[4]);
	ck_assert_ptr_null(bundled_find("const"));
	ck_assert_ptr_null(bundled_find("constants"));
	ck_assert_ptr_null(bundled_find(""));
}
END_TEST

SUITE_MAIN("bundled", the_list_goes_by_topic_then_growth_then_name,
    an_algorithm_is_found_by_its_whole_name)
