#include "tui/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "tui/filter.h"
#include "tui/paragraph.h"
#include "tui/row.h"

/* A row is "> a*name  O(n^2) ": what stands before the name. */
enum { LETTER_AT = 2, NAME_AT = 4, MARK_COLUMNS = 13, HEADINGS_ROWS = 20 };

int list_columns(const ExplorerView *view)
{
	int longest = 0;

	for (size_t i = 0; i < view->count; i++) {
		Text name = {0};
		int columns;

		text_append_visible(&name, view->rows[i].name, strlen(view->rows[i].name));
		columns = utf8_columns(text_string(&name));
		longest = columns > longest ? columns : longest;
		text_release(&name);
	}
	return NAME_AT + longest + MARK_COLUMNS;
}

/* A line of the list: a heading, or a target. */
typedef struct Line {
	const char *heading; /* NULL: it is a target */
	size_t target;
} Line;

static bool is_another(const char *topic, const char *before)
{
	return topic && *topic && !(before && strcmp(topic, before) == 0);
}

/* Stores the lines, at most two for a target, and returns their number. */
static size_t make_lines(const ExplorerView *view, const char *filter, bool headings, Line *lines)
{
	const char *topic = NULL;
	size_t count = 0;

	for (size_t i = 0; i < view->count; i++) {
		const ExplorerRow *row = &view->rows[i];

		if (!filter_shows(filter, row))
			continue;
		if (headings && is_another(row->topic, topic))
			lines[count++] = (Line){.heading = row->topic};
		topic = row->topic;
		lines[count++] = (Line){.target = i};
	}
	return count;
}

/* The first line to show, such that the selected target stands in the middle, if it can. */
static size_t first_line(const Line *lines, size_t count, size_t rows, size_t selected)
{
	size_t at = 0;

	while (at < count && (lines[at].heading || lines[at].target != selected))
		at++;
	if (count <= rows || at < rows / 2)
		return 0;
	return at - rows / 2 < count - rows ? at - rows / 2 : count - rows;
}

/* Whether there is more to measure, so that the verdict may still change. */
static bool is_unfinished(const ExplorerRow *row)
{
	return row->state == ROW_MEASURING || row->state == ROW_WAITING;
}

static Role mark_role(const ExplorerRow *row)
{
	if (row->trouble || row->state == ROW_FAILED)
		return ROLE_ERROR;
	return is_unfinished(row) ? ROLE_DIM : ROLE_PLAIN;
}

static void draw_target(Canvas *canvas, Box box, int row, const ExplorerView *view, size_t index,
    const Explorer *explorer)
{
	bool selected = index == explorer->selected;
	bool marked = index + 1 == explorer->marked[0] || index + 1 == explorer->marked[1];
	const ExplorerRow *target = &view->rows[index];
	Role role = selected ? ROLE_SELECTED : target->state == ROW_IDLE ? ROLE_DIM : ROLE_PLAIN;
	int end = box.column + box.columns - 1, begin;
	Text mark = {0};

	row_mark(target, &mark);
	begin = paragraph_right(
	    canvas, box.column + NAME_AT, row, end, mark_role(target), text_string(&mark));
	canvas_put(
	    canvas, box.column + LETTER_AT, row, (uint32_t)row_letter(index), row_role(index));
	if (target->state == ROW_MEASURING)
		canvas_put(canvas, box.column + LETTER_AT + 1, row, '*', role);
	paragraph_cut(canvas, box.column + NAME_AT, row, begin - 1 - box.column - NAME_AT, role,
	    target->name);
	if (marked)
		canvas_put(canvas, box.column + LETTER_AT - 1, row, '+', ROLE_STRONG);
	if (selected) {
		canvas_put(canvas, box.column, row, '>', role);
		canvas_paint(canvas, box.column, row, box.columns, role);
	}
	text_release(&mark);
}

/* The lines that are shown, from `*first` on. The caller frees them. */
static Line *lines_in(
    Box box, const ExplorerView *view, const Explorer *explorer, size_t *count, size_t *first)
{
	Line *lines = memory_new(2 * view->count, sizeof *lines);

	*count = make_lines(view, explorer->filter, true, lines);
	if (*count > (size_t)box.rows && box.rows < HEADINGS_ROWS)
		*count = make_lines(view, explorer->filter, false, lines);
	*first = first_line(lines, *count, (size_t)box.rows, explorer->selected);
	return lines;
}

size_t list_at(Box box, const ExplorerView *view, const Explorer *explorer, int row)
{
	size_t count, first, at, target = view->count;
	Line *lines;

	if (view->count == 0 || row < box.row || row >= box.row + box.rows)
		return target;
	lines = lines_in(box, view, explorer, &count, &first);
	at = first + (size_t)(row - box.row);
	if (at < count && !lines[at].heading)
		target = lines[at].target;
	free(lines);
	return target;
}

void list_draw(Canvas *canvas, Box box, const ExplorerView *view, const Explorer *explorer)
{
	Line *lines;
	size_t count, first;

	if (view->count == 0 || box.rows <= 0)
		return;
	lines = lines_in(box, view, explorer, &count, &first);
	if (!count)
		paragraph_cut(
		    canvas, box.column + 1, box.row, box.columns - 2, ROLE_DIM, "nothing has that");
	for (int row = 0; row < box.rows && first + (size_t)row < count; row++) {
		const Line *line = &lines[first + (size_t)row];

		if (line->heading)
			paragraph_cut(canvas, box.column + 1, box.row + row, box.columns - 2,
			    ROLE_DIM, line->heading);
		else
			draw_target(canvas, box, box.row + row, view, line->target, explorer);
	}
	free(lines);
}
