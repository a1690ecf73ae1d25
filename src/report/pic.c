#include "report/pic.h"

#include <math.h>
#include <string.h>

#include "base/roff.h"
#include "plot/chartpicture.h"
#include "plot/markshape.h"
#include "report/palette.h"

/* The picture is laid out in points. */
#define WIDTH 410
#define HEIGHT 245
#define FONT_SIZE 8
#define POINTS_PER_INCH 72

/* Where pic puts the middle of a text, above the line that letters stand on. */
#define TEXT_MIDDLE 0.3

/* How a line looks, with the thickness in points. */
static const struct {
	double thickness;
	const char *broken;
	ColourUse colour; /* COLOUR_SERIES: that of the series */
} looks[LINE_KIND_COUNT] = {
    [LINE_GRID] = {0.4, "", COLOUR_RULE},
    [LINE_BAND] = {0.3, "", COLOUR_SERIES},
    [LINE_GUIDE] = {0.5, " dashed 0.03", COLOUR_DIM},
    [LINE_AXIS] = {0.5, "", COLOUR_TEXT},
    [LINE_TICK] = {0.5, "", COLOUR_TEXT},
    [LINE_LEADER] = {0.3, "", COLOUR_SERIES},
    [LINE_THEORY] = {1.1, " dotted 0.04", COLOUR_TEXT},
    [LINE_CURVE] = {0.9, "", COLOUR_SERIES},
    [LINE_BEYOND] = {0.9, " dashed 0.05", COLOUR_SERIES},
};

static void append_colour(Text *out, ColourUse use)
{
	text_printf(out, "landau%d", (int)use);
}

/* roff's numbers have no exponents. A thousandth of an inch is less than paper shows. */
static void append_inches(Text *out, double points)
{
	double inches = round(points / POINTS_PER_INCH * 1000) / 1000;

	text_append_number(out, inches == 0 ? 0 : inches);
}

/* pic counts upwards. */
static void append_point(Text *out, Point point)
{
	append_inches(out, point.x);
	text_append(out, ",");
	append_inches(out, HEIGHT - point.y);
}

/* A few points a line, so that lines stay short. */
static void append_way(Text *out, const Point *points, size_t count)
{
	enum { A_LINE = 6 };

	for (size_t i = 0; i < count; i++) {
		text_append(out, i == 0 ? "line from " : i % A_LINE == 0 ? " \\\nto " : " to ");
		append_point(out, points[i]);
	}
}

static void append_outlined(Text *out, double thickness, ColourUse colour)
{
	text_printf(out, " thickness ");
	text_append_number(out, thickness);
	text_append(out, " outlined \"");
	append_colour(out, colour);
	text_append(out, "\"");
}

static void append_line(Text *out, const PictureLine *line)
{
	ColourUse colour = looks[line->kind].colour == COLOUR_SERIES ? palette_series(line->series)
								     : looks[line->kind].colour;
	double thickness = looks[line->kind].thickness * (line->emphasised ? 1.6 : 1);

	append_way(out, line->points, line->count);
	if (line->kind == LINE_BAND) {
		text_append(out, " to ");
		append_point(out, line->points[0]);
	}
	text_append(out, looks[line->kind].broken);
	append_outlined(out, thickness, colour);
	text_append(out, "\n");
}

static Point corner_at(const PictureMark *mark, const MarkOutline *outline, size_t corner)
{
	double size = mark_size(mark) * FONT_SIZE;

	corner %= outline->count;
	return (Point){mark->at.x + outline->corners[corner].x * size,
	    mark->at.y + outline->corners[corner].y * size};
}

static void append_outline(
    Text *out, const PictureMark *mark, const MarkOutline *outline, ColourUse colour)
{
	size_t step = outline->open ? 2 : outline->count;

	for (size_t i = 0; i < outline->count; i += step) {
		Point way[MARK_CORNERS + 1];

		for (size_t k = 0; k <= step; k++)
			way[k] = corner_at(mark, outline, i + k);
		append_way(out, way, outline->open ? 2 : step + 1);
		append_outlined(out, outline->open ? 1.1 : 0.9, colour);
		text_append(out, "\n");
	}
}

/* pic fills circles and boxes, but no polygons. */
static void append_filled(Text *out, const PictureMark *mark, ColourUse colour)
{
	MarkShape shape = picture_shape(mark->series);
	const Point *corner = &mark_outlines[shape].corners[2];
	double size = mark_size(mark) * FONT_SIZE;

	if (shape == MARK_CIRCLE) {
		text_append(out, "circle rad ");
		append_inches(out, size);
	} else {
		text_append(out, "box wid ");
		append_inches(out, 2 * corner->x * size);
		text_append(out, " ht ");
		append_inches(out, 2 * corner->y * size);
	}
	text_append(out, " at ");
	append_point(out, mark->at);
	append_outlined(out, 0.5, colour);
	text_append(out, " shaded \"");
	append_colour(out, colour);
	text_append(out, "\"\n");
}

static void append_mark(Text *out, const PictureMark *mark)
{
	MarkShape shape = picture_shape(mark->series);

	if (shape == MARK_CIRCLE || shape == MARK_SQUARE || shape == MARK_BAR)
		append_filled(out, mark, palette_series(mark->series));
	else
		append_outline(out, mark, &mark_outlines[shape], palette_series(mark->series));
}

static void append_text(Text *out, const PictureText *text)
{
	static const char *const sides[] = {
	    [ANCHOR_START] = " ljust", [ANCHOR_MIDDLE] = "", [ANCHOR_END] = " rjust"};
	Point middle = {text->at.x, text->at.y - TEXT_MIDDLE * FONT_SIZE};

	text_append(out, text->emphasised ? "\"\\s-2\\fB" : "\"\\s-2");
	if (text->kind == TEXT_LABEL) {
		text_append(out, "\\m[");
		append_colour(out, palette_series(text->series));
		text_append(out, "]");
	}
	roff_append(out, text->text, strlen(text->text));
	text_append(out, text->kind == TEXT_LABEL ? "\\m[]" : "");
	text_append(out, text->emphasised ? "\\fP\\s+2\"" : "\\s+2\"");
	text_printf(out, "%s at ", sides[text->anchor]);
	append_point(out, middle);
	text_append(out, "\n");
}

static void define_colours(Text *out)
{
	for (ColourUse use = COLOUR_TEXT; use < COLOUR_COUNT; use++) {
		text_append(out, ".defcolor ");
		append_colour(out, use);
		text_printf(out, " rgb %s\n", palette[use].light);
	}
}

void pic_figure(const Figure *figure, Text *out)
{
	Picture picture;

	picture_init(&picture, WIDTH, HEIGHT, FONT_SIZE);
	chart_picture(&figure->chart, &picture);
	define_colours(out);
	text_append(out, ".PS\nbox invis wid ");
	append_inches(out, WIDTH);
	text_append(out, " ht ");
	append_inches(out, HEIGHT);
	text_append(out, " with .sw at 0,0\n");
	for (int kind = 0; kind < LINE_KIND_COUNT; kind++)
		for (size_t i = 0; i < picture.line_count; i++)
			if (picture.lines[i].kind == (LineKind)kind)
				append_line(out, &picture.lines[i]);
	for (size_t i = 0; i < picture.mark_count; i++)
		append_mark(out, &picture.marks[i]);
	for (size_t i = 0; i < picture.text_count; i++)
		append_text(out, &picture.texts[i]);
	text_append(out, ".PE\n");
	picture_release(&picture);
}
