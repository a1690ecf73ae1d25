#include "plot/labels.h"

#include "suite.h"

static Raster raster;
static Canvas canvas;

static Label label(char mark, const char *text, int column, int row)
{
	return (Label){.text = text,
	    .ink = {.mark = mark, .curve = ROLE_SERIES, .point = ROLE_STRONG},
	    .end = {.seen = true, .column = column, .row = row}};
}

static void make(int columns, int rows, int margin)
{
	raster_init(&raster, GLYPHS_BRAILLE, columns, rows);
	canvas_init(&canvas, columns + margin, rows);
}

static void assert_labels(const Label *labels, size_t count, int margin, const char *expected)
{
	Text text = {0};

	labels_draw(
	    labels, count, &raster, &canvas, (Box){0, 0, raster.columns, raster.rows}, margin);
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
	canvas_release(&canvas);
	raster_release(&raster);
}

START_TEST(a_margin_is_as_wide_as_its_labels)
{
	Label labels[] = {label('a', "quick", 0, 0), label('b', "insertion sort", 0, 0)};

	ck_assert_int_eq(labels_margin(labels, 1, 80), 8);
	ck_assert_int_eq(labels_margin(labels, 2, 80), 17);
	ck_assert_int_eq(labels_margin(labels, 2, 45), 15);
	ck_assert_int_eq(labels_margin(labels, 2, 30), 2);
	ck_assert_int_eq(labels_margin(labels, 2, 19), 0);
	ck_assert_int_eq(labels_margin(labels, 0, 80), 0);
}
END_TEST

START_TEST(labels_stand_beside_their_ends)
{
	Label labels[] = {label('a', "low", 3, 3), label('b', "high", 3, 0)};

	make(4, 4, 7);
	assert_labels(labels, 2, 7, "     b high\n\n\n     a low\n");
}
END_TEST

START_TEST(labels_of_one_row_move_apart_in_order)
{
	Label labels[] = {label('a', "", 3, 2), label('b', "", 3, 2), label('c', "", 3, 2)};

	labels[1].end.position = 0.5;
	make(4, 5, 3);
	assert_labels(labels, 3, 3, "\n     b\n     a\n     c\n\n");
}
END_TEST

START_TEST(labels_stay_on_the_plot)
{
	Label top[] = {label('a', "", 3, 0), label('b', "", 3, 0), label('c', "", 3, 1)};
	Label bottom[] = {label('a', "", 3, 3), label('b', "", 3, 3), label('c', "", 3, 2)};

	make(4, 4, 3);
	assert_labels(top, 3, 3, "     a\n     b\n     c\n\n");
	make(4, 4, 3);
	assert_labels(bottom, 3, 3, "\n     c\n     a\n     b\n");
}
END_TEST

START_TEST(the_emphasised_stays_where_rows_are_few)
{
	Label labels[] = {label('a', "", 3, 0), label('b', "", 3, 0), label('c', "", 3, 1)};

	labels[2].ink.emphasised = true;
	make(4, 2, 3);
	assert_labels(labels, 3, 3, "     a\n     c\n");
}
END_TEST

START_TEST(an_end_within_the_plot_has_its_label_there)
{
	Label labels[] = {label('a', "steep", 2, 0), label('b', "unseen", 2, 0)};

	labels[1].end.seen = false;
	make(16, 2, 4);
	assert_labels(labels, 2, 4, "    a steep\n\n");
}
END_TEST

START_TEST(a_label_hides_no_dot_and_no_other_label)
{
	Label labels[] = {label('a', "steep", 2, 1), label('b', "other", 2, 1)};

	make(16, 3, 4);
	raster_dot(&raster, 12, 4, 0, SLOPE_FLAT);
	assert_labels(labels, 2, 4, "    a steep\n\n    b other\n");
}
END_TEST

START_TEST(a_label_without_room_is_left_out)
{
	Label labels[] = {label('a', "steep", 2, 1)};

	make(8, 3, 4);
	for (int row = 0; row < 3; row++)
		raster_dot(&raster, 12, row * 4, 0, SLOPE_FLAT);
	assert_labels(labels, 1, 4, "\n\n\n");
}
END_TEST

START_TEST(a_label_leaves_the_axis_whole)
{
	Label labels[] = {label('a', "steep", 9, 0)};
	Text text = {0};

	make(12, 1, 1);
	canvas_put(&canvas, 0, 0, '|', ROLE_DIM);
	labels_draw(labels, 1, &raster, &canvas, (Box){1, 0, 12, 1}, 0);
	canvas_text(&canvas, &text);
	ck_assert_str_eq(text_string(&text), "|a steep\n");
	text_release(&text);
	canvas_release(&canvas);
	raster_release(&raster);
}
END_TEST

START_TEST(a_label_is_cut_at_the_end_of_the_margin)
{
	Label labels[] = {label('a', "naive recursion", 3, 0)};

	make(4, 1, 8);
	assert_labels(labels, 1, 8, "     a naive\n");
}
END_TEST

SUITE_MAIN("labels", a_margin_is_as_wide_as_its_labels, labels_stand_beside_their_ends,
    labels_of_one_row_move_apart_in_order, labels_stay_on_the_plot,
    the_emphasised_stays_where_rows_are_few, an_end_within_the_plot_has_its_label_there,
    a_label_hides_no_dot_and_no_other_label, a_label_without_room_is_left_out,
    a_label_leaves_the_axis_whole, a_label_is_cut_at_the_end_of_the_margin)
