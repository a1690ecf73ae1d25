#include "plot/picture.h"

#include <math.h>
#include <string.h>

#include "plot/textwidth.h"
#include "suite.h"

static const PictureText label = {.kind = TEXT_LABEL, .series = 3, .at = {1, 2}};

START_TEST(what_is_added_is_there_in_its_order)
{
	Picture picture;
	PictureLine *line;

	picture_init(&picture, 100, 50, 10);
	picture_segment(&picture, LINE_GRID, 0, (Point){0, 1}, (Point){2, 3});
	line = picture_line(&picture, LINE_CURVE, 4, true);
	for (int i = 0; i < 100; i++)
		picture_point(line, (Point){i, -i});
	picture_mark(&picture, (PictureMark){.series = 2, .at = {5, 6}});
	ck_assert_uint_eq(picture.line_count, 2);
	ck_assert_uint_eq(picture.lines[0].count, 2);
	ck_assert_double_eq(picture.lines[0].points[1].y, 3);
	ck_assert_uint_eq(picture.lines[1].count, 100);
	ck_assert_double_eq(picture.lines[1].points[99].y, -99);
	ck_assert(picture.lines[1].emphasised);
	ck_assert_uint_eq(picture.marks[0].series, 2);
	picture_release(&picture);
	ck_assert_uint_eq(picture.line_count, 0);
}
END_TEST

START_TEST(a_text_keeps_within_its_room)
{
	Picture picture;
	char endless[10001];
	double width;

	memset(endless, 'W', 10000);
	endless[10000] = '\0';
	picture_init(&picture, 100, 50, 10);
	width = picture_text(&picture, label, "nnn", 100);
	ck_assert_double_eq_tol(width, 10 * text_width("nnn"), 1e-9);
	ck_assert_str_eq(picture.texts[0].text, "nnn");
	ck_assert_uint_eq(picture.texts[0].series, 3);
	width = picture_text(&picture, label, endless, 60);
	ck_assert_double_le(width, 60);
	ck_assert_str_eq(picture.texts[1].text, "WWWW...");
	/* Whole characters only. */
	picture_text(&picture, label, "\xe6\xbc\xa2\xe6\xbc\xa2\xe6\xbc\xa2", 35);
	ck_assert_str_eq(picture.texts[2].text, "\xe6\xbc\xa2...");
	picture_text(&picture, label, "nnn", 1);
	ck_assert_str_eq(picture.texts[3].text, "...");
	picture_release(&picture);
}
END_TEST

START_TEST(a_text_can_be_shown_whatever_it_was)
{
	Picture picture;

	picture_init(&picture, 100, 50, 10);
	picture_text(&picture, label, "a\033[31m\xff", HUGE_VAL);
	ck_assert_str_eq(picture.texts[0].text, "a\\x1b[31m\\xff");
	picture_release(&picture);
}
END_TEST

START_TEST(shape_and_colour_tell_series_apart)
{
	for (size_t i = 0; i < 64; i++)
		for (size_t k = 0; k < i; k++)
			ck_assert(i % 8 != k % 8 || picture_shape(i) != picture_shape(k));
	for (size_t i = 1; i < 8; i++)
		ck_assert_int_ne(picture_shape(i), picture_shape(i - 1));
}
END_TEST

SUITE_MAIN("picture", what_is_added_is_there_in_its_order, a_text_keeps_within_its_room,
    a_text_can_be_shown_whatever_it_was, shape_and_colour_tell_series_apart)
