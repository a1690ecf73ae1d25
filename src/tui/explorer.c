#include "tui/explorer.h"

#include "tui/actions.h"
#include "tui/bars.h"
#include "tui/border.h"
#include "tui/chartpane.h"
#include "tui/help.h"
#include "tui/keybar.h"
#include "tui/keys.h"
#include "tui/list.h"
#include "tui/messages.h"
#include "tui/needs.h"
#include "tui/pages.h"
#include "tui/paragraph.h"
#include "tui/racekeys.h"
#include "tui/raceview.h"
#include "tui/row.h"
#include "tui/typed.h"
#include "tui/wall.h"
#include "tui/wallkeys.h"

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

static void draw_over(
    Canvas *canvas, const Layout *layout, const Explorer *explorer, const ExplorerView *view)
{
	Box above_keys = {.columns = canvas->columns, .rows = canvas->rows - layout->keys.rows};

	if (messages_shown(explorer, view))
		messages_draw(canvas, above_keys, &view->rows[explorer->selected],
		    explorer->scrolled, explorer->glyphs);
	/* Where there is no line for the status, what is asked stands on the last. */
	if (explorer->prompt.kind && layout->status.rows == 0)
		bars_prompt(canvas, (Box){0, canvas->rows - 1, canvas->columns, 1}, explorer, view);
	if (explorer->help)
		help_draw(canvas, above_keys,
		    &(GlyphChoice){explorer->glyphs, explorer->glyphs_why}, explorer->scrolled);
}

/* Help and questions lie over the wall as over the rest. */
static void draw_wall(const Explorer *explorer, const ExplorerView *view, Canvas *canvas)
{
	static const Layout bare = {.count = 0};

	wall_draw(explorer, view, canvas);
	draw_over(canvas, &bare, explorer, view);
}

static void draw_race(const Explorer *explorer, const ExplorerView *view, Canvas *canvas)
{
	const Layout bars = {.status.rows = 1, .keys.rows = 1};

	raceview_draw(explorer, view, canvas);
	draw_over(canvas, &bars, explorer, view);
}

/* What is drawn in every frame. */
static bool is_live(Page page)
{
	return page == PAGE_CHART || page == PAGE_LIST;
}

/* Whether nothing lies over the panes, and there are any. */
static bool is_plain(const Layout *layout, const Explorer *explorer, const ExplorerView *view)
{
	bool asks_over = explorer->prompt.kind && layout->status.rows == 0;

	return !layout->line && !explorer->help && !asks_over && view->count &&
	       !messages_shown(explorer, view);
}

static void draw_live(
    Canvas *canvas, const Layout *layout, const Explorer *explorer, const ExplorerView *view)
{
	const Box bars[] = {layout->title, layout->status, layout->keys};

	for (size_t i = 0; i < layout->count; i++) {
		const Pane *pane = &layout->panes[i];

		if (is_live(pane->page)) {
			canvas_clear_box(canvas, pane->box, ROLE_PLAIN);
			draw_pane(canvas, pane, layout->paged, explorer, view);
		}
	}
	for (size_t i = 0; i < sizeof bars / sizeof *bars; i++)
		canvas_clear_box(canvas, bars[i], ROLE_PLAIN);
	draw_bars(canvas, layout, explorer, view);
}

void explorer_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas)
{
	Explorer now = *explorer;
	LayoutNeeds needs = needs_on(explorer, view, canvas->columns, canvas->rows);
	Layout layout = layout_for(&needs);

	if (now.selected >= view->count)
		now.selected = view->count ? view->count - 1 : 0;
	if (now.wall.shown && view->count) {
		draw_wall(&now, view, canvas);
		return;
	}
	if (now.race.shown && view->count) {
		draw_race(&now, view, canvas);
		return;
	}
	if (view->calm && is_plain(&layout, &now, view)) {
		draw_live(canvas, &layout, &now, view);
		return;
	}
	canvas_clear(canvas);
	if (layout.line && view->count)
		draw_line(canvas, &view->rows[now.selected]);
	for (size_t i = 0; view->count && i < layout.count; i++)
		draw_pane(canvas, &layout.panes[i], layout.paged, &now, view);
	draw_bars(canvas, &layout, &now, view);
	if (!layout.line)
		draw_over(canvas, &layout, &now, view);
}

/* What does the same everywhere, also where an answer is typed. */
static bool is_for_all(int key)
{
	return key == 'L' - '@' || key == 'Z' - '@' || key == SPECIAL_F10;
}

Command explorer_key(Explorer *explorer, const ExplorerView *view, int key)
{
	const Binding *binding = binding_find(key);
	Command command;

	explorer->notice[0] = '\0';
	if (explorer->selected >= view->count)
		explorer->selected = view->count ? view->count - 1 : 0;
	if (explorer->prompt.kind && !is_for_all(key))
		return typed_take(explorer, view, key);
	if (!binding || !binding_applies(binding, view->count > 0, explorer->help))
		return (Command){.kind = COMMAND_NONE};
	if (racekeys_take(explorer, view, binding, &command))
		return command;
	if (wallkeys_take(explorer, view, binding, key, &command))
		return command;
	if (binding->action == VIEW_NONE)
		return (Command){.kind = binding->command, .index = explorer->selected};
	actions_do(explorer, view, binding->action);
	/* What is to be compared has to be measured. */
	if (binding->action == VIEW_MARK && view->rows[explorer->selected].state == ROW_IDLE)
		return (Command){.kind = COMMAND_CHOOSE, .index = explorer->selected};
	return (Command){.kind = COMMAND_REDRAW};
}
