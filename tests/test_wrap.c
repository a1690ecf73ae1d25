#include <string.h>

#include "report/wrap.h"
#include "suite.h"

static void check(const char *words, int indent, int columns, const char *expected)
{
	Text out = {0};

	wrap_append(words, indent, columns, &out);
	ck_assert_str_eq(text_string(&out), expected);
	text_release(&out);
}

START_TEST(lines_are_as_full_as_they_can_be)
{
	check("", 2, 10, "");
	check("one two three", 0, 7, "one two\nthree\n");
	check("one two three", 2, 9, "  one two\n  three\n");
	check("  one  two ", 0, 20, "one two\n");
	check("abc a", 0, 3, "abc\na\n");
	check("abc a", 0, 4, "abc\na\n");
	check("abc a", 0, 5, "abc a\n");
}
END_TEST

START_TEST(words_that_are_too_long_are_broken)
{
	check("abcdefgh ij", 1, 4, " abc\n def\n gh\n ij\n");
	check("a bcdef", 0, 3, "a\nbcd\nef\n");
	check("aaaaaaaa = 4 b", 0, 5, "aaaaa\naaa =\n4 b\n");
	check("aaaa = 4 b", 0, 4, "aaaa\n= 4\nb\n");
	/* Two columns each. */
	check("\xe5\x90\x8d\xe5\x90\x8d\xe5\x90\x8d", 0, 5,
	    "\xe5\x90\x8d\xe5\x90\x8d\n\xe5\x90\x8d\n");
}
END_TEST

START_TEST(figures_stay_with_what_they_belong_to)
{
	check("it is 97 % sure", 0, 9, "it is\n97 % sure\n");
	check("at n = 4 k it", 0, 8, "at\nn = 4 k\nit\n");
	check("about 3 keys", 0, 8, "about 3\nkeys\n");
}
END_TEST

SUITE_MAIN("wrap", lines_are_as_full_as_they_can_be, words_that_are_too_long_are_broken,
    figures_stay_with_what_they_belong_to)
