#include "report/svgpicture.h"

#include <math.h>

#include "report/markup.h"
#include "report/palette.h"

/* Half of a mark, in multiples of the font's size. */
#define MARK_SIZE 0.33
#define MARK_EMPHASISED 1.25

static const char *const line_classes[LINE_KIND_COUNT] = {
    [LINE_GRID] = "grid",
    [LINE_BAND] = "band",
    [LINE_GUIDE] = "guide",
    [LINE_AXIS] = "axis",
    [LINE_TICK] = "axis",
    [LINE_LEADER] = "leader",
    [LINE_THEORY] = "theory",
    [LINE_CURVE] = "curve",
    [LINE_BEYOND] = "curve beyond",
};

static const char *const text_classes[TEXT_KIND_COUNT] = {
    [TEXT_TICK] = "tick",
    [TEXT_TITLE] = "tick",
    [TEXT_LABEL] = "label",
    [TEXT_GUIDE] = "noted",
};

static const char *const anchors[] = {
    [ANCHOR_START] = "start",
    [ANCHOR_MIDDLE] = "middle",
    [ANCHOR_END] = "end",
};

void svgpicture_number(double number, Text *out)
{
	double tenths = round(number * 10);

	text_append_number(out, tenths == 0 ? 0 : tenths / 10);
}

static void append_point(Text *out, const char *command, double x, double y)
{
	text_append(out, command);
	svgpicture_number(x, out);
	text_append(out, " ");
	svgpicture_number(y, out);
}

static void append_class(Text *out, const char *class, bool series, size_t index, bool emphasised)
{
	text_printf(out, " class=\"%s", class);
	if (series)
		text_printf(out, " s%zu", index % COLOUR_SERIES_COUNT);
	text_append(out, emphasised ? " strong\"" : "\"");
}

static bool is_of_series(LineKind kind)
{
	return kind == LINE_BAND || kind == LINE_LEADER || kind == LINE_CURVE ||
	       kind == LINE_BEYOND;
}

static void append_line(Text *out, const PictureLine *line)
{
	text_append(out, "<path");
	append_class(out, line_classes[line->kind], is_of_series(line->kind), line->series,
	    line->emphasised);
	text_append(out, " d=\"");
	for (size_t i = 0; i < line->count; i++)
		append_point(out, i ? "L" : "M", line->points[i].x, line->points[i].y);
	text_append(out, line->kind == LINE_BAND ? "Z\"/>\n" : "\"/>\n");
}

/* The corners of each shape, as multiples of its half size. */
static void append_shape(Text *out, MarkShape shape, Point at, double size)
{
	static const struct {
		bool open;
		size_t count;
		struct {
			char command;
			double x, y;
		} way[4];
	} shapes[MARK_SHAPE_COUNT] = {
	    [MARK_SQUARE] = {false, 4,
		{{'M', -0.9, -0.9}, {'L', 0.9, -0.9}, {'L', 0.9, 0.9}, {'L', -0.9, 0.9}}},
	    [MARK_TRIANGLE] = {false, 3, {{'M', 0, -1.15}, {'L', 1.1, 0.8}, {'L', -1.1, 0.8}}},
	    [MARK_DIAMOND] = {false, 4,
		{{'M', 0, -1.3}, {'L', 1.3, 0}, {'L', 0, 1.3}, {'L', -1.3, 0}}},
	    [MARK_CROSS] = {true, 4, {{'M', -1, -1}, {'L', 1, 1}, {'M', -1, 1}, {'L', 1, -1}}},
	    [MARK_PLUS] = {true, 4, {{'M', 0, -1.2}, {'L', 0, 1.2}, {'M', -1.2, 0}, {'L', 1.2, 0}}},
	    [MARK_WEDGE] = {false, 3, {{'M', 0, 1.15}, {'L', 1.1, -0.8}, {'L', -1.1, -0.8}}},
	    [MARK_BAR] = {false, 4,
		{{'M', -1.3, -0.5}, {'L', 1.3, -0.5}, {'L', 1.3, 0.5}, {'L', -1.3, 0.5}}},
	};

	if (shape == MARK_CIRCLE) {
		text_append(out, "<circle cx=\"");
		svgpicture_number(at.x, out);
		text_append(out, "\" cy=\"");
		svgpicture_number(at.y, out);
		text_append(out, "\" r=\"");
		svgpicture_number(size, out);
		text_append(out, "\"/>");
		return;
	}
	text_append(out, shapes[shape].open ? "<path class=\"open\" d=\"" : "<path d=\"");
	for (size_t i = 0; i < shapes[shape].count; i++)
		append_point(out, shapes[shape].way[i].command == 'M' ? "M" : "L",
		    at.x + shapes[shape].way[i].x * size, at.y + shapes[shape].way[i].y * size);
	text_append(out, shapes[shape].open ? "\"/>" : "Z\"/>");
}

void svgpicture_mark(const PictureMark *mark, double font_size, Text *out)
{
	double size = MARK_SIZE * font_size * (mark->emphasised ? MARK_EMPHASISED : 1);

	text_append(out, "<g");
	append_class(out, mark->quiet ? "mark quiet" : "mark", true, mark->series, false);
	text_append(out, ">");
	append_shape(out, picture_shape(mark->series), mark->at, size);
	text_append(out, "</g>\n");
}

static void append_text(Text *out, const PictureText *text)
{
	text_append(out, "<text");
	append_class(out, text_classes[text->kind], text->kind == TEXT_LABEL, text->series,
	    text->emphasised);
	text_append(out, " x=\"");
	svgpicture_number(text->at.x, out);
	text_append(out, "\" y=\"");
	svgpicture_number(text->at.y, out);
	text_printf(out, "\" text-anchor=\"%s\">", anchors[text->anchor]);
	markup_append(out, text->text);
	text_append(out, "</text>\n");
}

void svgpicture_append(const Picture *picture, Text *out)
{
	for (int kind = 0; kind < LINE_KIND_COUNT; kind++)
		for (size_t i = 0; i < picture->line_count; i++)
			if (picture->lines[i].kind == (LineKind)kind)
				append_line(out, &picture->lines[i]);
	for (size_t i = 0; i < picture->mark_count; i++)
		svgpicture_mark(&picture->marks[i], picture->font_size, out);
	for (size_t i = 0; i < picture->text_count; i++)
		append_text(out, &picture->texts[i]);
}
