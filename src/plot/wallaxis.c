#include "plot/wallaxis.h"

#include <math.h>

#include "plot/course.h"
#include "plot/plane.h"

double wallaxis_position(const WallAxis *axis, double value)
{
	double position = 0;

	if (axis->logs < 1)
		position += (1 - axis->logs) * scale_position(&axis->linear, value);
	if (axis->logs > 0)
		position += axis->logs * scale_position(&axis->log, value);
	return position;
}

/* Between both scales there is no formula. */
double wallaxis_value(const WallAxis *axis, double position)
{
	double low = axis->log.low / 4, high = fmax(axis->linear.high, axis->log.high) * 4;

	if (axis->logs <= 0)
		return scale_value(&axis->linear, position);
	for (int i = 0; i < 60; i++) {
		double middle = sqrt(low) * sqrt(high);

		if (wallaxis_position(axis, middle) < position)
			low = middle;
		else
			high = middle;
	}
	return low;
}

Scale wallaxis_scale(const WallAxis *axis)
{
	return axis->logs < 0.5 ? axis->linear : axis->log;
}

/* Room beside the largest values: a curve must not end at the edge. */
#define ROOM 1.06

static void extend(const WallChart *chart, const Size *size, Scale *n, Scale *value)
{
	double height = course_divide(size->median, chart->divisor, size->n);

	if (!isfinite(height))
		return;
	n->high = fmax(n->high, size->n * ROOM);
	value->high = fmax(value->high, height * ROOM);
}

/* From zero to the largest that was measured: they grow as the curve does. Guesses have no say, or
 * the largest of them would make everything else flat. */
static bool find_linear(const WallChart *chart, Scale *n, Scale *value)
{
	*n = *value = (Scale){.kind = SCALE_LINEAR};
	for (size_t i = 0; i < chart->curve_count; i++)
		if (chart->leading >= chart->curve_count || chart->leading == i)
			for (size_t k = 0; k < chart->curves[i].size_count; k++)
				extend(chart, &chart->curves[i].sizes[k], n, value);
	if (chart->reach_n > 0 && chart->reach_value > 0)
		extend(chart, &(Size){.n = chart->reach_n, .median = chart->reach_value}, n, value);
	return n->high > 0 && value->high > 0;
}

/* Here everything has its place. */
static bool find_log(const WallChart *chart, Scale *n, Scale *value)
{
	enum { GUESSES_MOST = 16 };
	ChartSeries series[WALLCHART_CURVES_MOST + 2] = {{0}};
	Size guesses[GUESSES_MOST] = {{0}};
	Size reach = {.n = chart->reach_n, .median = chart->reach_value};
	size_t count = 0, guess_count = 0;

	for (; count < chart->curve_count; count++)
		series[count] = (ChartSeries){.sizes = chart->curves[count].sizes,
		    .size_count = chart->curves[count].size_count,
		    .emphasised = true};
	if (chart->reach_n > 0 && chart->reach_value > 0)
		series[count++] =
		    (ChartSeries){.sizes = &reach, .size_count = 1, .emphasised = true};
	for (; guess_count < chart->guess_count && guess_count < GUESSES_MOST; guess_count++)
		guesses[guess_count] = (Size){.n = chart->guesses[guess_count].n,
		    .median = chart->guesses[guess_count].value};
	series[count++] =
	    (ChartSeries){.sizes = guesses, .size_count = guess_count, .emphasised = true};
	return plane_find(&(Chart){.n_scale = SCALE_LOG,
			      .value_scale = SCALE_LOG,
			      .metric = chart->metric,
			      .series = series,
			      .series_count = count,
			      .growing = chart->growing,
			      .divisor = chart->divisor},
	    n, value);
}

bool wallaxis_find(const WallChart *chart, WallAxis *n, WallAxis *value)
{
	n->logs = value->logs = chart->logs;
	return find_linear(chart, &n->linear, &value->linear) &&
	       find_log(chart, &n->log, &value->log);
}
