#include "plot/paper.h"

#include <math.h>
#include <string.h>

#include "plot/textwidth.h"
#include "suite.h"

static const Scale sizes = {SCALE_LOG, 1, 1e6};
static const Scale values = {SCALE_LOG, 1e-9, 1};

static Paper paper_of(Picture *picture, double width, double height)
{
	Paper paper;

	picture_init(picture, width, height, 10);
	paper_init(&paper, picture, sizes, values, units_seconds, 80);
	paper_draw(&paper, picture, "wall seconds per call");
	return paper;
}

START_TEST(positions_lie_on_the_plot)
{
	Picture picture;
	Paper paper = paper_of(&picture, 600, 300);
	Point low = paper_at(&paper, 1, 1e-9), high = paper_at(&paper, 1e6, 1);

	ck_assert_double_eq_tol(low.x, paper.left, 1e-9);
	ck_assert_double_eq_tol(low.y, paper.bottom, 1e-9);
	ck_assert_double_eq_tol(high.x, paper.right, 1e-9);
	ck_assert_double_eq_tol(high.y, paper.top, 1e-9);
	ck_assert_double_eq(paper.right, 520);
	picture_release(&picture);
}
END_TEST

static double left_of(const PictureText *text, double font_size)
{
	double width = text_width(text->text) * font_size;

	return text->at.x - (text->anchor == ANCHOR_END         ? width
				: text->anchor == ANCHOR_MIDDLE ? width / 2
								: 0);
}

/* However small it is, texts lie within the picture and none on another. */
static void assert_tidy(double width, double height)
{
	Picture picture;

	paper_of(&picture, width, height);
	for (size_t i = 0; i < picture.text_count; i++) {
		const PictureText *text = &picture.texts[i];
		double left = left_of(text, 10), right = left + 10 * text_width(text->text);

		ck_assert_double_ge(left, -0.01);
		ck_assert_double_le(right, width + 0.01);
		ck_assert_double_ge(text->at.y, 8);
		ck_assert_double_le(text->at.y, height);
		for (size_t k = 0; k < i; k++) {
			const PictureText *other = &picture.texts[k];
			double from = left_of(other, 10);

			ck_assert_msg(fabs(other->at.y - text->at.y) >= 10 || from >= right ||
					  left >= from + 10 * text_width(other->text),
			    "\"%s\" is on \"%s\"", text->text, other->text);
		}
	}
	picture_release(&picture);
}

START_TEST(texts_have_their_own_places)
{
	for (double width = 240; width < 1000; width *= 1.3)
		for (double height = 90; height < 800; height *= 1.3)
			assert_tidy(width, height);
}
END_TEST

START_TEST(every_tick_has_a_line_and_a_label)
{
	Picture picture;
	Paper paper = paper_of(&picture, 600, 300);
	size_t ticks = paper.n_ticks.count + paper.value_ticks.count, labels = 0, grid = 0;

	for (size_t i = 0; i < picture.text_count; i++)
		labels += picture.texts[i].kind == TEXT_TICK;
	for (size_t i = 0; i < picture.line_count; i++)
		grid += picture.lines[i].kind == LINE_GRID;
	ck_assert_uint_ge(paper.n_ticks.count, 4);
	ck_assert_uint_ge(paper.value_ticks.count, 5);
	ck_assert_uint_eq(labels, ticks);
	ck_assert_uint_eq(grid, ticks);
	picture_release(&picture);
}
END_TEST

SUITE_MAIN("paper", positions_lie_on_the_plot, texts_have_their_own_places,
    every_tick_has_a_line_and_a_label)
