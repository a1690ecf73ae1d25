#include "tui/forecast.h"

#include <math.h>

#include "model/equation.h"
#include "tui/paragraph.h"
#include "tui/row.h"

static const Fit *fit_of(const ExplorerRow *row)
{
	return row->size_count ? row_fit(row) : NULL;
}

static double largest_n(const ExplorerRow *row)
{
	return row->sizes[row->size_count - 1].n;
}

/* "12.3 s", "3.2 G steps". */
static void append_cost(Text *out, Metric metric, double cost)
{
	char shown[UNITS_SIZE];

	if (!isfinite(cost)) {
		text_append(out, "more than any number");
		return;
	}
	text_append(out, metrics[metric].show(shown, fmax(cost, 0)));
	if (metric == METRIC_STEPS)
		text_append(out, " steps");
}

/* What n may cost, where that was found out. */
static Interval interval_at(const ExplorerRow *row, double n)
{
	return row->asked.n == n ? row->asked.interval : uncertainty_at(row->uncertainty, n);
}

/* "12.3 s [11.9, 12.8]"; the interval is about all plausible laws, not only the leading one. */
static void append_forecast(Text *out, const ExplorerRow *row, double n)
{
	double cost = fit_value(row_fit(row), n);
	Interval interval = interval_at(row, n);

	append_cost(out, row->series->metric, cost);
	if (!isfinite(cost) || !interval_is_known(&interval))
		return;
	if (!row_is_decided(row))
		text_append(out, "; all in all");
	interval_words(&interval, cost, row->series->metric, out);
}

void forecast_words(const ExplorerRow *row, Text *out)
{
	const Fit *fit = fit_of(row);
	char n[UNITS_SIZE];
	double far;

	/* Beyond the cache the law is known, but not what it costs. */
	if (!fit || row->verdict->left_cache_n > 0)
		return;
	far = prediction_n(fit->law, largest_n(row), prediction_ten(fit->law));
	units_count(n, far);
	if (row_is_decided(row))
		text_printf(out, "at n = %s, %s the largest: about ", n,
		    fit->law->exponential ? "ten more than" : "ten times");
	else
		text_printf(out, "if it is %s: at n = %s about ", fit->law->name, n);
	append_forecast(out, row, far);
}

void forecast_answer(const ExplorerRow *row, double n, Text *out)
{
	const Fit *fit = fit_of(row);

	if (!fit) {
		text_append(out, "no law is known yet");
		return;
	}
	text_append(out, "about ");
	append_forecast(out, row, n);
	text_printf(out, "  %s%s %s holds", row->verdict->left_cache_n > 0 ? "in cache, " : "",
	    row_is_decided(row) ? "while" : "if", fit->law->name);
}

static void draw_size(
    Canvas *canvas, Box box, int line, Role role, const ExplorerRow *row, double n)
{
	char shown[UNITS_SIZE];
	Text text = {0};

	text_printf(&text, "at n = %s", units_count(shown, n));
	text_pad(&text, 20);
	if (row_is_decided(row))
		append_forecast(&text, row, n);
	else
		append_cost(&text, row->series->metric, fit_value(row_fit(row), n));
	paragraph_cut(canvas, box.column, box.row + line, box.columns, role, text_string(&text));
	text_release(&text);
}

typedef struct Cost {
	double value;
	const char *name;
} Cost;

static void draw_reach(Canvas *canvas, Box box, int line, const ExplorerRow *row, const Cost *cost)
{
	double n = fit_reach(row_fit(row), cost->value);
	char shown[UNITS_SIZE];
	Text text = {0};

	text_printf(&text, "in %s", cost->name);
	text_pad(&text, 20);
	if (isinf(n))
		text_append(&text, "any n");
	else if (n < 1)
		text_append(&text, "no n");
	else
		text_printf(&text, "n = %s", units_count(shown, n < 100 ? floor(n) : n));
	paragraph_cut(
	    canvas, box.column, box.row + line, box.columns, ROLE_PLAIN, text_string(&text));
	text_release(&text);
}

/* The curve with its coefficients, where there is more to say of it than how it is drawn. */
static void draw_curve(Canvas *canvas, Box box, int *line, const ExplorerRow *row)
{
	Text text = {0};

	if (!row->uncertainty || !row->uncertainty->known || *line >= box.rows)
		return;
	equation_words(row_fit(row), row->uncertainty, row->series->metric, &text);
	paragraph_cut(
	    canvas, box.column, box.row + (*line)++, box.columns, ROLE_PLAIN, text_string(&text));
	text_release(&text);
}

/* From the largest measured n on, what each doubling costs, or each +1. */
static void draw_doublings(Canvas *canvas, Box box, const ExplorerRow *row)
{
	enum { N = 10, COST = 18, TIMES = 12 };
	const Fit *fit = row_fit(row);
	bool exponential = fit->law->exponential;
	double n = largest_n(row), before = 0;
	Text text = {0};

	paragraph_right(canvas, box.column, box.row, box.column + N, ROLE_DIM, "n");
	paragraph_right(canvas, box.column, box.row, box.column + N + COST, ROLE_DIM,
	    metrics[row->series->metric].name);
	paragraph_right(canvas, box.column, box.row, box.column + N + COST + TIMES, ROLE_DIM,
	    exponential ? "each +1" : "doubling n");
	for (int line = 1; line < box.rows; line++, n = exponential ? n + 1 : 2 * n) {
		double cost = fit_value(fit, n);
		char shown[UNITS_SIZE];

		paragraph_right(canvas, box.column, box.row + line, box.column + N, ROLE_PLAIN,
		    units_count(shown, n));
		append_cost(&text, row->series->metric, cost);
		paragraph_right(canvas, box.column, box.row + line, box.column + N + COST,
		    ROLE_PLAIN, text_string(&text));
		text_clear(&text);
		if (before > 0 && isfinite(cost))
			text_printf(&text, "x %.3g", cost / before);
		paragraph_right(canvas, box.column, box.row + line, box.column + N + COST + TIMES,
		    ROLE_DIM, text_string(&text));
		text_clear(&text);
		before = cost;
	}
	text_release(&text);
}

void forecast_draw(Canvas *canvas, Box box, const ExplorerRow *row, double asked_n)
{
	enum { COSTS = 4, TABLE_ROWS = 3, TABLE_COLUMNS = 40 };
	static const Cost costs[METRIC_COUNT][COSTS] = {
	    [METRIC_TIME] = {{1, "1 s"}, {60, "1 min"}, {3600, "1 h"}, {86400, "1 day"}},
	    [METRIC_CPU] = {{1, "1 s"}, {60, "1 min"}, {3600, "1 h"}, {86400, "1 day"}},
	    [METRIC_STEPS] = {{1e6, "1 M steps"}, {1e9, "1 G steps"}, {1e12, "1 T steps"},
		{1e15, "1000 T steps"}},
	    [METRIC_MEMORY] = {{0x1p20, "1 MiB"}, {0x1p30, "1 GiB"}, {0x1p40, "1 TiB"},
		{0x1p50, "1 PiB"}},
	};
	const Fit *fit = fit_of(row);
	Text heading = {0};
	int line = 1;

	if (!fit) {
		paragraph_wrap(canvas, box, ROLE_DIM, "no law is known yet");
		return;
	}
	text_printf(&heading, "%s%s %s holds", row->verdict->left_cache_n > 0 ? "in cache, " : "",
	    row_is_decided(row) ? "while" : "if", fit->law->name);
	paragraph_cut(canvas, box.column, box.row, box.columns, ROLE_DIM, text_string(&heading));
	text_release(&heading);
	draw_curve(canvas, box, &line, row);
	if (asked_n > 0 && line < box.rows)
		draw_size(canvas, box, line++, ROLE_STRONG, row, asked_n);
	for (int i = 0; i < PREDICTIONS && line < box.rows; i++)
		draw_size(canvas, box, line++, ROLE_PLAIN, row,
		    prediction_n(fit->law, largest_n(row), i));
	for (int i = 0; i < COSTS && line < box.rows; i++)
		draw_reach(canvas, box, line++, row, &costs[row->series->metric][i]);
	if (box.rows - line - 1 >= TABLE_ROWS && box.columns >= TABLE_COLUMNS)
		draw_doublings(canvas,
		    (Box){box.column, box.row + line + 1, box.columns, box.rows - line - 1}, row);
}
