#include "plot/chart.h"

#include <math.h>

#include "plot/curve.h"
#include "plot/guides.h"
#include "plot/labels.h"
#include "plot/plane.h"
#include "plot/raster.h"

/* The theory is drawn as if it were one series more. */
_Static_assert(CHART_SERIES_MOST + 1 <= RASTER_SERIES_MOST, "more series than a raster has");

static size_t series_count(const Chart *chart)
{
	return chart->series_count < CHART_SERIES_MOST ? chart->series_count : CHART_SERIES_MOST;
}

/* Returns where the last point was drawn. */
static CurveEnd draw_points(const Chart *chart, size_t series, Raster *raster, const Frame *frame)
{
	const ChartSeries *drawn = &chart->series[series];
	const Glyphs *glyphs = &glyph_tiers[chart->glyphs];
	bool behind = drawn->quiet && drawn->fit && drawn->fit->law;
	CurveEnd end = {0};

	for (size_t i = 0; i < drawn->size_count; i++) {
		double value, position;
		int x, y;

		if (!plane_shows(chart, &drawn->sizes[i], &value))
			continue;
		position = scale_position(&frame->value, value);
		x = frame_dot(scale_position(&frame->n, drawn->sizes[i].n), raster->width);
		y = frame_dot(1 - position, raster->height);
		if (x < 0 || x >= raster->width || y < 0 || y >= raster->height)
			continue;
		if (!drawn->quiet)
			raster_point(raster, x, y, series);
		else if (!behind)
			raster_dot(raster, x, y, series, SLOPE_FLAT);
		end = (CurveEnd){true, x / glyphs->across, y / glyphs->down, position};
	}
	return end;
}

static double clamp(double value, double low, double high)
{
	return value < low ? low : value > high ? high : value;
}

/* From its lower end to its upper one, in every column of cells. */
static void draw_band(const Chart *chart, size_t series, Raster *raster, const Frame *frame)
{
	const ChartSeries *drawn = &chart->series[series];

	for (int column = 0; column < raster->columns; column++) {
		double n = scale_value(&frame->n, (column + 0.5) / raster->columns);
		double low, high;
		int first, last;

		if (!band_at(drawn->band, drawn->fit, n, &low, &high))
			continue;
		low = scale_position(&frame->value, course_divide(low, chart->divisor, n));
		high = scale_position(&frame->value, course_divide(high, chart->divisor, n));
		if (high < 0 || low > 1)
			continue;
		first = frame_dot(1 - clamp(high, 0, 1), raster->rows);
		last = frame_dot(1 - clamp(low, 0, 1), raster->rows);
		for (int row = first; row <= last; row++)
			raster_band(raster, column, row, series);
	}
}

static char printable_mark(char mark)
{
	return mark > ' ' && mark < 127 ? mark : 'o';
}

/* Returns where its label belongs. */
static CurveEnd draw_series(const Chart *chart, size_t series, Raster *raster, const Frame *frame)
{
	const ChartSeries *drawn = &chart->series[series];
	CurveEnd last_point = draw_points(chart, series, raster, frame), end;
	Curve curve;

	if (!drawn->fit || !drawn->fit->law)
		return last_point;
	if (drawn->band)
		draw_band(chart, series, raster, frame);
	curve = curve_of_fit(
	    drawn->fit, chart->divisor, drawn->emphasised ? STROKE_THICK : STROKE_THIN);
	end = curve_draw(raster, series, &curve, &frame->n, &frame->value);
	return end.seen ? end : last_point;
}

static void draw_theory(const Chart *chart, size_t series, Raster *raster, const Frame *frame)
{
	Curve curve = {.course = {.theory = &chart->theory, .divisor = chart->divisor},
	    .first = fmax(frame->n.low, 1),
	    .last = frame->n.high,
	    .stroke = STROKE_DOTTED};

	curve_draw(raster, series, &curve, &frame->n, &frame->value);
}

static Label label_of(const ChartSeries *series)
{
	return (Label){.text = series->label ? series->label : "",
	    .ink = {.mark = printable_mark(series->mark),
		.curve = series->role,
		.point = series->emphasised ? ROLE_STRONG : series->role,
		.band = ROLE_DIM,
		.emphasised = series->emphasised}};
}

bool chart_frame(const Chart *chart, Box box, Frame *frame)
{
	Label labels[CHART_SERIES_MOST];
	Scale n, value;

	if (box.columns <= 0 || box.rows <= 0 || !plane_find(chart, &n, &value))
		return false;
	for (size_t i = 0; i < series_count(chart); i++)
		labels[i] = label_of(&chart->series[i]);
	frame_init(frame, chart->glyphs, box, n, value, metrics[chart->metric].show,
	    labels_margin(labels, series_count(chart), box.columns));
	return true;
}

void chart_draw(const Chart *chart, Canvas *canvas, Box box)
{
	size_t count = series_count(chart);
	Label labels[CHART_SERIES_MOST];
	Ink inks[CHART_SERIES_MOST + 1];
	Frame frame;
	Raster raster;

	if (!chart_frame(chart, box, &frame)) {
		frame_draw_empty(chart->glyphs, canvas, box, "no measurements yet");
		return;
	}
	raster_init(&raster, chart->glyphs, frame.plot.columns, frame.plot.rows);
	for (size_t i = 0; i < count; i++) {
		labels[i] = label_of(&chart->series[i]);
		labels[i].end = draw_series(chart, i, &raster, &frame);
		labels[i].end.seen &= !chart->series[i].provisional;
		inks[i] = labels[i].ink;
	}
	inks[count] = (Ink){.curve = ROLE_STRONG, .stroke = glyph_tiers[chart->glyphs].dotted};
	if (chart->theory.law)
		draw_theory(chart, count, &raster, &frame);
	frame_draw(&frame, canvas);
	guides_marks(chart, &frame, canvas);
	guides_cross(chart, &frame, canvas);
	raster_draw(&raster, inks, count + 1, canvas, frame.plot);
	guides_centre(chart, &frame, canvas);
	if (frame.has_labels)
		labels_draw(labels, count, &raster, canvas, frame.plot, frame.margin);
	if (chart->glyphs == GLYPHS_ASCII)
		canvas_make_ascii(canvas, box);
	raster_release(&raster);
}
