#include "plot/naming.h"

#include <math.h>
#include <string.h>

#include "suite.h"

static Picture picture;
static Paper paper;

static void set_up(void)
{
	picture_init(&picture, 600, 400, 10);
	paper_init(&paper, &picture, (Scale){SCALE_LOG, 1, 1e6}, (Scale){SCALE_LOG, 1e-9, 1},
	    units_seconds, 120);
}

static void tear_down(void)
{
	picture_release(&picture);
}

/* A series whose curve ends there, as positions on the plot. */
static Name name_at(const char *text, size_t series, double along, double up)
{
	return (Name){.text = text,
	    .series = series,
	    .has_mark = true,
	    .seen = true,
	    .end = paper_point(&paper, along, up)};
}

static double height_of(const char *text)
{
	for (size_t i = 0; i < picture.text_count; i++)
		if (strcmp(picture.texts[i].text, text) == 0)
			return picture.texts[i].at.y;
	ck_abort_msg("there is no %s", text);
}

START_TEST(a_name_stands_beside_its_end)
{
	Name name;

	set_up();
	name = name_at("sort", 3, 1, 0.5);
	naming_draw(&picture, &paper, &name, 1);
	ck_assert_uint_eq(picture.text_count, 1);
	ck_assert_uint_eq(picture.mark_count, 1);
	ck_assert_uint_eq(picture.line_count, 0);
	ck_assert_uint_eq(picture.texts[0].series, 3);
	ck_assert_uint_eq(picture.marks[0].series, 3);
	ck_assert_double_gt(picture.marks[0].at.x, paper.right);
	ck_assert_double_eq_tol(picture.marks[0].at.y, name.end.y, 1e-9);
	ck_assert_double_gt(picture.texts[0].at.x, picture.marks[0].at.x);
	tear_down();
}
END_TEST

START_TEST(names_at_one_end_move_apart_in_their_order)
{
	Name names[3];

	set_up();
	names[0] = name_at("low", 0, 1, 0.5);
	names[1] = name_at("high", 1, 1, 0.52);
	names[2] = name_at("middle", 2, 1, 0.51);
	naming_draw(&picture, &paper, names, 3);
	ck_assert_double_ge(height_of("middle") - height_of("high"), 12.9);
	ck_assert_double_ge(height_of("low") - height_of("middle"), 12.9);
	/* The outer two are away from their ends, and say so. */
	ck_assert_uint_eq(picture.line_count, 2);
	ck_assert_int_eq(picture.lines[0].kind, LINE_LEADER);
	tear_down();
}
END_TEST

START_TEST(within_the_plot_a_name_hides_nothing)
{
	Name name;

	set_up();
	name = name_at("sort", 0, 0.5, 0.5);
	/* Something just to the right of it. */
	picture_segment(&picture, LINE_CURVE, 1, paper_point(&paper, 0.55, 0.4),
	    paper_point(&paper, 0.55, 0.6));
	naming_draw(&picture, &paper, &name, 1);
	ck_assert_double_lt(picture.texts[0].at.x, name.end.x);
	ck_assert_double_gt(picture.texts[0].at.x, paper.left);
	/* Nor does it look as if something was measured there. */
	ck_assert_uint_eq(picture.mark_count, 0);
	tear_down();
}
END_TEST

START_TEST(a_name_without_room_stands_to_the_right)
{
	Name name;

	set_up();
	name = name_at("sort", 0, 0.5, 0.5);
	for (double up = 0; up <= 1; up += 0.01)
		picture_segment(&picture, LINE_CURVE, 1, paper_point(&paper, 0, up),
		    paper_point(&paper, 1, up));
	naming_draw(&picture, &paper, &name, 1);
	ck_assert_uint_eq(picture.text_count, 1);
	ck_assert_double_gt(picture.texts[0].at.x, paper.right);
	ck_assert_int_eq(picture.lines[picture.line_count - 1].kind, LINE_CURVE);
	tear_down();
}
END_TEST

START_TEST(what_is_not_seen_has_no_name)
{
	Name names[2];

	set_up();
	names[0] = name_at("sort", 0, 1, 0.5);
	names[0].seen = false;
	names[1] = name_at("", 1, 1, 0.5);
	naming_draw(&picture, &paper, names, 2);
	ck_assert_uint_eq(picture.text_count, 0);
	tear_down();
}
END_TEST

START_TEST(of_too_many_the_emphasised_stays)
{
	enum { MANY = 60 };
	Name names[MANY];

	set_up();
	for (size_t i = 0; i < MANY; i++)
		names[i] = name_at("x", i, 1, 0.5);
	names[MANY - 1].text = "this";
	names[MANY - 1].emphasised = true;
	naming_draw(&picture, &paper, names, MANY);
	ck_assert_uint_gt(picture.text_count, 20);
	ck_assert_uint_lt(picture.text_count, MANY);
	ck_assert_double_gt(height_of("this"), 0);
	for (size_t i = 0; i < picture.text_count; i++) {
		ck_assert_double_gt(picture.texts[i].at.y, paper.top - 5);
		ck_assert_double_lt(picture.texts[i].at.y, paper.bottom + 15);
	}
	tear_down();
}
END_TEST

START_TEST(the_margin_is_no_more_than_a_third)
{
	Name names[2];

	set_up();
	names[0] = name_at("sort", 0, 1, 0.5);
	names[1] = name_at("", 0, 1, 0.5);
	ck_assert_double_gt(naming_margin(&picture, names, 1), 20);
	ck_assert_double_eq(naming_margin(&picture, names + 1, 1), 0);
	names[1].text = "a name that is a good deal longer than what a picture has room for";
	ck_assert_double_eq(naming_margin(&picture, names, 2), 200);
	naming_draw(&picture, &paper, names, 2);
	ck_assert_uint_eq(picture.text_count, 2);
	ck_assert_ptr_nonnull(strstr(picture.texts[1].text, "..."));
	tear_down();
}
END_TEST

SUITE_MAIN("naming", a_name_stands_beside_its_end, names_at_one_end_move_apart_in_their_order,
    within_the_plot_a_name_hides_nothing, a_name_without_room_stands_to_the_right,
    what_is_not_seen_has_no_name, of_too_many_the_emphasised_stays,
    the_margin_is_no_more_than_a_third)
