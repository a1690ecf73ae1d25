#include "tui/actions.h"

#include <stdint.h>
#include <stdio.h>

#include "tui/chartpane.h"
#include "tui/filter.h"
#include "tui/help.h"
#include "tui/layout.h"
#include "tui/messages.h"
#include "tui/needs.h"
#include "tui/pages.h"

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
	else if (messages_shown(explorer, view))
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

static void turn_page(Explorer *explorer, const ExplorerView *view, bool back)
{
	LayoutNeeds needs = needs_last(explorer, view);

	explorer->page = layout_next(&needs, back);
	explorer->page_row = 0;
}

/* By what the page shows, but for one line. */
static void scroll_page(Explorer *explorer, const ExplorerView *view, bool back)
{
	LayoutNeeds needs = needs_last(explorer, view);
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
static void mark_target(Explorer *explorer, const ExplorerView *view)
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
	if (marked[1]) {
		explorer->page = PAGE_COMPARISON;
		explorer->page_row = 0;
		return;
	}
	snprintf(explorer->notice, sizeof explorer->notice,
	    "%s is marked: c on another target compares the two", view->rows[this - 1].name);
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
	LayoutNeeds needs = needs_last(explorer, view);
	Layout layout = layout_for(&needs);
	Box above_keys = {.columns = needs.columns, .rows = needs.rows - layout.keys.rows};

	if (explorer->help)
		scroll(&explorer->scrolled, help_scrolls(above_keys) + 1, action);
	else if (messages_shown(explorer, view))
		scroll(
		    &explorer->scrolled, messages_count(&view->rows[explorer->selected]), action);
	else
		select_target(explorer, view, action);
}

void actions_do(Explorer *explorer, const ExplorerView *view, ViewAction action)
{
	bool messages = messages_shown(explorer, view);

	switch (action) {
	case VIEW_UP:
	case VIEW_DOWN:
	case VIEW_FIRST:
	case VIEW_LAST: go(explorer, view, action); break;
	case VIEW_NEXT_PAGE: turn_page(explorer, view, false); break;
	case VIEW_PAGE_BEFORE: turn_page(explorer, view, true); break;
	case VIEW_SCROLL_DOWN: scroll_page(explorer, view, false); break;
	case VIEW_SCROLL_UP: scroll_page(explorer, view, true); break;
	case VIEW_MARK: mark_target(explorer, view); break;
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
