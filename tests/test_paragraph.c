#include "base/text.h"
#include "suite.h"
#include "tui/paragraph.h"

static void check_text(const Canvas *canvas, const char *expected)
{
	Text text = {0};

	canvas_text(canvas, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(what_is_too_long_ends_in_dots)
{
	static const struct {
		const char *string;
		int columns;
		const char *shown;
		int after;
	} cuts[] = {{"merge", 5, "merge\n", 5}, {"merges", 5, "mer..\n", 5},
	    {"merge", 2, "..\n", 2}, {"merge", 1, ".\n", 1}, {"merge", 0, "\n", 0},
	    {"merge", -3, "\n", 0}, {"\xe5\x90\x8d\xe5\x89\x8d", 3, "..\n", 2},
	    {"a\033b", 8, "a\\x1bb\n", 6}, {"", 4, "\n", 0}};

	for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
		Canvas canvas;

		canvas_init(&canvas, 10, 1);
		ck_assert_int_eq(
		    paragraph_cut(&canvas, 0, 0, cuts[i].columns, ROLE_PLAIN, cuts[i].string),
		    cuts[i].after);
		check_text(&canvas, cuts[i].shown);
		canvas_release(&canvas);
	}
}
END_TEST

START_TEST(lines_break_at_blanks)
{
	static const struct {
		const char *string;
		int columns, rows, lines;
		const char *shown;
	} wraps[] = {
	    {"one two three", 7, 4, 2, "one two\nthree\n\n\n"},
	    {"one two three", 6, 4, 3, "one\ntwo\nthree\n\n"},
	    {"one  two", 3, 4, 2, "one\ntwo\n\n\n"},
	    {"one two three four", 9, 2, 2, "one two\nthree f..\n\n\n"},
	    {"unbreakable", 4, 4, 3, "unbr\neaka\nble\n\n"},
	    {"\xe5\x90\x8d\xe5\x89\x8d", 3, 4, 2, "\xe5\x90\x8d\n\xe5\x89\x8d\n\n\n"},
	    {"\xe5\x90\x8d\xe5\x89\x8d", 1, 2, 2, "\n.\n\n\n"},
	    {"", 4, 4, 0, "\n\n\n\n"},
	    {"one", 0, 4, 0, "\n\n\n\n"},
	    {"one", 3, 0, 0, "\n\n\n\n"},
	};

	for (size_t i = 0; i < sizeof wraps / sizeof *wraps; i++) {
		Canvas canvas;

		canvas_init(&canvas, 12, 4);
		ck_assert_int_eq(
		    paragraph_wrap(&canvas, (Box){0, 0, wraps[i].columns, wraps[i].rows},
			ROLE_PLAIN, wraps[i].string),
		    wraps[i].lines);
		check_text(&canvas, wraps[i].shown);
		canvas_release(&canvas);
	}
}
END_TEST

START_TEST(to_the_right_but_not_before_the_beginning)
{
	Canvas canvas;

	canvas_init(&canvas, 10, 2);
	ck_assert_int_eq(paragraph_right(&canvas, 0, 0, 10, ROLE_PLAIN, "end"), 7);
	ck_assert_int_eq(paragraph_right(&canvas, 8, 1, 10, ROLE_PLAIN, "end"), 8);
	check_text(&canvas, "       end\n        en\n");
	canvas_release(&canvas);
}
END_TEST

SUITE_MAIN("paragraph", what_is_too_long_ends_in_dots, lines_break_at_blanks,
    to_the_right_but_not_before_the_beginning)
