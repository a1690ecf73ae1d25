#include "io/csvfield.h"

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

SUITE_MAIN("csvfield", fields_are_quoted_where_they_have_to_be)
