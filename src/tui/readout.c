#include "tui/readout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/interval.h"

static int ascending(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return (a > b) - (a < b);
}

/*
 * How many of `count` sorted values lie outside of the interval on each side, such that it holds
 * their median in 95 of 100 cases: by the binomial distribution of how many values are below it.
 * With fewer than six values all of them are inside.
 */
static size_t outside_median(size_t count)
{
	double term = pow(0.5, (double)count), below = term;
	size_t outside = 0;

	while (outside + 1 < count / 2 && below <= (1 - INTERVAL_LEVEL) / 2) {
		outside++;
		term *= (double)(count - outside + 1) / (double)outside;
		below += term;
	}
	return below > (1 - INTERVAL_LEVEL) / 2 && outside ? outside - 1 : outside;
}

static Interval median_interval(const Series *series, double n)
{
	double *values = memory_new(series->count + 1, sizeof *values);
	Interval interval = interval_unknown();
	size_t count = 0, outside;

	for (size_t i = 0; i < series->count; i++)
		if (series->samples[i].n == n)
			values[count++] = series->samples[i].value;
	if (count > 1) {
		qsort(values, count, sizeof *values, ascending);
		outside = outside_median(count);
		interval = (Interval){values[outside], values[count - 1 - outside]};
	}
	free(values);
	return interval;
}

static const Size *size_at(const ExplorerRow *row, double n, const Size **before)
{
	*before = NULL;
	for (size_t i = 0; i < row->size_count; i++) {
		if (row->sizes[i].n == n)
			return &row->sizes[i];
		*before = &row->sizes[i];
	}
	return NULL;
}

/* Sizes are exact as long as they can be read. */
static void append_n(Text *out, double n)
{
	char shown[UNITS_SIZE];

	if (n < 1e7)
		text_printf(out, "n = %.0f", n);
	else
		text_printf(out, "n = %s", units_count(shown, n));
}

static void append_cost(Text *out, const ExplorerRow *row, double cost)
{
	char shown[UNITS_SIZE];

	if (isfinite(cost))
		text_append(out, metrics[row->series->metric].show(shown, cost));
	else
		text_append(out, "more than any number");
}

/* "n^2" of "O(n^2)". */
static void append_inside(Text *out, const Law *law)
{
	text_append_bytes(out, law->name + 2, strlen(law->name) - 3);
}

static void append_fit(Text *out, const ExplorerRow *row, double n, bool interval)
{
	const Fit *fit = row->verdict ? verdict_fit(row->verdict) : NULL;
	double cost = fit ? fit_value(fit, n) : 0;
	Interval ends;

	if (!fit || isnan(cost))
		return;
	text_append(out, ", fit ");
	append_cost(out, row, cost);
	if (interval && row->uncertainty && isfinite(cost) &&
	    band_at(&row->uncertainty->band, fit, n, &ends.low, &ends.high))
		interval_words(&ends, cost, row->series->metric, out);
}

static void append_measured(
    Text *out, const ExplorerRow *row, const Size *size, const Size *before, const Law *divisor)
{
	Interval interval = median_interval(row->series, size->n);

	text_append(out, ": ");
	append_cost(out, row, size->median);
	interval_words(&interval, size->median, row->series->metric, out);
	if (before && before->median > 0)
		text_printf(
		    out, ", x %.3g from n = %.0f", size->median / before->median, before->n);
	append_fit(out, row, size->n, false);
	if (divisor) {
		text_append(out, ", over ");
		append_inside(out, divisor);
		text_append(out, " ");
		append_cost(out, row, course_divide(size->median, divisor, size->n));
	}
}

void readout_words(const ExplorerRow *row, double n, const Law *divisor, Text *out)
{
	const Size *before, *size = size_at(row, n, &before);

	append_n(out, n);
	if (size) {
		append_measured(out, row, size, before, divisor);
	} else {
		text_append(out, ", not measured");
		append_fit(out, row, n, true);
	}
}

/* Between two parts of the legend. */
static void append_gap(Text *out)
{
	if (out->length)
		text_append(out, "   ");
}

static void append_sign(Text *out, uint32_t character)
{
	char bytes[4];

	text_append_bytes(out, bytes, utf8_encode(character, bytes));
	text_append(out, " ");
}

static void append_divisor(Text *out, const ExplorerRow *row, const Law *divisor)
{
	bool one = !strchr(divisor->name, ' ');

	text_printf(out, "%s / %s", metrics[row->series->metric].name, one ? "" : "(");
	append_inside(out, divisor);
	text_printf(out, "%s: flat where it is %s", one ? "" : ")", divisor->name);
}

static void append_theory(Text *out, const Explorer *explorer, const ExplorerRow *row)
{
	Theory theory = chartview_theory(row);
	const char *textbook = row->series->textbook;
	bool taught = theory.law && textbook && strcmp(textbook, theory.law->name) == 0;

	append_gap(out);
	if (!theory.law) {
		text_append(out, "no law is taught for it");
		return;
	}
	append_sign(out, explorer->glyphs == GLYPHS_BRAILLE ? 0x2802 : ':');
	text_printf(out, "%s %s through ", taught ? "textbook" : "expected", theory.law->name);
	append_n(out, theory.n);
}

static bool has_band(const ExplorerRow *row)
{
	return row->uncertainty && row->uncertainty->known && row->uncertainty->band.count;
}

void readout_legend(const Explorer *explorer, const ExplorerRow *row, Text *out)
{
	const ChartView *chart = &explorer->chart;

	if (chart->divisor)
		append_divisor(out, row, chart->divisor);
	if (chart->theory)
		append_theory(out, explorer, row);
	if (chart->band && !chart->points) {
		append_gap(out);
		if (has_band(row))
			append_sign(out, glyph_tiers[explorer->glyphs].shade);
		text_append(out, has_band(row) ? "95 %" : "no band yet");
	}
	if (chart->points) {
		append_gap(out);
		text_append(out, "without fits");
	}
	if (chart->zoom.level > 0) {
		append_gap(out);
		text_printf(out, "zoomed x %d", 1 << chart->zoom.level);
	}
}
