#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/caches.h"
#include "report/parts.h"

enum { LABEL_COLUMNS = 24, MARKS_MOST = CACHE_LEVELS + 1 };

/* Of literals: a figure owns no names of marks. */
static const char *const cache_names[CACHE_LEVELS] = {"L1", "L2", "L3", "L4"};

/* In ascending order of n. */
static void add_mark(Figure *figure, double n, const char *label)
{
	size_t i = figure->chart.mark_count++;

	for (; i > 0 && figure->marks[i - 1].n > n; i--)
		figure->marks[i] = figure->marks[i - 1];
	figure->marks[i] = (ChartMark){n, label};
}

/* Where caches are left, and where the fit has a break: of a figure of one series. */
static void add_marks(Figure *figure, const Record *record)
{
	const ChartSeries *series = &figure->series[0];

	figure->marks = memory_new(MARKS_MOST, sizeof *figure->marks);
	for (unsigned level = 1; record->surroundings && level <= CACHE_LEVELS; level++) {
		double bytes = record->surroundings->caches.bytes[level - 1];
		Crossing crossing;

		if (bytes > 0 && crossing_find(series->sizes, series->size_count, bytes, &crossing))
			add_mark(figure, sqrt(crossing.n * series->sizes[crossing.first - 1].n),
			    cache_names[level - 1]);
	}
	if (series->fit && series->fit->bend.kind != BREAK_NONE)
		add_mark(figure, series->fit->bend.n,
		    series->fit->bend.kind == BREAK_JUMP ? "jump" : "knee");
	figure->chart.marks = figure->marks;
}

static void add_series(Figure *figure, const Subject *subject, size_t index)
{
	const Record *record = &subject->records[index];
	const Uncertainty *uncertainty = record->uncertainty;
	size_t i = figure->chart.series_count, count;
	Text label = {0};

	count = series_sizes(record->series, &figure->sizes[i]);
	if (!count)
		return;
	subject_name(subject, index, LABEL_COLUMNS, &label);
	figure->labels[i] = document_string(text_string(&label));
	text_release(&label);
	figure->series[i] = (ChartSeries){.label = figure->labels[i],
	    .mark = (char)('a' + i % 26),
	    .role = (Role)(ROLE_SERIES + i % ROLE_SERIES_COUNT),
	    .sizes = figure->sizes[i],
	    .size_count = count,
	    .fit = verdict_fit(record->verdict),
	    .band = uncertainty && uncertainty->known ? &uncertainty->band : NULL};
	figure->chart.series_count++;
}

/* What is seen in it. */
static void explain(const Figure *figure, Text *out)
{
	bool several = figure->chart.series_count > 1, fitted = false, band = false;

	for (size_t i = 0; i < figure->chart.series_count; i++) {
		fitted |= figure->series[i].fit && figure->series[i].fit->law;
		band |= figure->series[i].band != NULL;
	}
	if (fitted)
		text_printf(out,
		    "%s, broken beyond the sizes that were fitted%s; marks are medians.",
		    several ? "Lines are the fitted curves" : "The line is the fitted curve",
		    band ? ", with its 95 % band" : "");
	else
		text_append(out, "Marks are medians.");
}

static void caption(Figure *figure, Metric metric)
{
	size_t named = figure->chart.series_count < 4 ? figure->chart.series_count : 3;
	Text text = {0};

	text_printf(&text, "%s of a call",
	    metric == METRIC_TIME    ? "Time"
	    : metric == METRIC_CPU   ? "CPU time"
	    : metric == METRIC_STEPS ? "Executed lines"
				     : "Peak memory");
	for (size_t i = 0; i < named; i++)
		text_printf(&text, "%s%s",
		    i == 0                                ? " of "
		    : i + 1 == figure->chart.series_count ? " and "
							  : ", ",
		    figure->labels[i]);
	if (named < figure->chart.series_count)
		text_printf(&text, " and %zu more", figure->chart.series_count - named);
	text_append(&text, " over n; both axes are logarithmic. ");
	explain(figure, &text);
	figure->caption = document_string(text_string(&text));
	text_release(&text);
}

/* A chart of all that have this metric; nothing where none was measured. */
static void add_figure(const Subject *subject, Metric metric, Section *section)
{
	Figure figure = {.chart = {.glyphs = GLYPHS_BRAILLE,
			     .n_scale = SCALE_LOG,
			     .value_scale = SCALE_LOG,
			     .metric = metric}};
	const Record *first = NULL;

	figure.series = memory_new(subject->count, sizeof *figure.series);
	figure.sizes = memory_new(subject->count, sizeof(Size *));
	figure.labels = memory_new(subject->count, sizeof *figure.labels);
	for (size_t i = 0; i < subject->count && figure.chart.series_count < CHART_SERIES_MOST; i++)
		if (subject->records[i].series->metric == metric) {
			add_series(&figure, subject, i);
			first = first || !figure.chart.series_count ? first : &subject->records[i];
		}
	if (!figure.chart.series_count) {
		free(figure.series);
		free(figure.sizes);
		free(figure.labels);
		return;
	}
	figure.chart.series = figure.series;
	if (figure.chart.series_count == 1) {
		figure.series[0].emphasised = true;
		add_marks(&figure, first);
	} else {
		/* Bands of several hide each other. */
		for (size_t i = 0; i < figure.chart.series_count; i++)
			figure.series[i].band = NULL;
	}
	caption(&figure, metric);
	section_add_block(section, BLOCK_CHART)->figure = figure;
}

static const struct {
	double seconds;
	const char *name;
} spans[] = {{1, "a second"}, {60, "a minute"}, {3600, "an hour"}, {86400, "a day"}};

/* "While that law holds, a second is enough for n = 3.6 k, a minute for n = 28 k." */
static void reach_words(const Record *record, Text *out)
{
	const Fit *fit = verdict_fit(record->verdict);
	Metric metric = record->series->metric;
	bool first = true;

	if (!fit || (metric != METRIC_TIME && metric != METRIC_CPU) ||
	    record->verdict->state != VERDICT_DECIDED || record->verdict->left_cache_n > 0)
		return;
	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
		double n = fit_reach(fit, spans[i].seconds);
		char shown[UNITS_SIZE];

		if (isinf(n) || n < 1)
			continue;
		text_printf(out, "%s%s%s n = %s", first ? "While that law holds, " : ", ",
		    spans[i].name, first ? " is enough for" : " for",
		    units_count(shown, n < 100 ? floor(n) : n));
		first = false;
	}
	text_append(out, first ? "" : ".");
}

void growth_part(const Subject *subject, Document *document)
{
	Section *section = document_add_section(document, "GROWTH");
	Text text = {0};

	for (int metric = 0; metric < METRIC_COUNT; metric++)
		add_figure(subject, (Metric)metric, section);
	if (subject->count == 1) {
		reach_words(&subject->records[0], &text);
		section_add_text(section, BLOCK_PARAGRAPH, &text);
	}
	if (!section->count)
		section_add_words(
		    section, BLOCK_PARAGRAPH, "Nothing was measured that could be drawn.");
	text_release(&text);
}
