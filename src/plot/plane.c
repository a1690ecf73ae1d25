#include "plot/plane.h"

#include <math.h>

/* A log scale of values shows at least this factor: noise must not look like growth. Who looks
 * closer asked for it. */
#define NARROWEST 8.0
#define NARROWEST_CLOSE 2.0

/* The curve goes on beyond the largest size by at least this factor, so that it is seen to. */
#define BEYOND 1.2

/* The smallest and the largest that were seen; none was as long as low > high. */
typedef struct Extent {
	double low, high;
} Extent;

static const Extent nothing = {HUGE_VAL, -HUGE_VAL};

static void extent_add(Extent *extent, double value)
{
	extent->low = fmin(extent->low, value);
	extent->high = fmax(extent->high, value);
}

bool plane_shows(const Chart *chart, const Size *size, double *value)
{
	*value = course_divide(size->median, chart->divisor, size->n);
	return scale_shows(chart->n_scale, size->n) && scale_shows(chart->value_scale, *value);
}

/* What is about one series, and not about how several compare. */
static bool is_close(const Chart *chart)
{
	return chart->divisor || chart->zoom.level > 0;
}

static bool is_for_emphasised(const Chart *chart)
{
	return is_close(chart) || chart->n_scale == SCALE_LINEAR ||
	       chart->value_scale == SCALE_LINEAR;
}

/* The points of all series, or of the emphasised ones, that lie between two n. */
static void find_extents(
    const Chart *chart, bool emphasised, Extent within, Extent *n, Extent *value)
{
	*n = *value = nothing;
	for (size_t i = 0; i < chart->series_count && i < CHART_SERIES_MOST; i++) {
		const ChartSeries *series = &chart->series[i];

		for (size_t k = 0; k < series->size_count; k++) {
			const Size *size = &series->sizes[k];
			double height;

			if ((emphasised && !series->emphasised) || size->n < within.low ||
			    size->n > within.high || !plane_shows(chart, size, &height))
				continue;
			extent_add(n, size->n);
			extent_add(value, height);
		}
	}
}

static Scale whole_n_scale(const Chart *chart, Extent n)
{
	if (chart->n_scale == SCALE_LINEAR && n.low > 0 && n.low < n.high / 4)
		n.low = 0;
	return scale_rounded(
	    chart->n_scale, n.low, n.high > 0 ? n.high * BEYOND : n.high, chart->growing);
}

static Scale zoomed(const Scale *whole, const ChartZoom *zoom)
{
	double width = ldexp(1, -zoom->level);
	double middle = scale_position(whole, zoom->n);
	double begin = fmin(fmax(middle - width / 2, 0), 1 - width);

	if (isnan(begin))
		begin = 0;
	return (Scale){.kind = whole->kind,
	    .low = scale_value(whole, begin),
	    .high = scale_value(whole, begin + width)};
}

/* The heights of the emphasised curves at both ends of what is seen: between its points there may
 * be none. */
static void add_curves(const Chart *chart, const Scale *n, Extent *value)
{
	for (size_t i = 0; i < chart->series_count && i < CHART_SERIES_MOST; i++) {
		const ChartSeries *series = &chart->series[i];
		Course course = {.fit = series->fit, .divisor = chart->divisor};

		if (!series->emphasised || !series->fit || !series->fit->law)
			continue;
		for (int end = 0; end < 2; end++) {
			double at = scale_value(n, end);
			double height = at > 0 ? course_value(&course, at) : HUGE_VAL;

			if (scale_shows(chart->value_scale, height))
				extent_add(value, height);
		}
	}
}

/* Costs on a linear scale begin at zero, so that twice the cost is twice as high. */
static Scale value_scale(const Chart *chart, Extent value)
{
	double narrowest = is_close(chart) ? NARROWEST_CLOSE : NARROWEST;

	if (chart->value_scale == SCALE_LINEAR && value.low > 0) {
		value.low = 0;
	} else if (chart->value_scale == SCALE_LOG && value.high / value.low < narrowest) {
		double room = sqrt(narrowest / (value.high / value.low));

		value.low /= room;
		value.high *= room;
	}
	return scale_rounded(
	    chart->value_scale, value.low, value.high, is_close(chart) ? 0 : chart->growing);
}

bool plane_find(const Chart *chart, Scale *n, Scale *value)
{
	const Extent everywhere = {-HUGE_VAL, HUGE_VAL};
	bool emphasised = is_for_emphasised(chart);
	Extent n_extent, value_extent;

	find_extents(chart, emphasised, everywhere, &n_extent, &value_extent);
	if (n_extent.low > n_extent.high && emphasised) {
		emphasised = false;
		find_extents(chart, emphasised, everywhere, &n_extent, &value_extent);
	}
	if (n_extent.low > n_extent.high)
		return false;
	*n = whole_n_scale(chart, n_extent);
	if (chart->zoom.level > 0) {
		Extent all = value_extent;

		*n = zoomed(n, &chart->zoom);
		find_extents(
		    chart, emphasised, (Extent){n->low, n->high}, &n_extent, &value_extent);
		add_curves(chart, n, &value_extent);
		if (value_extent.low > value_extent.high)
			value_extent = all;
	}
	*value = value_scale(chart, value_extent);
	return true;
}
