#include "plot/paper.h"

#include <math.h>

#include "plot/textwidth.h"

/* In multiples of the font's size. */
#define TITLE_ROOM 2.0  /* above the plot */
#define BELOW_ROOM 3.0  /* below it: the labels of the ticks and a title */
#define TICK_LENGTH 0.4 /* out of the plot */
#define TICK_GAP 0.7    /* from the axis to a label beside it */
#define ROWS_APART 2.2  /* of the labels of values */
#define LABELS_APART 1.5
#define LETTER_MIDDLE 0.35 /* of a small letter above the line it stands on */

Point paper_point(const Paper *paper, double along, double up)
{
	return (Point){paper->left + along * (paper->right - paper->left),
	    paper->bottom - up * (paper->bottom - paper->top)};
}

Point paper_at(const Paper *paper, double n, double value)
{
	return paper_point(
	    paper, scale_position(&paper->n, n), scale_position(&paper->value, value));
}

static bool values_are_apart(void *drawn, const Tick *ticks, size_t count)
{
	const Paper *paper = drawn;

	for (size_t i = 1; i < count; i++)
		if (paper_at(paper, 1, ticks[i - 1].value).y -
			paper_at(paper, 1, ticks[i].value).y <
		    ROWS_APART * paper->em)
			return false;
	return true;
}

static bool sizes_are_apart(void *drawn, const Tick *ticks, size_t count)
{
	const Paper *paper = drawn;
	double end = -HUGE_VAL;

	for (size_t i = 0; i < count; i++) {
		double half = text_width(ticks[i].label) * paper->em / 2;
		double middle = paper_at(paper, ticks[i].value, 1).x;

		if (middle - half < end + LABELS_APART * paper->em)
			return false;
		end = middle + half;
	}
	return true;
}

static double widest(const PaperTicks *ticks)
{
	double width = 0;

	for (size_t i = 0; i < ticks->count; i++)
		width = fmax(width, text_width(ticks->ticks[i].label));
	return width;
}

void paper_init(
    Paper *paper, const Picture *picture, Scale n, Scale value, Show *show, double margin)
{
	double em = picture->font_size;

	*paper = (Paper){.n = n,
	    .value = value,
	    .em = em,
	    .top = TITLE_ROOM * em,
	    .right = picture->width - fmax(margin, LABELS_APART * em),
	    .bottom = picture->height - BELOW_ROOM * em};
	paper->value_ticks.count = scale_ticks_apart(
	    &value, PAPER_TICKS_MOST, show, values_are_apart, paper, paper->value_ticks.ticks);
	paper->left = (widest(&paper->value_ticks) + TICK_GAP) * em;
	paper->n_ticks.count = scale_ticks_apart(
	    &n, PAPER_TICKS_MOST, units_count, sizes_are_apart, paper, paper->n_ticks.ticks);
}

static void draw_value_ticks(const Paper *paper, Picture *picture)
{
	for (size_t i = 0; i < paper->value_ticks.count; i++) {
		const Tick *tick = &paper->value_ticks.ticks[i];
		double y = paper_at(paper, 1, tick->value).y;

		picture_segment(
		    picture, LINE_GRID, 0, (Point){paper->left, y}, (Point){paper->right, y});
		picture_segment(picture, LINE_TICK, 0,
		    (Point){paper->left - TICK_LENGTH * paper->em, y}, (Point){paper->left, y});
		picture_text(picture,
		    (PictureText){.kind = TEXT_TICK,
			.anchor = ANCHOR_END,
			.at = {paper->left - TICK_GAP * paper->em, y + LETTER_MIDDLE * paper->em}},
		    tick->label, HUGE_VAL);
	}
}

static void draw_n_ticks(const Paper *paper, Picture *picture)
{
	for (size_t i = 0; i < paper->n_ticks.count; i++) {
		const Tick *tick = &paper->n_ticks.ticks[i];
		double x = paper_at(paper, tick->value, 1).x;

		picture_segment(
		    picture, LINE_GRID, 0, (Point){x, paper->top}, (Point){x, paper->bottom});
		picture_segment(picture, LINE_TICK, 0, (Point){x, paper->bottom},
		    (Point){x, paper->bottom + TICK_LENGTH * paper->em});
		picture_text(picture,
		    (PictureText){.kind = TEXT_TICK,
			.anchor = ANCHOR_MIDDLE,
			.at = {x, paper->bottom + 1.4 * paper->em}},
		    tick->label, HUGE_VAL);
	}
}

static void draw_axes(const Paper *paper, Picture *picture)
{
	PictureLine *axes = picture_line(picture, LINE_AXIS, 0, false);

	picture_point(axes, (Point){paper->left, paper->top});
	picture_point(axes, (Point){paper->left, paper->bottom});
	picture_point(axes, (Point){paper->right, paper->bottom});
}

void paper_draw(const Paper *paper, Picture *picture, const char *title)
{
	draw_value_ticks(paper, picture);
	draw_n_ticks(paper, picture);
	draw_axes(paper, picture);
	picture_text(picture,
	    (PictureText){.kind = TEXT_TITLE, .anchor = ANCHOR_START, .at = {0, paper->em}}, title,
	    picture->width);
	picture_text(picture,
	    (PictureText){.kind = TEXT_TITLE,
		.anchor = ANCHOR_MIDDLE,
		.at = {(paper->left + paper->right) / 2, picture->height - 0.3 * paper->em}},
	    "input size n", picture->width);
}
