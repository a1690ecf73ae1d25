#include "report/svg.h"

#include "plot/chartpicture.h"
#include "report/markup.h"
#include "report/svgpicture.h"
#include "report/svgstyle.h"

const SvgSize svg_wide = {"large", 760, 430, 13};
const SvgSize svg_narrow = {"small", 380, 400, 13};

static void append_chart(Text *out, const Chart *chart, SvgSize size)
{
	Picture picture;

	picture_init(&picture, size.width, size.height, size.font_size);
	chart_picture(chart, &picture);
	svgpicture_append(&picture, out);
	picture_release(&picture);
}

/* What is to be seen, for those who can't. */
static void append_description(Text *out, const Chart *chart)
{
	for (size_t i = 0; i < chart->series_count; i++) {
		const ChartSeries *series = &chart->series[i];
		char first[UNITS_SIZE], last[UNITS_SIZE], low[UNITS_SIZE], high[UNITS_SIZE];
		const Size *sizes = series->sizes;

		if (series->size_count == 0)
			continue;
		if (series->label && series->label[0]) {
			markup_append(out, series->label);
			text_append(out, ": ");
		}
		text_printf(out, "%s at n = %s to %s at n = %s",
		    metrics[chart->metric].show(low, sizes[0].median),
		    units_count(first, sizes[0].n),
		    metrics[chart->metric].show(high, sizes[series->size_count - 1].median),
		    units_count(last, sizes[series->size_count - 1].n));
		if (series->fit && series->fit->law) {
			text_append(out, ", along a curve of ");
			markup_append(out, series->fit->law->name);
		}
		text_append(out, ". ");
	}
}

static void append_size(Text *out, double width, double height)
{
	text_append(out, " viewBox=\"0 0 ");
	svgpicture_number(width, out);
	text_append(out, " ");
	svgpicture_number(height, out);
	text_append(out, "\" width=\"");
	svgpicture_number(width, out);
	text_append(out, "\" height=\"");
	svgpicture_number(height, out);
	text_append(out, "\"");
}

void svg_figure(const Figure *figure, SvgSize size, const char *id, const char *label, Text *out)
{
	text_printf(out,
	    "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart %s\" role=\"img\"",
	    size.class);
	text_printf(out, " aria-labelledby=\"%s\" aria-describedby=\"%s-desc\"", label, id);
	append_size(out, size.width, size.height);
	text_printf(out, ">\n<desc id=\"%s-desc\">", id);
	append_description(out, &figure->chart);
	text_append(out, "</desc>\n");
	append_chart(out, &figure->chart, size);
	text_append(out, "</svg>\n");
}

void svg_key(size_t series, Text *out)
{
	text_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"key\" width=\"13\" "
			 "height=\"13\" viewBox=\"0 0 13 13\" aria-hidden=\"true\">");
	svgpicture_mark(&(PictureMark){.series = series, .at = {6.5, 6.5}}, 13, out);
	text_append(out, "</svg>");
}

/* The next chart of a document after `previous`, or its first for NULL; NULL: there is none. */
static const Figure *next_figure(const Document *document, const Figure *previous)
{
	bool passed = !previous;

	for (size_t i = 0; i < document->count; i++)
		for (size_t k = 0; k < document->sections[i].count; k++) {
			const Block *block = &document->sections[i].blocks[k];

			if (block->kind != BLOCK_CHART)
				continue;
			if (passed)
				return &block->figure;
			passed = &block->figure == previous;
		}
	return NULL;
}

enum { MARGIN = 16, HEADING = 28 };

/* As much of the title as there is room for. */
static void append_heading(Text *out, const Document *document)
{
	Picture picture;

	picture_init(&picture, svg_wide.width, HEADING, svg_wide.font_size);
	picture_text(&picture,
	    (PictureText){.kind = TEXT_GUIDE, .emphasised = true, .at = {MARGIN, MARGIN + 13}},
	    document->title, svg_wide.width);
	svgpicture_append(&picture, out);
	picture_release(&picture);
}

static void append_shifted(Text *out, const Figure *figure, double y)
{
	text_append(out, "<g transform=\"translate(");
	svgpicture_number(MARGIN, out);
	text_append(out, " ");
	svgpicture_number(y, out);
	text_append(out, ")\">\n");
	append_chart(out, &figure->chart, svg_wide);
	text_append(out, "</g>\n");
}

static void append_all_descriptions(Text *out, const Document *document)
{
	const Figure *figure = NULL;

	markup_append(out, document->summary);
	while ((figure = next_figure(document, figure))) {
		text_append(out, " ");
		append_description(out, &figure->chart);
	}
}

void svg_write(const Document *document, Text *out)
{
	const double each = svg_wide.height + MARGIN, first = MARGIN + HEADING;
	const Figure *figure = NULL;
	double y = first;
	size_t count = 0;

	while ((figure = next_figure(document, figure)))
		count++;
	text_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			 "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" "
			 "aria-labelledby=\"title desc\"");
	append_size(
	    out, svg_wide.width + 2 * MARGIN, first + (count ? (double)count * each : 2 * MARGIN));
	text_append(out, ">\n<title id=\"title\">");
	markup_append(out, document->title);
	text_append(out, "</title>\n<desc id=\"desc\">");
	append_all_descriptions(out, document);
	text_append(out, "</desc>\n<style>\n");
	svgstyle_append(out);
	text_append(out, "</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
	append_heading(out, document);
	for (; (figure = next_figure(document, figure)); y += each)
		append_shifted(out, figure, y);
	if (count == 0)
		text_printf(
		    out, "<text x=\"%d\" y=\"%d\">no chart</text>\n", MARGIN, MARGIN + HEADING);
	text_append(out, "</svg>\n");
}
