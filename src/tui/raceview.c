#include "tui/raceview.h"

#include <stdio.h>
#include <string.h>

#include "tui/bars.h"
#include "tui/explorer.h"
#include "tui/keybar.h"
#include "tui/paragraph.h"
#include "tui/row.h"

enum { WORDS_ROWS = 4, CHART_ROWS = 6 };

static void draw_title(const Explorer *explorer, Canvas *canvas)
{
	Text text = {0};

	text_printf(&text, "race   the same inputs and the same budget, %s axes",
	    explorer->linear_value ? "linear"
	    : explorer->linear_n   ? "semi-log"
				   : "log-log");
	canvas_paint(canvas, 0, 0, canvas->columns, ROLE_BAR);
	paragraph_cut(canvas, 1, 0, canvas->columns - 2, ROLE_BAR, text_string(&text));
	text_release(&text);
}

/* The one that the eye is to follow: who is ahead or, on linear axes, which are made for it, the
 * one that explodes. */
static bool is_emphasised(const Explorer *explorer, const RaceBoard *board, size_t row)
{
	size_t lane = 0;

	if (!board || !board->count)
		return false;
	for (size_t i = 1; explorer->linear_value && i < board->count; i++)
		if (board->lanes[i].cost > board->lanes[lane].cost)
			lane = i;
	return board->lanes[lane].row == row;
}

static void draw_chart(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box)
{
	ChartSeries series[RACE_LANES_MOST];
	Text labels[RACE_LANES_MOST] = {0};
	Chart chart = {.glyphs = explorer->glyphs,
	    .n_scale = explorer->linear_n ? SCALE_LINEAR : SCALE_LOG,
	    .value_scale = explorer->linear_value ? SCALE_LINEAR : SCALE_LOG,
	    .metric = METRIC_TIME,
	    .series = series,
	    .growing = view->origin || view->settled ? 0 : 1};

	for (size_t i = 0; i < explorer->race.count; i++) {
		size_t index = explorer->race.rows[i];
		const ExplorerRow *row = &view->rows[index];

		if (index >= view->count || !row->size_count)
			continue;
		text_append_visible(&labels[i], row->name, strlen(row->name));
		series[chart.series_count++] = (ChartSeries){.label = text_string(&labels[i]),
		    .mark = row_letter(index),
		    .role = row_role(index),
		    .sizes = row->sizes,
		    .size_count = row->size_count,
		    .fit = row->verdict ? verdict_fit(row->verdict) : NULL,
		    .emphasised = is_emphasised(explorer, view->race, index)};
	}
	chart_draw(&chart, canvas, box);
	for (size_t i = 0; i < RACE_LANES_MOST; i++)
		text_release(&labels[i]);
}

enum { COST_COLUMNS = 12, TIMES_COLUMNS = 10, REACH_COLUMNS = 14, LAW_COLUMNS = 14 };

/* Ends at `end`; nothing where there is no room. Returns where the next one ends. */
static int draw_cell(Canvas *canvas, int row, int end, int columns, Role role, const char *text)
{
	if (end - columns < 0)
		return end;
	paragraph_right(canvas, end - columns, row, end, role, text);
	return end - columns;
}

static void draw_lane(const ExplorerView *view, const RaceLane *lane, size_t place, Canvas *canvas,
    int line, int name_columns)
{
	const ExplorerRow *row = &view->rows[lane->row];
	Role role = place ? ROLE_PLAIN : ROLE_STRONG;
	char cost[UNITS_SIZE] = "", times[UNITS_SIZE + 2] = "", factor[UNITS_SIZE], ahead[24];
	int end = name_columns;
	Text name = {0}, law = {0};

	snprintf(ahead, sizeof ahead, "%zu.", place + 1);
	paragraph_cut(canvas, 1, line, 3, role, ahead);
	text_printf(&name, "%c %s", row_letter(lane->row), row->name);
	paragraph_cut(canvas, 4, line, name_columns - 5, row_role(lane->row), text_string(&name));
	if (lane->cost > 0)
		metrics[METRIC_TIME].show(cost, lane->cost);
	if (lane->times > 0)
		snprintf(times, sizeof times, "x %s", units_count(factor, lane->times));
	row_mark(row, &law);
	draw_cell(canvas, line, end += COST_COLUMNS, COST_COLUMNS, role, cost);
	draw_cell(canvas, line, end += TIMES_COLUMNS, TIMES_COLUMNS, role, times);
	draw_cell(canvas, line, end += REACH_COLUMNS, REACH_COLUMNS, role, lane->reach);
	draw_cell(canvas, line, end + LAW_COLUMNS, LAW_COLUMNS, role, text_string(&law));
	text_release(&name);
	text_release(&law);
}

/* A table, and below it the words. */
static void draw_board(const ExplorerView *view, Canvas *canvas, Box box)
{
	const RaceBoard *board = view->race;
	int names = box.columns - COST_COLUMNS - TIMES_COLUMNS - REACH_COLUMNS - LAW_COLUMNS - 1;
	int line = box.row, end;
	char n[UNITS_SIZE], at[UNITS_SIZE + 8] = "";

	if (names < 12)
		names = box.columns > 40 ? 24 : box.columns;
	if (board->n > 0)
		snprintf(at, sizeof at, "n = %s", units_count(n, board->n));
	end = names;
	draw_cell(canvas, line, end += COST_COLUMNS, COST_COLUMNS, ROLE_DIM, at);
	draw_cell(canvas, line, end += TIMES_COLUMNS, TIMES_COLUMNS, ROLE_DIM, "as long");
	draw_cell(canvas, line, end += REACH_COLUMNS, REACH_COLUMNS, ROLE_DIM, "10 s buy");
	draw_cell(canvas, line, end + LAW_COLUMNS, LAW_COLUMNS, ROLE_DIM, "law");
	for (size_t i = 0; i < board->count && line + 1 < box.row + box.rows; i++)
		draw_lane(view, &board->lanes[i], i, canvas, ++line, names);
	line++;
	paragraph_wrap(canvas,
	    (Box){box.column + 1, line, box.columns - 2, box.row + box.rows - line}, ROLE_STRONG,
	    board->words);
}

void raceview_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas)
{
	int lanes = view->race ? (int)view->race->count + 1 : 0;
	int board = lanes + WORDS_ROWS, rows = canvas->rows - 3, columns = canvas->columns;
	Box chart = {0, 1, columns, rows - board};

	canvas_clear(canvas);
	if (chart.rows < CHART_ROWS)
		chart.rows = 0;
	draw_title(explorer, canvas);
	if (chart.rows)
		draw_chart(explorer, view, canvas, chart);
	if (view->race)
		draw_board(view, canvas, (Box){0, 1 + chart.rows, columns, rows - chart.rows});
	if (canvas->rows > 2)
		bars_status(canvas, (Box){0, canvas->rows - 2, columns, 1}, explorer, view);
	if (canvas->rows > 3)
		keybar_draw(canvas, (Box){0, canvas->rows - 1, columns, 1}, explorer, view);
}
