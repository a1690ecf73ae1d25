#include "plot/chart.h"

#include <math.h>

#include "plot/curve.h"
#include "plot/labels.h"
#include "plot/raster.h"

/* A log scale of values shows at least this factor: noise must not look like growth. */
#define NARROWEST 8.0

/* The smallest and the largest that were seen; none was as long as low > high. */
typedef struct Extent {
	double low, high;
} Extent;

static void extent_add(Extent *extent, double value)
{
	extent->low = fmin(extent->low, value);
	extent->high = fmax(extent->high, value);
}

static size_t series_count(const Chart *chart)
{
	return chart->series_count < RASTER_SERIES_MOST ? chart->series_count : RASTER_SERIES_MOST;
}

static bool is_shown(const Chart *chart, const Size *size)
{
	return scale_shows(chart->n_scale, size->n) &&
	       scale_shows(chart->value_scale, size->median);
}

/* False where there is no point to show. */
static bool find_extents(const Chart *chart, Extent *n, Extent *value)
{
	*n = *value = (Extent){HUGE_VAL, -HUGE_VAL};
	for (size_t i = 0; i < series_count(chart); i++)
		for (size_t k = 0; k < chart->series[i].size_count; k++) {
			const Size *size = &chart->series[i].sizes[k];

			if (!is_shown(chart, size))
				continue;
			extent_add(n, size->n);
			extent_add(value, size->median);
		}
	return n->low <= n->high;
}

static Scale n_scale(const Chart *chart, Extent n)
{
	if (chart->n_scale == SCALE_LINEAR && n.low > 0 && n.low < n.high / 4)
		n.low = 0;
	return scale_around(chart->n_scale, n.low, n.high);
}

/* Costs on a linear scale begin at zero, so that twice the cost is twice as high. */
static Scale value_scale(const Chart *chart, Extent value)
{
	if (chart->value_scale == SCALE_LINEAR && value.low > 0) {
		value.low = 0;
	} else if (chart->value_scale == SCALE_LOG && value.high / value.low < NARROWEST) {
		double room = sqrt(NARROWEST / (value.high / value.low));

		value.low /= room;
		value.high *= room;
	}
	return scale_around(chart->value_scale, value.low, value.high);
}

/* Returns where the last point was drawn. */
static CurveEnd draw_points(const Chart *chart, size_t series, Raster *raster, const Frame *frame)
{
	const ChartSeries *drawn = &chart->series[series];
	const Glyphs *glyphs = &glyph_tiers[chart->glyphs];
	CurveEnd end = {0};

	for (size_t i = 0; i < drawn->size_count; i++) {
		const Size *size = &drawn->sizes[i];
		int x, y;

		if (!is_shown(chart, size))
			continue;
		x = frame_dot(scale_position(&frame->n, size->n), raster->width);
		y = frame_dot(1 - scale_position(&frame->value, size->median), raster->height);
		raster_point(raster, x, y, series);
		end = (CurveEnd){true, x / glyphs->across, y / glyphs->down,
		    scale_position(&frame->value, size->median)};
	}
	return end;
}

static char printable_mark(char mark)
{
	return mark > ' ' && mark < 127 ? mark : 'o';
}

/* Returns where its label belongs. */
static CurveEnd draw_series(const Chart *chart, size_t series, Raster *raster, const Frame *frame)
{
	const ChartSeries *drawn = &chart->series[series];
	CurveEnd last_point = draw_points(chart, series, raster, frame), end = {0};

	if (drawn->fit && drawn->fit->law)
		end = curve_draw(
		    raster, series, drawn->fit, &frame->n, &frame->value, drawn->emphasised);
	return end.seen ? end : last_point;
}

static Label label_of(const ChartSeries *series)
{
	return (Label){.text = series->label ? series->label : "",
	    .ink = {.mark = printable_mark(series->mark),
		.curve = series->role,
		.point = series->emphasised ? ROLE_STRONG : series->role,
		.emphasised = series->emphasised}};
}

bool chart_frame(const Chart *chart, Box box, Frame *frame)
{
	Label labels[RASTER_SERIES_MOST];
	Extent n, value;

	if (box.columns <= 0 || box.rows <= 0 || !find_extents(chart, &n, &value))
		return false;
	for (size_t i = 0; i < series_count(chart); i++)
		labels[i] = label_of(&chart->series[i]);
	frame_init(frame, chart->glyphs, box, n_scale(chart, n), value_scale(chart, value),
	    metrics[chart->metric].show, labels_margin(labels, series_count(chart), box.columns));
	return true;
}

void chart_draw(const Chart *chart, Canvas *canvas, Box box)
{
	size_t count = series_count(chart);
	Label labels[RASTER_SERIES_MOST];
	Ink inks[RASTER_SERIES_MOST];
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
		inks[i] = labels[i].ink;
	}
	frame_draw(&frame, canvas);
	raster_draw(&raster, inks, count, canvas, frame.plot);
	if (frame.has_labels)
		labels_draw(labels, count, &raster, canvas, frame.plot, frame.margin);
	if (chart->glyphs == GLYPHS_ASCII)
		canvas_make_ascii(canvas, box);
	raster_release(&raster);
}
