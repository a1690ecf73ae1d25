#include "io/csvfield.h"

#include <math.h>
#include <stdlib.h>

#include "suite.h"

START_TEST(fields_are_quoted_where_they_have_to_be)
{
	static const struct {
		const char *value, *field;
	} cases[] = {{"", ""}, {"a b", "a b"}, {"a,b", "\"a,b\""}, {"\"a\"", "\"\"\"a\"\"\""},
	    {" a", "\" a\""}, {"a\nb", "a\\x0ab"}, {"\033[31m", "\\x1b[31m"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		Text text = {0};

		csv_field(&text, cases[i].value);
		ck_assert_str_eq(text_string(&text), cases[i].field);
		text_release(&text);
	}
}
END_TEST

START_TEST(numbers_read_back_as_the_same)
{
	static const double values[] = {0, 1, 1e6, 0.1, 1.0 / 3, 1.1e-9, 0x1p-1074, 1e300};

	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		Text text = {0};

		csv_number(&text, values[i]);
		ck_assert_double_eq(strtod(text_string(&text), NULL), values[i]);
		text_release(&text);
	}
}
END_TEST

SUITE_MAIN("csvfield", fields_are_quoted_where_they_have_to_be, numbers_read_back_as_the_same)
