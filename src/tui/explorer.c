#include "tui/explorer.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/bars.h"
#include "tui/border.h"
#include "tui/findings.h"
#include "tui/help.h"
#include "tui/keybar.h"
#include "tui/keys.h"
#include "tui/layout.h"
#include "tui/list.h"
#include "tui/messages.h"
#include "tui/paragraph.h"
#include "tui/row.h"

static ChartSeries chart_series(
    const ExplorerRow *row, size_t index, bool emphasised, const char *label)
{
	return (ChartSeries){
	    .label = label,
	    .mark = row_letter(index),
	    .role = row_role(index),
	    .sizes = row->sizes,
	    .size_count = row->size_count,
	    .fit = row_fit(row),
	    .emphasised = emphasised,
	};
}

/* The curve that was there before, for the eye to compare. */
static ChartSeries former_series(const ExplorerRow *row)
{
	return (ChartSeries){
	    .label = "before",
	    .mark = '.',
	    .role = ROLE_DIM,
	    .sizes = row->former_sizes,
	    .size_count = row->former_count,
	    .fit = row->former_verdict ? verdict_fit(row->former_verdict) : NULL,
	};
}

static void draw_chart(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box)
{
	Chart chart = {
	    .glyphs = explorer->glyphs,
	    .n_scale = explorer->linear_n ? SCALE_LINEAR : SCALE_LOG,
	    .value_scale = explorer->linear_value ? SCALE_LINEAR : SCALE_LOG,
	    .metric = view->rows[explorer->selected].series->metric,
	};
	ChartSeries *series = memory_new(2 * view->count, sizeof *series);
	Text *labels = memory_new(view->count, sizeof *labels);

	for (size_t i = 0; i < view->count; i++) {
		const ExplorerRow *row = &view->rows[i];

		if (row->size_count == 0)
			continue;
		text_append_visible(&labels[i], row->name, strlen(row->name));
		series[chart.series_count++] =
		    chart_series(row, i, i == explorer->selected, text_string(&labels[i]));
	}
	for (size_t i = 0; i < view->count; i++)
		if (view->rows[i].former_count)
			series[chart.series_count++] = former_series(&view->rows[i]);
	chart.series = series;
	chart_draw(&chart, canvas, box);
	for (size_t i = 0; i < view->count; i++)
		text_release(&labels[i]);
	free(labels);
	free(series);
}

static void draw_findings(
    Canvas *canvas, const Layout *layout, const Explorer *explorer, const ExplorerView *view)
{
	const ExplorerRow *row = &view->rows[explorer->selected];
	Box box = layout->findings;
	Text heading = {0};

	if (layout->ruled) {
		findings_heading(row, explorer->selected, &heading);
		border_rule(canvas, box, explorer->glyphs, text_string(&heading));
		text_release(&heading);
		box.row++;
		box.rows--;
	}
	box.column++;
	box.columns -= 2;
	findings_draw(canvas, box, row, explorer->glyphs);
}

/* Name and verdict, and below them, where there is a row, the words. */
static void draw_line(Canvas *canvas, const ExplorerRow *row)
{
	Box below = {.row = 1, .columns = canvas->columns, .rows = canvas->rows - 1};
	Text text = {0};
	int begin;

	row_mark(row, &text);
	begin = paragraph_right(canvas, 0, 0, canvas->columns, ROLE_STRONG, text_string(&text));
	paragraph_cut(canvas, 0, 0, begin - 1, ROLE_PLAIN, row->name);
	text_clear(&text);
	row_words(row, &text);
	paragraph_wrap(canvas, below, ROLE_PLAIN, text_string(&text));
	text_release(&text);
}

static void draw_targets(
    Canvas *canvas, const Layout *layout, const Explorer *explorer, const ExplorerView *view)
{
	if (layout->line) {
		draw_line(canvas, &view->rows[explorer->selected]);
		return;
	}
	list_draw(canvas, layout->list, view, explorer->selected);
	border_column(canvas, layout->divider, explorer->glyphs);
	draw_chart(explorer, view, canvas, layout->chart);
	draw_findings(canvas, layout, explorer, view);
}

static void draw_bars(
    Canvas *canvas, const Layout *layout, const Explorer *explorer, const ExplorerView *view)
{
	if (layout->list.rows)
		bars_title(canvas, layout->title, explorer, view);
	else if (layout->title.rows)
		bars_target(canvas, layout->title, view, explorer->selected);
	if (layout->status.rows)
		bars_status(canvas, layout->status, view);
	if (layout->keys.rows)
		keybar_draw(canvas, layout->keys, view);
}

/* They may be gone since they were asked for. */
static bool shows_messages(const Explorer *explorer, const ExplorerView *view)
{
	return explorer->messages && explorer->selected < view->count &&
	       messages_count(&view->rows[explorer->selected]) > 0;
}

void explorer_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas)
{
	Explorer now = *explorer;
	Layout layout = layout_for(canvas->columns, canvas->rows, view->count, list_columns(view));
	Box above_keys = {.columns = canvas->columns, .rows = canvas->rows - layout.keys.rows};

	if (now.selected >= view->count)
		now.selected = view->count ? view->count - 1 : 0;
	canvas_clear(canvas);
	if (view->count)
		draw_targets(canvas, &layout, &now, view);
	draw_bars(canvas, &layout, &now, view);
	if (layout.line)
		return;
	if (shows_messages(&now, view))
		messages_draw(
		    canvas, above_keys, &view->rows[now.selected], now.scrolled, now.glyphs);
	if (now.help)
		help_draw(canvas, above_keys, now.glyphs);
}

/* Log-log, semi-log (a straight line is exponential), linear. */
static void next_axes(Explorer *explorer)
{
	if (explorer->linear_value)
		explorer->linear_n = explorer->linear_value = false;
	else if (explorer->linear_n)
		explorer->linear_value = true;
	else
		explorer->linear_n = true;
}

/* Up and down in whatever is in front. */
static void move(size_t *at, size_t count, ViewAction action)
{
	size_t last = count ? count - 1 : 0;

	switch (action) {
	case VIEW_UP: *at -= *at > 0; break;
	case VIEW_DOWN: *at += *at < last; break;
	case VIEW_FIRST: *at = 0; break;
	case VIEW_LAST: *at = last; break;
	default: break;
	}
}

/* What lies over the view closes, the help first. */
static void go_back(Explorer *explorer)
{
	if (!explorer->help)
		explorer->messages = false;
	explorer->help = false;
}

static void change_view(Explorer *explorer, const ExplorerView *view, ViewAction action)
{
	bool messages = shows_messages(explorer, view);

	switch (action) {
	case VIEW_UP:
	case VIEW_DOWN:
	case VIEW_FIRST:
	case VIEW_LAST:
		if (messages)
			move(&explorer->scrolled, messages_count(&view->rows[explorer->selected]),
			    action);
		else
			move(&explorer->selected, view->count, action);
		break;
	case VIEW_MESSAGES:
		explorer->messages = !messages;
		explorer->scrolled = 0;
		break;
	case VIEW_AXES: next_axes(explorer); break;
	case VIEW_HELP: explorer->help = !explorer->help; break;
	case VIEW_BACK: go_back(explorer); break;
	case VIEW_NONE: break;
	}
}

Command explorer_key(Explorer *explorer, const ExplorerView *view, int key)
{
	const Binding *binding = binding_find(key);

	if (explorer->selected >= view->count)
		explorer->selected = view->count ? view->count - 1 : 0;
	if (!binding || !binding_applies(binding, view->count > 0, explorer->help))
		return (Command){.kind = COMMAND_NONE};
	if (binding->action == VIEW_NONE)
		return (Command){.kind = binding->command, .index = explorer->selected};
	change_view(explorer, view, binding->action);
	return (Command){.kind = COMMAND_REDRAW};
}
