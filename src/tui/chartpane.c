#include "tui/chartpane.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "plot/plane.h"
#include "tui/filter.h"
#include "tui/layout.h"
#include "tui/needs.h"
#include "tui/paragraph.h"
#include "tui/readout.h"
#include "tui/row.h"

/* Below this only the selected target has its points drawn, and its name. */
enum { ROOM_FOR_ALL = 76 };

/* Words take rows of the chart only where enough of them are left. */
enum { CHART_ROWS = 6, READOUT_ROWS = 2, LEGEND_ROWS = 2 };

enum { MARKS_MOST = CACHE_LEVELS + 1 };

/* A chart and what it borrows. */
typedef struct Drawing {
	Chart chart;
	ChartSeries *series;
	Text *labels;
	ChartMark marks[MARKS_MOST];
	char names[CACHE_LEVELS][8];
} Drawing;

static const Fit *fit_of(const Explorer *explorer, const Verdict *verdict)
{
	return verdict && !explorer->chart.points ? verdict_fit(verdict) : NULL;
}

static ChartSeries chart_series(const Explorer *explorer, const ExplorerRow *row, size_t index)
{
	const Uncertainty *uncertainty = row->uncertainty;
	bool emphasised = index == explorer->selected;
	bool band = emphasised && explorer->chart.band && uncertainty && uncertainty->known;

	return (ChartSeries){
	    .mark = row_letter(index),
	    .role = row_role(index),
	    .sizes = row->sizes,
	    .size_count = row->size_count,
	    .fit = fit_of(explorer, row->verdict),
	    .band = band ? &uncertainty->band : NULL,
	    .emphasised = emphasised,
	};
}

/* The curve that was there before, for the eye to compare. */
static ChartSeries former_series(const Explorer *explorer, const ExplorerRow *row)
{
	return (ChartSeries){
	    .label = "before",
	    .mark = '.',
	    .role = ROLE_DIM,
	    .sizes = row->former_sizes,
	    .size_count = row->former_count,
	    .fit = fit_of(explorer, row->former_verdict),
	};
}

/* What may still move: faint, and with a mark of its own. */
static ChartSeries provisional_series(const ExplorerRow *row)
{
	return (ChartSeries){
	    .mark = '?',
	    .role = ROLE_DIM,
	    .sizes = &row->provisional,
	    .size_count = 1,
	    .provisional = true,
	};
}

static void add_series(
    Drawing *drawing, const Explorer *explorer, const ExplorerView *view, bool room)
{
	Chart *chart = &drawing->chart;

	drawing->series = memory_new(3 * view->count, sizeof *drawing->series);
	drawing->labels = memory_new(view->count, sizeof *drawing->labels);
	for (size_t i = 0; i < view->count; i++) {
		const ExplorerRow *row = &view->rows[i];
		ChartSeries *series = &drawing->series[chart->series_count];

		if (row->size_count == 0 || !filter_shows(explorer->filter, row))
			continue;
		*series = chart_series(explorer, row, i);
		series->quiet = !room && !series->emphasised;
		if (!series->quiet) {
			text_append_visible(&drawing->labels[i], row->name, strlen(row->name));
			series->label = text_string(&drawing->labels[i]);
		}
		chart->series_count++;
	}
	for (size_t i = 0; i < view->count; i++)
		if (view->rows[i].former_count && filter_shows(explorer->filter, &view->rows[i]))
			drawing->series[chart->series_count++] =
			    former_series(explorer, &view->rows[i]);
	for (size_t i = 0; i < view->count; i++)
		if (view->rows[i].provisional.samples &&
		    filter_shows(explorer->filter, &view->rows[i]))
			drawing->series[chart->series_count++] = provisional_series(&view->rows[i]);
	chart->series = drawing->series;
}

/* In ascending order of n. */
static void add_mark(Drawing *drawing, double n, const char *label)
{
	size_t i = drawing->chart.mark_count++;

	for (; i > 0 && drawing->marks[i - 1].n > n; i--)
		drawing->marks[i] = drawing->marks[i - 1];
	drawing->marks[i] = (ChartMark){n, label};
}

/* Between the last size whose working set fits in the cache and the first that doesn't. */
static void add_marks(Drawing *drawing, const Explorer *explorer, const ExplorerRow *row)
{
	const Fit *fit = fit_of(explorer, row->verdict);

	for (unsigned level = 1; row->surroundings && level <= CACHE_LEVELS; level++) {
		double bytes = row->surroundings->caches.bytes[level - 1];
		char *name = drawing->names[level - 1];
		Crossing crossing;

		if (!(bytes > 0) || !crossing_find(row->sizes, row->size_count, bytes, &crossing))
			continue;
		snprintf(name, sizeof drawing->names[0], "L%u", level);
		add_mark(drawing, sqrt(crossing.n * row->sizes[crossing.first - 1].n), name);
	}
	if (fit && fit->bend.kind != BREAK_NONE)
		add_mark(drawing, fit->bend.n, fit->bend.kind == BREAK_JUMP ? "jump" : "knee");
	drawing->chart.marks = drawing->marks;
}

/* At the measured point, or beyond them on the curve. */
static double cross_value(const ExplorerRow *row, double n)
{
	const Fit *fit = row->verdict ? verdict_fit(row->verdict) : NULL;

	for (size_t i = 0; i < row->size_count; i++)
		if (row->sizes[i].n == n)
			return row->sizes[i].median;
	return fit ? fit_value(fit, n) : HUGE_VAL;
}

/* By how many decades the axes grow: where there is room for it a thousandfold while all is
 * measured for the first time, and tenfold when a little is added to that. */
static int growth(const ExplorerView *view, bool room)
{
	for (size_t i = 0; i < view->count && !view->origin; i++)
		if (view->rows[i].state == ROW_MEASURING || view->rows[i].state == ROW_WAITING)
			return room && !view->settled ? 3 : 1;
	return 0;
}

static void drawing_init(
    Drawing *drawing, const Explorer *explorer, const ExplorerView *view, int columns)
{
	const ExplorerRow *row = &view->rows[explorer->selected];
	const ChartView *choice = &explorer->chart;
	double cross_n = chartview_cross(choice, row);

	*drawing = (Drawing){.chart = {
				 .glyphs = explorer->glyphs,
				 .n_scale = explorer->linear_n ? SCALE_LINEAR : SCALE_LOG,
				 .value_scale = explorer->linear_value ? SCALE_LINEAR : SCALE_LOG,
				 .metric = row->series->metric,
				 .growing = growth(view, columns >= ROOM_FOR_ALL),
				 .divisor = choice->divisor,
				 .zoom = choice->zoom,
			     }};
	add_series(drawing, explorer, view, columns >= ROOM_FOR_ALL);
	add_marks(drawing, explorer, row);
	if (choice->theory)
		drawing->chart.theory = chartview_theory(row);
	if (cross_n > 0) {
		drawing->chart.cross_n = drawing->chart.zoom.n = cross_n;
		drawing->chart.cross_value = cross_value(row, cross_n);
	}
}

static void drawing_release(Drawing *drawing, const ExplorerView *view)
{
	for (size_t i = 0; i < view->count; i++)
		text_release(&drawing->labels[i]);
	free(drawing->labels);
	free(drawing->series);
}

/* What is left of `box` below the words. */
static Box draw_words(const Explorer *explorer, const ExplorerRow *row, Canvas *canvas, Box box)
{
	double cross_n = chartview_cross(&explorer->chart, row);
	Box above = {box.column + 1, box.row, box.columns - 2, READOUT_ROWS};
	Text text = {0};
	int rows = 0;

	if (cross_n > 0 && box.rows >= CHART_ROWS + READOUT_ROWS) {
		readout_words(row, cross_n, explorer->chart.divisor, &text);
		rows = paragraph_wrap(canvas, above, ROLE_STRONG, text_string(&text));
		text_clear(&text);
	}
	readout_legend(explorer, row, &text);
	above.row += rows;
	above.rows =
	    box.rows - rows - CHART_ROWS < LEGEND_ROWS ? box.rows - rows - CHART_ROWS : LEGEND_ROWS;
	if (text.length && above.rows > 0)
		rows += paragraph_wrap(canvas, above, ROLE_PLAIN, text_string(&text));
	text_release(&text);
	return (Box){box.column, box.row + rows, box.columns, box.rows - rows};
}

void chartpane_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box)
{
	Drawing drawing;

	box = draw_words(explorer, &view->rows[explorer->selected], canvas, box);
	drawing_init(&drawing, explorer, view, box.columns);
	chart_draw(&drawing.chart, canvas, box);
	drawing_release(&drawing, view);
}

double chartpane_last_n(const Explorer *explorer, const ExplorerView *view)
{
	LayoutNeeds needs = needs_last(explorer, view);
	Layout layout = layout_for(&needs);
	const Pane *pane = layout_find(&layout, PAGE_CHART);
	Drawing drawing;
	Scale n, value;
	double last;

	drawing_init(&drawing, explorer, view, pane ? pane_inside(pane).columns : needs.columns);
	drawing.chart.zoom.level = 0;
	last = plane_find(&drawing.chart, &n, &value) ? n.high : 0;
	drawing_release(&drawing, view);
	return last;
}

double chartpane_n_at(
    const Explorer *explorer, const ExplorerView *view, Box box, int column, int row)
{
	Drawing drawing;
	Canvas scratch;
	Frame frame;
	double n = 0;

	/* The words are drawn only to know how many rows they take. */
	canvas_init(&scratch, 1, 1);
	box = draw_words(explorer, &view->rows[explorer->selected], &scratch, box);
	canvas_release(&scratch);
	drawing_init(&drawing, explorer, view, box.columns);
	if (chart_frame(&drawing.chart, box, &frame) && column >= frame.plot.column &&
	    column < frame.plot.column + frame.plot.columns && row >= frame.plot.row &&
	    row < frame.plot.row + frame.plot.rows)
		n = scale_value(&frame.n, (column - frame.plot.column + 0.5) / frame.plot.columns);
	drawing_release(&drawing, view);
	return n;
}
