#include "tui/explorer.h"

#include <stdint.h>
#include <string.h>

#include "base/sizeword.h"
#include "tui/bars.h"
#include "tui/border.h"
#include "tui/chartpane.h"
#include "tui/filter.h"
#include "tui/help.h"
#include "tui/keybar.h"
#include "tui/keys.h"
#include "tui/layout.h"
#include "tui/list.h"
#include "tui/messages.h"
#include "tui/pages.h"
#include "tui/paragraph.h"
#include "tui/row.h"

static void draw_pane(Canvas *canvas, const Pane *pane, bool paged, const Explorer *explorer,
    const ExplorerView *view)
{
	const Box *box = &pane->box;
	Text heading = {0};

	if (pane->ruled) {
		if (explorer->page == pane->page && !paged)
			text_append(&heading, "> ");
		page_heading(explorer, view, pane, &heading);
		border_rule(canvas,
		    (Box){box->column + pane->divided, box->row, box->columns - pane->divided, 1},
		    explorer->glyphs, text_string(&heading));
		text_release(&heading);
	}
	if (pane->divided)
		border_column(canvas, (Box){box->column, box->row, 1, box->rows}, explorer->glyphs);
	if (pane->page == PAGE_CHART)
		chartpane_draw(explorer, view, canvas, pane_inside(pane));
	else if (pane->page == PAGE_LIST)
		list_draw(canvas, pane_inside(pane), view, explorer);
	else
		page_draw(explorer, view, pane, canvas);
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

static void draw_bars(
    Canvas *canvas, const Layout *layout, const Explorer *explorer, const ExplorerView *view)
{
	if (layout->paged)
		bars_pages(canvas, layout->title, explorer, view);
	else if (layout->list_beside)
		bars_title(canvas, layout->title, explorer, view);
	else if (layout->title.rows)
		bars_target(canvas, layout->title, view, explorer->selected);
	if (layout->status.rows)
		bars_status(canvas, layout->status, explorer, view);
	if (layout->keys.rows)
		keybar_draw(canvas, layout->keys, explorer, view);
}

/* They may be gone since they were asked for. */
static bool shows_messages(const Explorer *explorer, const ExplorerView *view)
{
	return explorer->messages && explorer->selected < view->count &&
	       messages_count(&view->rows[explorer->selected]) > 0;
}

static LayoutNeeds needs_of(
    const Explorer *explorer, const ExplorerView *view, int columns, int rows)
{
	return (LayoutNeeds){.columns = columns,
	    .rows = rows,
	    .targets = view->count,
	    .list_columns = list_columns(view),
	    .page = explorer->page};
}

static void draw_over(
    Canvas *canvas, const Layout *layout, const Explorer *explorer, const ExplorerView *view)
{
	Box above_keys = {.columns = canvas->columns, .rows = canvas->rows - layout->keys.rows};

	if (shows_messages(explorer, view))
		messages_draw(canvas, above_keys, &view->rows[explorer->selected],
		    explorer->scrolled, explorer->glyphs);
	/* Where there is no line for the status, what is asked stands on the last. */
	if (explorer->prompt.kind && layout->status.rows == 0)
		bars_prompt(canvas, (Box){0, canvas->rows - 1, canvas->columns, 1}, explorer, view);
	if (explorer->help)
		help_draw(canvas, above_keys,
		    &(GlyphChoice){explorer->glyphs, explorer->glyphs_why}, explorer->scrolled);
}

void explorer_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas)
{
	Explorer now = *explorer;
	LayoutNeeds needs = needs_of(explorer, view, canvas->columns, canvas->rows);
	Layout layout = layout_for(&needs);

	if (now.selected >= view->count)
		now.selected = view->count ? view->count - 1 : 0;
	canvas_clear(canvas);
	if (layout.line && view->count)
		draw_line(canvas, &view->rows[now.selected]);
	for (size_t i = 0; view->count && i < layout.count; i++)
		draw_pane(canvas, &layout.panes[i], layout.paged, &now, view);
	draw_bars(canvas, &layout, &now, view);
	if (!layout.line)
		draw_over(canvas, &layout, &now, view);
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

/* What lies over the view. */
static void scroll(size_t *at, size_t count, ViewAction action)
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

/* What lies over the view closes, the help first, then the crosshair ends, and at last the page. */
static void go_back(Explorer *explorer, const ExplorerView *view)
{
	if (explorer->help)
		explorer->help = false;
	else if (shows_messages(explorer, view))
		explorer->messages = false;
	else if (chartview_leave(&explorer->chart))
		return;
	else if (explorer->page != PAGE_OVERVIEW)
		explorer->page = PAGE_OVERVIEW;
	else
		explorer->filter[0] = '\0';
}

static void select_target(Explorer *explorer, const ExplorerView *view, ViewAction action)
{
	size_t to = explorer->selected;

	if (action == VIEW_UP || action == VIEW_DOWN)
		to = filter_next(explorer->filter, view, to, action == VIEW_UP);
	else if (action == VIEW_FIRST)
		to = filter_nearest(explorer->filter, view, SIZE_MAX);
	else
		to = filter_next(explorer->filter, view, view->count, true);
	explorer->selected = to < view->count ? to : explorer->selected;
	explorer->page_row = explorer->size = 0;
}

LayoutNeeds explorer_needs(const Explorer *explorer, const ExplorerView *view)
{
	return needs_of(explorer, view, explorer->columns > 0 ? explorer->columns : 80,
	    explorer->rows > 0 ? explorer->rows : 24);
}

static void turn_page(Explorer *explorer, const ExplorerView *view, bool back)
{
	LayoutNeeds needs = explorer_needs(explorer, view);

	explorer->page = layout_next(&needs, back);
	explorer->page_row = 0;
}

/* By what the page shows, but for one line. */
static void scroll_page(Explorer *explorer, const ExplorerView *view, bool back)
{
	LayoutNeeds needs = explorer_needs(explorer, view);
	Layout layout = layout_for(&needs);
	const Pane *pane = layout_find(&layout, explorer->page);
	int rows = pane ? pane_inside(pane).rows : 1;
	size_t by = rows > 2 ? (size_t)rows - 1 : 1;
	PageScroll scroll = page_scroll(explorer, view, explorer->page, rows);

	if (back)
		scroll.first = scroll.first > by ? scroll.first - by : 0;
	else
		scroll.first = scroll.first + by < scroll.last ? scroll.first + by : scroll.last;
	explorer->page_row = scroll.first + 1;
}

/* The largest size, which there may soon be another of, is 0. */
static void choose_size(Explorer *explorer, const ExplorerView *view, bool smaller)
{
	size_t count = view->rows[explorer->selected].size_count;
	size_t size = explorer->size ? explorer->size : count;

	if (smaller)
		size -= size > 1;
	else
		size++;
	explorer->size = size < count ? size : 0;
	explorer->page_row = 0;
}

/* The crosshair and the chosen size go together, as long as it is at one. */
static void change_chart(Explorer *explorer, const ExplorerView *view, ViewAction action)
{
	const ExplorerRow *row = &view->rows[explorer->selected];
	bool sideways = action == VIEW_LEFT || action == VIEW_RIGHT;

	if (chartview_act(&explorer->chart, row, chartpane_last_n(explorer, view), action)) {
		double n = chartview_cross(&explorer->chart, row);

		if (action == VIEW_CROSS && n > 0 && explorer->size &&
		    explorer->size <= row->size_count)
			explorer->chart.cross_n = row->sizes[explorer->size - 1].n;
		for (size_t i = 0; sideways && i < row->size_count; i++)
			if (row->sizes[i].n == n)
				explorer->size = i + 1 < row->size_count ? i + 1 : 0;
	} else if (sideways) {
		choose_size(explorer, view, action == VIEW_LEFT);
	}
}

/* Two can be marked: a third takes the place of the first. The second one shows both. */
static void mark_target(Explorer *explorer)
{
	size_t this = explorer->selected + 1, *marked = explorer->marked;

	if (marked[0] == this || marked[1] == this) {
		marked[0] = marked[0] == this ? marked[1] : marked[0];
		marked[1] = 0;
		return;
	}
	if (marked[1])
		marked[0] = marked[1];
	marked[marked[0] ? 1 : 0] = this;
	if (marked[1])
		explorer->page = PAGE_COMPARISON;
}

/* Of those that the selected target has. */
static void next_metric(Explorer *explorer, const ExplorerView *view)
{
	const ExplorerRow *row = &view->rows[explorer->selected];

	for (int i = 1; i < METRIC_COUNT; i++) {
		Metric metric = (Metric)((explorer->metric + i) % METRIC_COUNT);

		if (row->measured[metric]) {
			explorer->metric = metric;
			explorer->size = 0;
			return;
		}
	}
}

/* Of what lies over the view, if anything does, or of the list. */
static void go(Explorer *explorer, const ExplorerView *view, ViewAction action)
{
	LayoutNeeds needs = explorer_needs(explorer, view);
	Layout layout = layout_for(&needs);
	Box above_keys = {.columns = needs.columns, .rows = needs.rows - layout.keys.rows};

	if (explorer->help)
		scroll(&explorer->scrolled, help_scrolls(above_keys) + 1, action);
	else if (shows_messages(explorer, view))
		scroll(
		    &explorer->scrolled, messages_count(&view->rows[explorer->selected]), action);
	else
		select_target(explorer, view, action);
}

static void change_view(Explorer *explorer, const ExplorerView *view, ViewAction action)
{
	bool messages = shows_messages(explorer, view);

	switch (action) {
	case VIEW_UP:
	case VIEW_DOWN:
	case VIEW_FIRST:
	case VIEW_LAST: go(explorer, view, action); break;
	case VIEW_NEXT_PAGE: turn_page(explorer, view, false); break;
	case VIEW_PAGE_BEFORE: turn_page(explorer, view, true); break;
	case VIEW_SCROLL_DOWN: scroll_page(explorer, view, false); break;
	case VIEW_SCROLL_UP: scroll_page(explorer, view, true); break;
	case VIEW_MARK: mark_target(explorer); break;
	case VIEW_METRIC: next_metric(explorer, view); break;
	case VIEW_ASK: explorer->prompt = (Prompt){.kind = PROMPT_SIZE}; break;
	case VIEW_FILTER: explorer->prompt = (Prompt){.kind = PROMPT_FILTER}; break;
	case VIEW_SAVE: explorer->prompt = (Prompt){.kind = PROMPT_SAVE}; break;
	case VIEW_MESSAGES:
		explorer->messages = !messages;
		explorer->scrolled = 0;
		break;
	case VIEW_AXES: next_axes(explorer); break;
	case VIEW_HELP:
		explorer->help = !explorer->help;
		explorer->scrolled = 0;
		break;
	case VIEW_BACK: go_back(explorer, view); break;
	default: change_chart(explorer, view, action);
	}
}

/* What is typed is answered at once, and stays when it is entered. */
static void take_size(Explorer *explorer, PromptAnswer answer)
{
	double n = 0;

	if (answer != PROMPT_LEFT && !sizeword_parse(explorer->prompt.text, &n))
		n = 0;
	explorer->asked_n = n;
	if (answer == PROMPT_ENTERED && n > 0)
		explorer->page = PAGE_FORECAST;
}

static void take_filter(Explorer *explorer, const ExplorerView *view, PromptAnswer answer)
{
	if (answer == PROMPT_LEFT)
		explorer->filter[0] = '\0';
	else
		memcpy(explorer->filter, explorer->prompt.text, sizeof explorer->filter);
	explorer->selected = filter_nearest(explorer->filter, view, explorer->selected);
}

/* One key is the answer. */
static Command take_save(Explorer *explorer, int key)
{
	static const struct {
		int key;
		SaveKind kind;
	} kinds[] = {
	    {'t', SAVE_SCREEN}, {'d', SAVE_DATA}, {'v', SAVE_VERDICTS}, {'r', SAVE_REPORT}};

	explorer->prompt.kind = PROMPT_NONE;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i].key == key)
			return (Command){.kind = COMMAND_SAVE, .save = kinds[i].kind};
	return (Command){.kind = COMMAND_REDRAW};
}

static Command take_answer(Explorer *explorer, const ExplorerView *view, int key)
{
	PromptAnswer answer;

	if (explorer->prompt.kind == PROMPT_SAVE)
		return take_save(explorer, key);
	answer = prompt_key(&explorer->prompt, key);
	if (explorer->prompt.kind == PROMPT_SIZE)
		take_size(explorer, answer);
	else
		take_filter(explorer, view, answer);
	if (answer != PROMPT_GOES_ON)
		explorer->prompt.kind = PROMPT_NONE;
	return (Command){.kind = COMMAND_REDRAW};
}

/* What does the same everywhere, also where an answer is typed. */
static bool is_for_all(int key)
{
	return key == 'L' - '@' || key == 'Z' - '@' || key == SPECIAL_F10;
}

Command explorer_key(Explorer *explorer, const ExplorerView *view, int key)
{
	const Binding *binding = binding_find(key);

	explorer->notice[0] = '\0';
	if (explorer->selected >= view->count)
		explorer->selected = view->count ? view->count - 1 : 0;
	if (explorer->prompt.kind && !is_for_all(key))
		return take_answer(explorer, view, key);
	if (!binding || !binding_applies(binding, view->count > 0, explorer->help))
		return (Command){.kind = COMMAND_NONE};
	if (binding->action == VIEW_NONE)
		return (Command){.kind = binding->command, .index = explorer->selected};
	change_view(explorer, view, binding->action);
	return (Command){.kind = COMMAND_REDRAW};
}
