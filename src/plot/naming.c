#include "plot/naming.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "plot/spread.h"
#include "plot/textwidth.h"

/* In multiples of the font's size. */
#define ROW 1.3       /* from one name to the next below it */
#define LEADER 0.9    /* between the plot and what is beside it */
#define MARK 0.5      /* half of a mark */
#define MARK_GAP 0.35 /* between a mark and its name */
#define ASCENT 0.8
#define DESCENT 0.25
#define LETTER_MIDDLE 0.35
#define SPARE 0.2 /* right of a name */
#define NEAR 0.3  /* a name that is nearer to its end needs no leader */

/* A part of the picture. */
typedef struct Area {
	double left, top, right, bottom;
} Area;

static double key_width(const Name *name)
{
	return name->has_mark ? 2 * MARK + MARK_GAP : 0;
}

double naming_margin(const Picture *picture, const Name *names, size_t count)
{
	double widest = 0;

	for (size_t i = 0; i < count; i++)
		if (names[i].text[0])
			widest = fmax(widest, key_width(&names[i]) + text_width(names[i].text));
	return widest > 0 ? fmin((LEADER + widest + SPARE) * picture->font_size, picture->width / 3)
			  : 0;
}

/* `begin` is where the text begins, half as high as letters. */
static void write_text(Picture *picture, const Paper *paper, const Name *name, Point begin)
{
	begin.y += LETTER_MIDDLE * paper->em;
	picture_text(picture,
	    (PictureText){.kind = name->has_mark ? TEXT_LABEL : TEXT_GUIDE,
		.series = name->series,
		.emphasised = name->emphasised,
		.anchor = ANCHOR_START,
		.at = begin},
	    name->text, picture->width - begin.x);
}

/* The same with the mark in front of it. */
static void write_keyed(Picture *picture, const Paper *paper, const Name *name, Point begin)
{
	if (name->has_mark)
		picture_mark(picture, (PictureMark){.series = name->series,
					  .emphasised = name->emphasised,
					  .at = {begin.x + MARK * paper->em, begin.y}});
	begin.x += key_width(name) * paper->em;
	write_text(picture, paper, name, begin);
}

static bool areas_meet(Area a, Area b)
{
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/* Whether a part of the way between two points lies in the area: what is left of the way after it
 * was cut at each side (Liang and Barsky 1984). */
static bool way_meets(Area area, Point from, Point to)
{
	double x = to.x - from.x, y = to.y - from.y, begin = 0, end = 1;
	const double steps[] = {-x, x, -y, y};
	const double rooms[] = {
	    from.x - area.left, area.right - from.x, from.y - area.top, area.bottom - from.y};

	for (int i = 0; i < 4; i++) {
		if (steps[i] == 0 && rooms[i] < 0)
			return false;
		if (steps[i] < 0)
			begin = fmax(begin, rooms[i] / steps[i]);
		else if (steps[i] > 0)
			end = fmin(end, rooms[i] / steps[i]);
	}
	return begin <= end;
}

static Area text_area(const PictureText *text, double em)
{
	double width = text_width(text->text) * em;
	double left = text->at.x - (text->anchor == ANCHOR_END         ? width
				       : text->anchor == ANCHOR_MIDDLE ? width / 2
								       : 0);

	return (Area){left, text->at.y - ASCENT * em, left + width, text->at.y + DESCENT * em};
}

static bool is_free(const Picture *picture, const Paper *paper, Area area)
{
	double mark = MARK * paper->em;

	if (area.left < paper->left || area.right > paper->right || area.top < paper->top ||
	    area.bottom > paper->bottom)
		return false;
	for (size_t i = 0; i < picture->line_count; i++) {
		const PictureLine *line = &picture->lines[i];

		if (line->kind == LINE_GRID || line->kind == LINE_BAND || line->kind == LINE_AXIS)
			continue;
		for (size_t k = 1; k < line->count; k++)
			if (way_meets(area, line->points[k - 1], line->points[k]))
				return false;
	}
	for (size_t i = 0; i < picture->mark_count; i++) {
		Point at = picture->marks[i].at;

		if (areas_meet(area, (Area){at.x - mark, at.y - mark, at.x + mark, at.y + mark}))
			return false;
	}
	for (size_t i = 0; i < picture->text_count; i++)
		if (areas_meet(area, text_area(&picture->texts[i], paper->em)))
			return false;
	return true;
}

/* To the right of its end or to its left, at its height or near it. There a mark would look like
 * one more that was measured. */
static bool write_within(Picture *picture, const Paper *paper, const Name *name)
{
	enum { WAYS = 13 };
	double em = paper->em;
	double width = text_width(name->text) * em;
	const double starts[] = {name->end.x + em, name->end.x - em - width};

	for (int way = 0; way < WAYS; way++)
		for (int side = 0; side < 2; side++) {
			double up = (way % 2 ? -(way + 1) / 2 : way / 2) * 0.4 * em;
			Point middle = {starts[side], name->end.y - up};
			Area area = {middle.x, middle.y - ROW / 2 * em, middle.x + width,
			    middle.y + ROW / 2 * em};

			if (is_free(picture, paper, area)) {
				write_text(picture, paper, name, middle);
				return true;
			}
		}
	return false;
}

/* The names beside the plot, from the highest end to the lowest. */
typedef struct Column {
	const Name **names;
	size_t count, most;
} Column;

static void column_add(Column *column, const Name *name)
{
	size_t i;

	if (column->count == column->most)
		return;
	for (i = column->count++; i > 0 && column->names[i - 1]->end.y > name->end.y; i--)
		column->names[i] = column->names[i - 1];
	column->names[i] = name;
}

static void column_draw(const Column *column, Picture *picture, const Paper *paper)
{
	double row = ROW * paper->em;
	double *places = memory_new(column->count, sizeof *places);

	for (size_t i = 0; i < column->count; i++)
		places[i] = (column->names[i]->end.y - paper->top) / row;
	spread_places(places, column->count, (paper->bottom - paper->top) / row);
	for (size_t i = 0; i < column->count; i++) {
		const Name *name = column->names[i];
		Point begin = {paper->right + LEADER * paper->em, paper->top + places[i] * row};
		Point leader = {paper->right + (LEADER - 0.15) * paper->em, begin.y};
		bool beside = name->end.x > paper->right - paper->em;

		/* Across the plot a leader would be one curve more. */
		if (beside && fabs(name->end.y - begin.y) > NEAR * paper->em) {
			PictureLine *line =
			    picture_line(picture, name->has_mark ? LINE_LEADER : LINE_TICK,
				name->series, name->emphasised);

			picture_point(line, name->end);
			picture_point(line, leader);
		}
		write_keyed(picture, paper, name, begin);
	}
	free(places);
}

void naming_draw(Picture *picture, const Paper *paper, const Name *names, size_t count)
{
	Column column = {.names = memory_new(count, sizeof *column.names),
	    .most = (size_t)((paper->bottom - paper->top) / (ROW * paper->em)) + 1};

	if (column.most > count)
		column.most = count;
	for (int emphasised = 1; emphasised >= 0; emphasised--)
		for (size_t i = 0; i < count; i++) {
			const Name *name = &names[i];

			if (!name->seen || !name->text[0] || name->emphasised != (bool)emphasised)
				continue;
			if (name->end.x > paper->right - paper->em / 2 ||
			    !write_within(picture, paper, name))
				column_add(&column, name);
		}
	column_draw(&column, picture, paper);
	free(column.names);
}
