#include "report/svgpicture.h"

#include <math.h>

#include "plot/markshape.h"
#include "report/markup.h"
#include "report/palette.h"

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

static void append_circle(Text *out, Point at, double size)
{
	text_append(out, "<circle cx=\"");
	svgpicture_number(at.x, out);
	text_append(out, "\" cy=\"");
	svgpicture_number(at.y, out);
	text_append(out, "\" r=\"");
	svgpicture_number(size, out);
	text_append(out, "\"/>");
}

static void append_outline(Text *out, const MarkOutline *outline, Point at, double size)
{
	text_append(out, outline->open ? "<path class=\"open\" d=\"" : "<path d=\"");
	for (size_t i = 0; i < outline->count; i++)
		append_point(out, i == 0 || (outline->open && i % 2 == 0) ? "M" : "L",
		    at.x + outline->corners[i].x * size, at.y + outline->corners[i].y * size);
	text_append(out, outline->open ? "\"/>" : "Z\"/>");
}

void svgpicture_mark(const PictureMark *mark, double font_size, Text *out)
{
	MarkShape shape = picture_shape(mark->series);
	double size = mark_size(mark) * font_size;

	text_append(out, "<g");
	append_class(out, mark->quiet ? "mark quiet" : "mark", true, mark->series, false);
	text_append(out, ">");
	if (mark->note[0]) {
		text_append(out, "<title>");
		markup_append(out, mark->note);
		text_append(out, "</title>");
	}
	if (shape == MARK_CIRCLE)
		append_circle(out, mark->at, size);
	else
		append_outline(out, &mark_outlines[shape], mark->at, size);
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
