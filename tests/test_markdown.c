#include <string.h>

#include "io/markdown.h"
#include "suite.h"

static void check(const char *before, const char *string, const char *expected)
{
	Text out = {0};

	text_append(&out, before);
	markdown_append(string, &out);
	ck_assert_str_eq(text_string(&out) + strlen(before), expected);
	text_release(&out);
}

START_TEST(what_markdown_takes_for_its_own_is_escaped)
{
	check("", "a*b_c`d[e]", "a\\*b\\_c\\`d\\[e]");
	check("", "<script>&amp;", "\\<script\\>\\&amp;");
	check("", "a|b", "a\\|b");
	check("", "$x$", "\\$x\\$");
	check("", "\033[31m", "\\\\x1b\\[31m");
}
END_TEST

START_TEST(some_only_where_a_line_begins)
{
	check("", "- a - b", "\\- a - b");
	check("x\n", "1. one", "1\\. one");
	check("", "3.5 ms", "3.5 ms");
	check("", "12)", "12\\)");
	check("x ", "- a", "- a");
	check("x ", "1. one", "1. one");
}
END_TEST

SUITE_MAIN("markdown", what_markdown_takes_for_its_own_is_escaped, some_only_where_a_line_begins)
