#include "tui/layout.h"

enum {
	LEAST_COLUMNS = 20, /* below this, and LEAST_ROWS, there is one line and words below it */
	LEAST_ROWS = 5,
	BESIDE_COLUMNS = 64, /* from here on the list stands beside the chart */
	BESIDE_ROWS = 10,
	LIST_LEAST = 20,
	LIST_MOST = 44,
};

static int between(int least, int value, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* The title on top, the keys at the bottom, and above them the status: what is left is `rest`. */
static Box place_bars(Layout *layout, int columns, int rows, bool status, bool keys)
{
	Box rest = {.columns = columns, .rows = rows};

	layout->title = (Box){.columns = columns, .rows = 1};
	rest.row++;
	rest.rows--;
	if (keys)
		layout->keys = (Box){0, rest.row + --rest.rows, columns, 1};
	if (status)
		layout->status = (Box){0, rest.row + --rest.rows, columns, 1};
	return rest;
}

/* Takes `rows` off the lower end of `rest`. */
static Box lower(Box *rest, int rows)
{
	rest->rows -= rows;
	return (Box){rest->column, rest->row + rest->rows, rest->columns, rows};
}

static Layout beside(int columns, int rows, int list_columns)
{
	Layout layout = {.ruled = true};
	Box rest = place_bars(&layout, columns, rows, true, true);
	int most = between(LIST_LEAST, columns * 2 / 5, LIST_MOST);
	int list = between(LIST_LEAST, list_columns, most);

	layout.findings = lower(&rest, rows < 16   ? 2
				       : rows < 23 ? 3
				       : rows < 32 ? 5
				       : rows < 46 ? 13
						   : 15);
	layout.list = (Box){0, rest.row, list, rest.rows};
	layout.divider = (Box){list, rest.row, 1, rest.rows};
	layout.chart = (Box){list + 1, rest.row, columns - list - 1, rest.rows};
	return layout;
}

static Layout stacked(int columns, int rows, size_t targets)
{
	Layout layout = {.ruled = rows >= 16};
	Box rest = place_bars(&layout, columns, rows, rows >= 12, rows >= 8);

	layout.findings = lower(&rest, rows < 12 ? 1 : rows < 16 ? 2 : rows < 24 ? 5 : 7);
	if (rows >= 20)
		layout.list =
		    lower(&rest, between(1, targets < 100 ? (int)targets : 100, rows / 4));
	layout.chart = rest;
	return layout;
}

Layout layout_for(int columns, int rows, size_t targets, int list_columns)
{
	if (columns < LEAST_COLUMNS || rows < LEAST_ROWS)
		return (Layout){.line = true};
	if (columns >= BESIDE_COLUMNS && rows >= BESIDE_ROWS)
		return beside(columns, rows, list_columns);
	return stacked(columns, rows, targets);
}
