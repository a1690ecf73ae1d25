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

START_TEST(numbers_have_as_few_digits_as_they_need)
{
	is_written(json_real(0.05), "[\n 0.05\n]\n");
	is_written(json_real(0.1 + 0.2), "[\n 0.30000000000000004\n]\n");
	is_written(json_real(3), "[\n 3.0\n]\n");
	is_written(json_real(0x1p60), "[\n 1.152921504606847e+18\n]\n");
}
END_TEST

START_TEST(documents_have_a_line_for_each_value)
{
	static const char document[] = "{\n \"a\": [],\n \"b\\n\": {},\n \"c\": [\n"
				       "  null,\n  {\n   \"d\": true\n  }\n ]\n}\n";
	Text text = {0};

	jsonvalue_write(json_loads(document, 0, NULL), &text);
	ck_assert_str_eq(text_string(&text), document);
	text_release(&text);
}
END_TEST

START_TEST(strings_are_text)
{
	is_written(jsonvalue_string(NULL), "[\n \"\"\n]\n");
	is_written(jsonvalue_string("a\"b"), "[\n \"a\\\"b\"\n]\n");
	is_written(jsonvalue_string("\xff"), "[\n \"\\\\xff\"\n]\n");
}
END_TEST

SUITE_MAIN("jsonvalue", numbers_stay_what_they_are, numbers_have_as_few_digits_as_they_need,
    documents_have_a_line_for_each_value, strings_are_text)
