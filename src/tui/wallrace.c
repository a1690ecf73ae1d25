#include "tui/wallrace.h"

#include <string.h>

#include "base/units.h"
#include "tui/paragraph.h"
#include "tui/row.h"

static const RaceLane *lane_of(const RaceBoard *board, size_t row)
{
	for (size_t i = 0; i < board->count; i++)
		if (board->lanes[i].row == row)
			return &board->lanes[i];
	return NULL;
}

static const RaceLane *fastest(const RaceBoard *board)
{
	const RaceLane *found = NULL;

	for (size_t i = 0; i < board->count; i++)
		if (board->lanes[i].cost > 0 && (!found || board->lanes[i].cost < found->cost))
			found = &board->lanes[i];
	return found;
}

bool wallrace_figure(const ExplorerView *view, size_t row, Text *figure, Text *caption)
{
	const RaceLane *lane = view->race ? lane_of(view->race, row) : NULL;
	const RaceLane *first = view->race ? fastest(view->race) : NULL;
	char cost[UNITS_SIZE], times[UNITS_SIZE], n[UNITS_SIZE];

	if (!lane || !first || lane->cost <= 0 || first->row >= view->count)
		return false;
	if (lane == first) {
		text_append(figure, metrics[METRIC_TIME].show(cost, lane->cost));
	} else {
		text_printf(figure, "x%s", units_count(times, lane->cost / first->cost));
		text_append(caption, "as long as ");
		text_append_visible(
		    caption, view->rows[first->row].name, strlen(view->rows[first->row].name));
		text_append(caption, " ");
	}
	text_printf(caption, "at n = %s", units_count(n, view->race->n));
	return true;
}

/* "1. b binary-search  O(log n)" */
static void say_place(const ExplorerView *view, size_t place, Text *out)
{
	const RaceLane *lane = &view->race->lanes[place];
	const ExplorerRow *row = &view->rows[lane->row];

	text_printf(out, "%zu. %c ", place + 1, row_letter(lane->row));
	text_append_visible(out, row->name, strlen(row->name));
	text_append(out, "  ");
	row_mark(row, out);
}

bool wallrace_places(const ExplorerView *view, Canvas *canvas, Box box)
{
	const RaceBoard *board = view->race;

	if (!board || !board->count || board->n <= 0)
		return false;
	for (size_t i = 0; i < board->count && (int)i < box.rows; i++) {
		Text words = {0};

		if (board->lanes[i].row >= view->count)
			continue;
		say_place(view, i, &words);
		paragraph_cut(canvas, box.column, box.row + (int)i, box.columns,
		    i ? ROLE_WALL : ROLE_WALL_STRONG, text_string(&words));
		text_release(&words);
	}
	return true;
}
