#include "base/utf8.h"
#include "plot/canvas.h"
#include "suite.h"

static Canvas canvas;
static Text text;

static void make(int columns, int rows)
{
	canvas_init(&canvas, columns, rows);
	text = (Text){0};
}

static void assert_text(const char *expected)
{
	text_clear(&text);
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), expected);
}

static void release(void)
{
	text_release(&text);
	canvas_release(&canvas);
}

START_TEST(a_canvas_begins_blank)
{
	make(3, 2);
	assert_text("\n\n");
	for (int i = 0; i < 6; i++) {
		ck_assert_uint_eq(canvas.cells[i].character, ' ');
		ck_assert_uint_eq(canvas.cells[i].role, ROLE_PLAIN);
	}
	release();
}
END_TEST

START_TEST(sizes_below_one_are_one)
{
	make(0, -5);
	ck_assert_int_eq(canvas.columns, 1);
	ck_assert_int_eq(canvas.rows, 1);
	canvas_put(&canvas, 0, 0, 'x', ROLE_PLAIN);
	assert_text("x\n");
	release();
}
END_TEST

START_TEST(a_change_of_size_clears)
{
	make(3, 1);
	canvas_write(&canvas, 0, 0, 3, ROLE_KEY, "abc");
	canvas_resize(&canvas, 5, 2);
	ck_assert_int_eq(canvas.columns, 5);
	assert_text("\n\n");
	ck_assert_uint_eq(canvas.cells[0].role, ROLE_PLAIN);
	release();
}
END_TEST

START_TEST(what_is_outside_is_left_out)
{
	static const int outside[][2] = {{-1, 0}, {3, 0}, {0, -1}, {0, 2}, {1 << 30, 1 << 30}};

	make(3, 2);
	for (int i = 0; i < 5; i++)
		canvas_put(&canvas, outside[i][0], outside[i][1], 'x', ROLE_PLAIN);
	canvas_paint(&canvas, -5, 0, 100, ROLE_BAR);
	canvas_paint(&canvas, 0, 7, 2, ROLE_BAR);
	assert_text("\n\n");
	for (int i = 0; i < 6; i++)
		ck_assert_uint_eq(canvas.cells[i].role, i < 3 ? ROLE_BAR : ROLE_PLAIN);
	release();
}
END_TEST

START_TEST(writing_returns_the_column_after_it)
{
	make(10, 2);
	ck_assert_int_eq(canvas_write(&canvas, 2, 0, 10, ROLE_GOOD, "abc"), 5);
	ck_assert_int_eq(canvas_write(&canvas, 5, 0, 7, ROLE_GOOD, "defg"), 7);
	ck_assert_int_eq(canvas_write(&canvas, 8, 0, 8, ROLE_GOOD, "x"), 8);
	ck_assert_int_eq(canvas_write(&canvas, 9, 0, 3, ROLE_GOOD, "x"), 9);
	ck_assert_int_eq(canvas_write(&canvas, -2, 1, 10, ROLE_GOOD, "abcd"), 2);
	ck_assert_int_eq(canvas_write(&canvas, 8, 1, 20, ROLE_GOOD, "efgh"), 12);
	assert_text("  abcde\ncd      ef\n");
	ck_assert_uint_eq(canvas.cells[2].role, ROLE_GOOD);
	ck_assert_uint_eq(canvas.cells[7].role, ROLE_PLAIN);
	release();
}
END_TEST

START_TEST(what_cannot_be_shown_is_a_question_mark)
{
	/* Controls of both sets, broken bytes, and one that turns the direction around. */
	static const char hostile[] = "a\x1b[\x80\xff\xe2\x82\n\xe2\x80\xae\x7f\xc2\x9b!";

	make(20, 1);
	ck_assert_int_eq(canvas_write(&canvas, 0, 0, 20, ROLE_PLAIN, hostile), 12);
	assert_text("a?[\?\?\?\?\?\?\?\?!\n");
	release();
}
END_TEST

START_TEST(what_hides_or_turns_round_is_a_question_mark)
{
	static const uint32_t hidden[] = {0xad, 0x61c, 0x180e, 0x200b, 0x200f, 0x2066, 0xe0001};

	make(4, 1);
	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
		char string[5] = "";

		utf8_encode(hidden[i], string);
		canvas_clear(&canvas);
		canvas_write(&canvas, 0, 0, 4, ROLE_PLAIN, string);
		ck_assert_msg(canvas.cells[0].character == '?', "U+%04X", (unsigned)hidden[i]);
	}
	release();
}
END_TEST

START_TEST(wide_characters_take_two_columns)
{
	make(6, 1);
	ck_assert_int_eq(canvas_write(&canvas, 0, 0, 6, ROLE_PLAIN, "a\u8a9eb"), 4);
	ck_assert_uint_eq(canvas.cells[2].character, 0);
	assert_text("a\u8a9eb\n");
	ck_assert_int_eq(canvas_write(&canvas, 3, 0, 6, ROLE_PLAIN, "\u8a9e\u8a9e"), 5);
	assert_text("a\u8a9e\u8a9e\n");
	release();
}
END_TEST

START_TEST(half_of_a_wide_character_is_never_left)
{
	make(4, 1);
	canvas_write(&canvas, 0, 0, 4, ROLE_PLAIN, "\u8a9e\u8a9e");
	canvas_put(&canvas, 1, 0, 'x', ROLE_PLAIN);
	canvas_put(&canvas, 2, 0, 'y', ROLE_PLAIN);
	assert_text(" xy\n");
	canvas_write(&canvas, 0, 0, 4, ROLE_PLAIN, "\u8a9e\u8a9e");
	canvas_write(&canvas, 1, 0, 4, ROLE_PLAIN, "\u00e9\u00e9");
	assert_text(" \u00e9\u00e9\n");
	canvas_write(&canvas, -1, 0, 4, ROLE_PLAIN, "\u8a9e");
	canvas_write(&canvas, 3, 0, 9, ROLE_PLAIN, "\u8a9e");
	assert_text(" \u00e9\u00e9\n");
	release();
}
END_TEST

START_TEST(combining_marks_are_left_out)
{
	make(4, 1);
	ck_assert_int_eq(canvas_write(&canvas, 0, 0, 4, ROLE_PLAIN, "e\u0301f"), 2);
	assert_text("ef\n");
	release();
}
END_TEST

START_TEST(painting_leaves_the_characters)
{
	make(4, 1);
	canvas_write(&canvas, 0, 0, 4, ROLE_PLAIN, "abcd");
	canvas_paint(&canvas, 1, 0, 2, ROLE_SELECTED);
	assert_text("abcd\n");
	ck_assert_uint_eq(canvas.cells[0].role, ROLE_PLAIN);
	ck_assert_uint_eq(canvas.cells[1].role, ROLE_SELECTED);
	ck_assert_uint_eq(canvas.cells[2].role, ROLE_SELECTED);
	ck_assert_uint_eq(canvas.cells[3].role, ROLE_PLAIN);
	release();
}
END_TEST

START_TEST(ascii_is_made_in_the_box_only)
{
	make(6, 2);
	canvas_write(&canvas, 0, 0, 6, ROLE_KEY, "\u00e9\u00e9\u8a9ea");
	canvas_write(&canvas, 0, 1, 6, ROLE_KEY, "\u00e9");
	canvas_make_ascii(&canvas, (Box){1, 0, 30, 1});
	assert_text("\u00e9?? a\n\u00e9\n");
	ck_assert_uint_eq(canvas.cells[1].role, ROLE_KEY);
	release();
}
END_TEST

SUITE_MAIN("canvas", a_canvas_begins_blank, sizes_below_one_are_one, a_change_of_size_clears,
    what_is_outside_is_left_out, writing_returns_the_column_after_it,
    what_cannot_be_shown_is_a_question_mark, what_hides_or_turns_round_is_a_question_mark,
    wide_characters_take_two_columns, half_of_a_wide_character_is_never_left,
    combining_marks_are_left_out, painting_leaves_the_characters, ascii_is_made_in_the_box_only)
