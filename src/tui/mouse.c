#include "tui/mouse.h"

#include "tui/bars.h"
#include "tui/chartpane.h"
#include "tui/keybar.h"
#include "tui/keys.h"
#include "tui/layout.h"
#include "tui/list.h"
#include "tui/needs.h"

static bool is_in(const Box *box, Mouse mouse)
{
	return mouse.column >= box->column && mouse.column < box->column + box->columns &&
	       mouse.row >= box->row && mouse.row < box->row + box->rows;
}

static const Pane *pane_at(const Layout *layout, Mouse mouse)
{
	for (size_t i = 0; i < layout->count; i++)
		if (is_in(&layout->panes[i].box, mouse))
			return &layout->panes[i];
	return NULL;
}

static Command redraw(void)
{
	return (Command){.kind = COMMAND_REDRAW};
}

/* The wheel does what keys do. */
static Command turn_wheel(
    Explorer *explorer, const ExplorerView *view, const Pane *pane, MouseKind kind)
{
	bool up = kind == MOUSE_WHEEL_UP, over = explorer->help || explorer->messages;

	if (over || !pane || pane->page == PAGE_LIST || pane->page == PAGE_CHART)
		return explorer_key(explorer, view, up ? SPECIAL_UP : SPECIAL_DOWN);
	if (explorer->page != pane->page && !pane->brief)
		explorer->page = pane->page;
	return explorer_key(explorer, view, up ? SPECIAL_PAGE_UP : SPECIAL_PAGE_DOWN);
}

/* The crosshair comes to the nearest size. */
static void click_chart(Explorer *explorer, const ExplorerView *view, Box box, Mouse mouse)
{
	double n = chartpane_n_at(explorer, view, box, mouse.column, mouse.row);

	if (n > 0)
		chartview_place(&explorer->chart, &view->rows[explorer->selected], n);
}

static Command click_pane(
    Explorer *explorer, const ExplorerView *view, const Pane *pane, Mouse mouse)
{
	Box inside = pane_inside(pane);
	size_t target;

	if (pane->page == PAGE_LIST) {
		target = list_at(inside, view, explorer, mouse.row);
		if (target >= view->count)
			return redraw();
		explorer->selected = target;
		explorer->page_row = explorer->size = 0;
	} else if (pane->page == PAGE_CHART) {
		click_chart(explorer, view, inside, mouse);
	} else {
		/* What is brief is shown in full. */
		explorer->page = pane->page;
	}
	return redraw();
}

Command mouse_act(Explorer *explorer, const ExplorerView *view, Mouse mouse)
{
	LayoutNeeds needs = needs_last(explorer, view);
	Layout layout = layout_for(&needs);
	const Pane *pane = pane_at(&layout, mouse);
	int key;
	Page page;

	if (layout.line || !view->count || explorer->prompt.kind || explorer->wall.shown)
		return (Command){.kind = COMMAND_NONE};
	if (mouse.kind != MOUSE_CLICK)
		return turn_wheel(explorer, view, pane, mouse.kind);
	if (is_in(&layout.keys, mouse)) {
		key = keybar_at(layout.keys, explorer, view, mouse.column);
		return key ? explorer_key(explorer, view, key) : (Command){.kind = COMMAND_NONE};
	}
	/* What lies over the view goes. */
	if (explorer->help || explorer->messages)
		return explorer_key(explorer, view, SPECIAL_ESCAPE);
	if (layout.paged && is_in(&layout.title, mouse)) {
		page = bars_page_at(layout.title, explorer, mouse.column);
		explorer->page = page < PAGE_COUNT ? page : explorer->page;
		explorer->page_row = 0;
		return redraw();
	}
	return pane ? click_pane(explorer, view, pane, mouse) : (Command){.kind = COMMAND_NONE};
}
