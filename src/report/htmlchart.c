#include "report/htmlchart.h"

#include "report/htmltable.h"
#include "report/htmlwords.h"
#include "report/markup.h"
#include "report/svg.h"

static void append_chart(
    const Figure *figure, SvgSize size, const char *id, const char *label, Text *out)
{
	Text own = {0};

	text_printf(&own, "%s-%s", id, size.class);
	svg_figure(figure, size, text_string(&own), label, out);
	text_release(&own);
}

static void append_figures(const Size *size, Metric metric, Text *out)
{
	char shown[UNITS_SIZE];

	text_printf(out, "<td class=\"right\">%s</td>", units_count(shown, size->n));
	text_printf(out, "<td class=\"right\">%s</td>", metrics[metric].show(shown, size->median));
}

static void append_series(const Chart *chart, size_t index, Text *out)
{
	const ChartSeries *series = &chart->series[index];

	if (series->size_count == 0)
		return;
	text_append(out, "<tr><th scope=\"row\">");
	svg_key(index, out);
	text_append(out, " ");
	markup_append(out, series->label ? series->label : "");
	text_append(out, "</th><td>");
	htmlwords_append(out, series->fit && series->fit->law ? series->fit->law->name : "");
	text_append(out, "</td>");
	append_figures(&series->sizes[0], chart->metric, out);
	append_figures(&series->sizes[series->size_count - 1], chart->metric, out);
	text_append(out, "</tr>\n");
}

static void append_key(const Chart *chart, const char *id, Text *out)
{
	Text caption = {0};

	text_printf(&caption, "What the chart shows: %s at the smallest and at the largest n",
	    metrics[chart->metric].meaning);
	htmltable_begin(id, "", text_string(&caption), out);
	text_append(out, "<thead>\n<tr><th scope=\"col\">curve</th><th scope=\"col\">law</th>"
			 "<th scope=\"col\" class=\"right\">smallest n</th>"
			 "<th scope=\"col\" class=\"right\">a call</th>"
			 "<th scope=\"col\" class=\"right\">largest n</th>"
			 "<th scope=\"col\" class=\"right\">a call</th></tr>\n"
			 "</thead>\n<tbody>\n");
	for (size_t i = 0; i < chart->series_count; i++)
		append_series(chart, i, out);
	text_append(out, "</tbody>\n");
	htmltable_end(out);
	text_release(&caption);
}

void htmlchart_append(const Figure *figure, const char *id, Text *out)
{
	Text label = {0};

	text_printf(&label, "%s-label", id);
	text_append(out, "<figure>\n");
	append_chart(figure, svg_wide, id, text_string(&label), out);
	append_chart(figure, svg_narrow, id, text_string(&label), out);
	text_printf(out, "<figcaption id=\"%s\">", text_string(&label));
	markup_append(out, figure->caption);
	text_append(out, "</figcaption>\n</figure>\n");
	append_key(&figure->chart, id, out);
	text_release(&label);
}
