#include "io/jsonvalue.h"

#include <math.h>

#include "suite.h"

static void is_written(json_t *value, const char *expected)
{
	json_t *array = json_array();
	Text text = {0};

	json_array_append_new(array, value);
	jsonvalue_write(array, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(numbers_stay_what_they_are)
{
	is_written(jsonvalue_number(3), "[\n 3\n]\n");
	is_written(jsonvalue_number(0.5), "[\n 0.5\n]\n");
	is_written(jsonvalue_number((double)INFINITY), "[\n null\n]\n");
	is_written(jsonvalue_number((double)NAN), "[\n null\n]\n");
}
END_TEST

START_TEST(strings_are_text)
{
	is_written(jsonvalue_string(NULL), "[\n \"\"\n]\n");
	is_written(jsonvalue_string("a\"b"), "[\n \"a\\\"b\"\n]\n");
	is_written(jsonvalue_string("\xff"), "[\n \"\\\\xff\"\n]\n");
}
END_TEST

SUITE_MAIN("jsonvalue", numbers_stay_what_they_are, strings_are_text)
