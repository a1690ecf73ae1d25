#include "plot/chartpicture.h"

#include <math.h>
#include <stdio.h>

#include "plot/naming.h"
#include "plot/plane.h"
#include "plot/trace.h"

static size_t series_count(const Chart *chart)
{
	return chart->series_count < CHART_SERIES_MOST ? chart->series_count : CHART_SERIES_MOST;
}

static bool has_curve(const ChartSeries *series)
{
	return series->fit && series->fit->law;
}

static void draw_band(const Chart *chart, size_t index, Picture *picture, const Paper *paper)
{
	const ChartSeries *series = &chart->series[index];

	if (has_curve(series) && series->band)
		trace_band(picture, paper, series->band, series->fit, chart->divisor, index);
}

/* A line over the sizes that were fitted, and a broken one from there on. */
static void draw_curve(
    const Chart *chart, size_t index, Picture *picture, const Paper *paper, Name *name)
{
	const ChartSeries *series = &chart->series[index];
	Course course = {.fit = series->fit, .divisor = chart->divisor};
	PictureLine look = {.kind = LINE_CURVE, .series = index, .emphasised = series->emphasised};
	TraceEnd measured, beyond;

	if (!has_curve(series))
		return;
	measured = trace_curve(
	    picture, paper, &course, series->fit->smallest, series->fit->reference, look);
	look.kind = LINE_BEYOND;
	beyond = trace_curve(picture, paper, &course, series->fit->reference, paper->n.high, look);
	if (beyond.seen)
		measured = beyond;
	if (measured.seen) {
		name->seen = true;
		name->end = measured.at;
	}
}

static void add_mark(const Chart *chart, size_t index, const Size *size, Point at, Picture *picture)
{
	const ChartSeries *series = &chart->series[index];
	PictureMark mark = {
	    .series = index, .emphasised = series->emphasised, .quiet = series->quiet, .at = at};
	char n[UNITS_SIZE], value[UNITS_SIZE];

	snprintf(mark.note, sizeof mark.note, "n = %s: %s", units_count(n, size->n),
	    metrics[chart->metric].show(value, size->median));
	picture_mark(picture, mark);
}

/* The name is beside the last of them, until there is a curve. */
static void draw_points(
    const Chart *chart, size_t index, Picture *picture, const Paper *paper, Name *name)
{
	const ChartSeries *series = &chart->series[index];

	for (size_t i = 0; i < series->size_count; i++) {
		double value, along, up;

		if (!plane_shows(chart, &series->sizes[i], &value))
			continue;
		along = scale_position(&paper->n, series->sizes[i].n);
		up = scale_position(&paper->value, value);
		if (!(along >= 0 && along <= 1 && up >= 0 && up <= 1))
			continue;
		name->seen = true;
		name->end = paper_point(paper, along, up);
		if (!series->quiet || !has_curve(series))
			add_mark(chart, index, &series->sizes[i], name->end, picture);
	}
}

static void draw_theory(const Chart *chart, Picture *picture, const Paper *paper, Name *name)
{
	Course course = {.theory = &chart->theory, .divisor = chart->divisor};
	PictureLine look = {.kind = LINE_THEORY, .series = series_count(chart)};
	TraceEnd end =
	    trace_curve(picture, paper, &course, fmax(paper->n.low, 1), paper->n.high, look);

	name->seen = end.seen;
	name->end = end.at;
}

/* Lines with what they are about at their upper ends, where there is room for it. */
static void draw_marks(const Chart *chart, Picture *picture, const Paper *paper)
{
	double free = paper->left, em = paper->em;

	for (size_t i = 0; i < chart->mark_count; i++) {
		const ChartMark *mark = &chart->marks[i];
		double along = scale_position(&paper->n, mark->n);
		Point top = paper_point(paper, along, 1);

		if (!(along >= 0 && along <= 1))
			continue;
		picture_segment(picture, LINE_GUIDE, 0, paper_point(paper, along, 0), top);
		if (top.x >= free)
			free = top.x + em +
			       picture_text(picture,
				   (PictureText){.kind = TEXT_GUIDE,
				       .anchor = ANCHOR_START,
				       .at = {top.x + em / 3, top.y + em}},
				   mark->label, paper->right - top.x);
	}
}

static void draw_cross(const Chart *chart, Picture *picture, const Paper *paper)
{
	double along = scale_position(&paper->n, chart->cross_n);
	double up = scale_position(
	    &paper->value, course_divide(chart->cross_value, chart->divisor, chart->cross_n));

	if (!(chart->cross_n > 0) || !(along >= 0 && along <= 1))
		return;
	picture_segment(
	    picture, LINE_GUIDE, 0, paper_point(paper, along, 0), paper_point(paper, along, 1));
	if (up >= 0 && up <= 1)
		picture_segment(
		    picture, LINE_GUIDE, 0, paper_point(paper, 0, up), paper_point(paper, 1, up));
}

static void value_title(const Chart *chart, Text *out)
{
	text_append(out, metrics[chart->metric].meaning);
	if (chart->divisor)
		text_printf(out, ", divided by %s", chart->divisor->name);
}

static void draw_all(const Chart *chart, Picture *picture, const Paper *paper, Name *names)
{
	size_t count = series_count(chart);
	Text title = {0};

	value_title(chart, &title);
	paper_draw(paper, picture, text_string(&title));
	text_release(&title);
	for (size_t i = 0; i < count; i++)
		draw_band(chart, i, picture, paper);
	draw_marks(chart, picture, paper);
	draw_cross(chart, picture, paper);
	if (chart->theory.law)
		draw_theory(chart, picture, paper, &names[count]);
	for (int emphasised = 0; emphasised < 2; emphasised++)
		for (size_t i = 0; i < count; i++)
			if (chart->series[i].emphasised == (bool)emphasised) {
				draw_points(chart, i, picture, paper, &names[i]);
				draw_curve(chart, i, picture, paper, &names[i]);
			}
	naming_draw(picture, paper, names, count + 1);
}

void chart_picture(const Chart *chart, Picture *picture)
{
	Name names[CHART_SERIES_MOST + 1];
	size_t count = series_count(chart);
	Text taught = {0};
	Scale n, value;
	Paper paper;

	if (!plane_find(chart, &n, &value)) {
		picture_text(picture,
		    (PictureText){.kind = TEXT_TITLE,
			.anchor = ANCHOR_MIDDLE,
			.at = {picture->width / 2, picture->height / 2}},
		    "no measurements yet", picture->width);
		return;
	}
	for (size_t i = 0; i < count; i++)
		names[i] = (Name){.text = chart->series[i].label ? chart->series[i].label : "",
		    .series = i,
		    .emphasised = chart->series[i].emphasised,
		    .has_mark = true};
	if (chart->theory.law)
		text_printf(&taught, "%s as taught", chart->theory.law->name);
	names[count] = (Name){.text = text_string(&taught), .series = count};
	paper_init(&paper, picture, n, value, metrics[chart->metric].show,
	    naming_margin(picture, names, count + 1));
	draw_all(chart, picture, &paper, names);
	text_release(&taught);
}
