#include "tui/bars.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "tui/filter.h"
#include "tui/forecast.h"
#include "tui/pages.h"
#include "tui/paragraph.h"
#include "tui/row.h"

/* What all the names of pages take. */
enum { PAGES_COLUMNS = 80 };

static const char *axes_name(const Explorer *explorer)
{
	if (explorer->linear_value)
		return "linear";
	return explorer->linear_n ? "semi-log" : "log-log";
}

/* `left` from the begin of the row and `right` to its end, which is never cut. */
static void draw_ends(Canvas *canvas, Box box, Role role, const char *left, const char *right)
{
	int end = box.column + box.columns - 1, begin;

	begin = paragraph_right(canvas, box.column, box.row, end, role, right);
	paragraph_cut(canvas, box.column + 1, box.row, begin - box.column - 2, role, left);
}

void bars_title(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view)
{
	Text left = {0}, right = {0};

	text_append(&left, "landau");
	if (view->count) {
		const ExplorerRow *row = &view->rows[explorer->selected];

		text_printf(&left, "   %s against n, %s axes", metrics[row->series->metric].meaning,
		    axes_name(explorer));
		if (*explorer->filter)
			text_printf(&right, "only %s, Esc shows all", explorer->filter);
		else
			text_printf(&right, "%zu of %zu", explorer->selected + 1, view->count);
	}
	canvas_paint(canvas, box.column, box.row, box.columns, ROLE_BAR);
	draw_ends(canvas, box, ROLE_BAR, text_string(&left), text_string(&right));
	text_release(&left);
	text_release(&right);
}

void bars_target(Canvas *canvas, Box box, const ExplorerView *view, size_t selected)
{
	Text left = {0}, right = {0};

	if (view->count) {
		text_printf(&left, "%c %s", row_letter(selected), view->rows[selected].name);
		row_mark(&view->rows[selected], &right);
		if (view->count > 1 && box.columns >= 30)
			text_printf(&right, "  %zu of %zu", selected + 1, view->count);
	} else {
		text_append(&left, "landau");
	}
	canvas_paint(canvas, box.column, box.row, box.columns, ROLE_BAR);
	draw_ends(canvas, box, ROLE_BAR, text_string(&left), text_string(&right));
	text_release(&left);
	text_release(&right);
}

/* Where there is no room for all names it is that of the page that matters. */
static bool is_named(Box box, const Explorer *explorer, int page)
{
	return (Page)page == explorer->page || box.columns >= PAGES_COLUMNS;
}

static void page_name(const Explorer *explorer, int page, Text *out)
{
	text_clear(out);
	text_printf(out, (Page)page == explorer->page ? "[%s]" : "%s", page_names[page]);
}

Page bars_page_at(Box box, const Explorer *explorer, int column)
{
	int begin = box.column + 1, page = 0;
	Text name = {0};

	for (; page < PAGE_COUNT; page++) {
		int end;

		if (!is_named(box, explorer, page))
			continue;
		page_name(explorer, page, &name);
		end = begin + utf8_columns(text_string(&name));
		if (column >= begin && column < end)
			break;
		begin = end + 1;
	}
	text_release(&name);
	return (Page)page;
}

void bars_pages(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view)
{
	int column = box.column + 1, end = box.column + box.columns;
	Text name = {0}, right = {0};

	canvas_paint(canvas, box.column, box.row, box.columns, ROLE_BAR);
	for (int page = 0; page < PAGE_COUNT; page++) {
		if (!is_named(box, explorer, page))
			continue;
		page_name(explorer, page, &name);
		column =
		    1 + canvas_write(canvas, column, box.row, end,
			    (Page)page == explorer->page ? ROLE_KEY : ROLE_BAR, text_string(&name));
	}
	if (view->count)
		text_printf(&right, "%c %zu/%zu", row_letter(explorer->selected),
		    explorer->selected + 1, view->count);
	if (column + utf8_columns(text_string(&right)) < end)
		paragraph_right(canvas, column, box.row, end - 1, ROLE_BAR, text_string(&right));
	text_release(&name);
	text_release(&right);
}

static const ExplorerRow *measured_row(const ExplorerView *view)
{
	for (size_t i = 0; i < view->count; i++)
		if (view->rows[i].state == ROW_MEASURING)
			return &view->rows[i];
	return NULL;
}

static bool is_waiting(const ExplorerView *view)
{
	for (size_t i = 0; i < view->count; i++)
		if (view->rows[i].state == ROW_WAITING)
			return true;
	return false;
}

static void round_words(const ExplorerView *view, const ExplorerRow *row, Text *out)
{
	char n[UNITS_SIZE];

	if (row)
		text_printf(out, "%s", row->name);
	if (view->n <= 0)
		return;
	text_printf(out, "  n = %s", units_count(n, view->n));
	if (view->counting) {
		text_append(out, "  counting");
		return;
	}
	if (view->samples)
		text_printf(out, "  sample %u of %u", view->sample, view->samples);
}

static const ExplorerRow *made_row(const ExplorerView *view)
{
	for (size_t i = 0; i < view->count; i++)
		if (view->rows[i].making)
			return &view->rows[i];
	return NULL;
}

/* What a recording shows is what is marked in the list: where and when it was made goes first. */
static void recording_words(const ExplorerView *view, int columns, Text *out)
{
	enum { ROOM_FOR_ROUND = 110 };
	const ExplorerRow *row = measured_row(view);

	text_append(out, view->recording);
	if (!row || columns < ROOM_FOR_ROUND)
		return;
	text_append(out, "   ");
	round_words(view, row, out);
}

/* "paused at 1.2 of 6.4 s" */
static void position_words(const ExplorerView *view, Text *out)
{
	text_printf(out, "%s%.1f of %.1f s", view->paused ? "paused at " : "",
	    view->position_seconds, view->length_seconds);
}

static void status_words(const ExplorerView *view, Text *out)
{
	const ExplorerRow *row = measured_row(view), *made = made_row(view);

	if (made) {
		text_printf(out, "%s was saved: making it anew", made->name);
		return;
	}
	if (view->origin)
		text_append(out, view->origin);
	else if (view->count == 0)
		text_append(out, "nothing to measure");
	else if (!row && view->n <= 0 && !is_waiting(view))
		text_append(out,
		    view->paused ? "paused; everything is measured" : "everything is measured");
	else if (view->paused)
		text_append(out, row ? "paused: " : "paused");
	else
		text_append(out, row ? "measuring " : "starting");
	round_words(view, row, out);
}

/* Of the last finished size, where `columns` leave room for it. */
static void spread_words(const ExplorerView *view, int columns, Text *out)
{
	char spread[32];

	if (view->n <= 0 || view->counting || made_row(view) || !(view->spread > 0))
		return;
	snprintf(spread, sizeof spread, "  spread %.0f %%", 100 * view->spread);
	if (utf8_columns(text_string(out)) + (int)strlen(spread) <= columns)
		text_append(out, spread);
}

/* Whole seconds: a figure that changes ten times a second can't be read. */
static void left_words(const ExplorerView *view, Text *out)
{
	double seconds = ceil(view->seconds_left);
	char shown[UNITS_SIZE];

	if (!(seconds > 0) || !isfinite(seconds))
		return;
	if (seconds < 100)
		text_printf(out, "up to %.0f s left", seconds);
	else
		text_printf(out, "up to %s left", units_seconds(shown, seconds));
}

static void answer_words(const Explorer *explorer, const ExplorerView *view, Text *out)
{
	switch (explorer->prompt.kind) {
	case PROMPT_SIZE:
		/* What is asked of others isn't told. */
		if (view->ballot && explorer->asked_n > 0)
			break;
		if (explorer->asked_n > 0)
			forecast_answer(&view->rows[explorer->selected], explorer->asked_n, out);
		else
			text_append(out, *explorer->prompt.text ? "no size yet" : "10M, 1e9, 2^20");
		break;
	case PROMPT_FILTER:
		text_printf(out, "%zu of %zu", filter_count(explorer->filter, view), view->count);
		break;
	case PROMPT_ANSWER:
		if (!*explorer->prompt.text)
			text_append(out, "5 min, 20 ms, n^2");
		break;
	case PROMPT_SAVE:
	case PROMPT_NONE: break;
	}
}

void bars_prompt(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view)
{
	int end = box.column + box.columns, column;
	Text text = {0};

	for (int i = 0; i < box.columns; i++)
		canvas_put(canvas, box.column + i, box.row, ' ', ROLE_PLAIN);
	text_append(&text, prompt_question(explorer->prompt.kind));
	column = paragraph_cut(
	    canvas, box.column + 1, box.row, box.columns - 1, ROLE_PLAIN, text_string(&text));
	column = canvas_write(canvas, column, box.row, end, ROLE_STRONG, explorer->prompt.text);
	if (explorer->prompt.kind != PROMPT_SAVE)
		column = canvas_write(canvas, column, box.row, end, ROLE_STRONG, "_");
	text_clear(&text);
	answer_words(explorer, view, &text);
	paragraph_cut(canvas, column + 3, box.row, end - column - 3, ROLE_DIM, text_string(&text));
	text_release(&text);
}

void bars_status(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view)
{
	Text left = {0}, right = {0};

	if (explorer->prompt.kind && view->count) {
		bars_prompt(canvas, box, explorer, view);
		return;
	}
	if (*explorer->notice) {
		paragraph_cut(canvas, box.column + 1, box.row, box.columns - 2, ROLE_STRONG,
		    explorer->notice);
		return;
	}

	if (view->recording) {
		recording_words(view, box.columns, &left);
		position_words(view, &right);
	} else {
		status_words(view, &left);
		left_words(view, &right);
		spread_words(view, box.columns - utf8_columns(text_string(&right)) - 4, &left);
	}
	draw_ends(canvas, box, view->paused ? ROLE_WARNING : ROLE_PLAIN, text_string(&left),
	    text_string(&right));
	text_release(&left);
	text_release(&right);
}
