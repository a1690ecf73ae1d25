#include "tui/layout.h"

enum {
	LEAST_COLUMNS = 20, /* below this, and LEAST_ROWS, there is one line and words below it */
	LEAST_ROWS = 5,
	BESIDE_COLUMNS = 64, /* from here on the list stands beside the chart */
	BESIDE_ROWS = 10,
	FOUR_COLUMNS = 100, /* list, chart and two more */
	FOUR_ROWS = 32,
	ALL_COLUMNS = 150,
	ALL_ROWS = 44,
	LIST_LEAST = 20,
	LIST_MOST = 44,
};

static int between(int least, int value, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* The title on top, the keys at the bottom, and above them the status: what is left is returned. */
static Box place_bars(Layout *layout, const LayoutNeeds *needs, bool status, bool keys)
{
	Box rest = {.columns = needs->columns, .rows = needs->rows};

	layout->title = (Box){.columns = needs->columns, .rows = 1};
	rest.row++;
	rest.rows--;
	if (keys)
		layout->keys = (Box){0, rest.row + --rest.rows, needs->columns, 1};
	if (status)
		layout->status = (Box){0, rest.row + --rest.rows, needs->columns, 1};
	return rest;
}

/* Takes `rows` off the lower end of `rest`. */
static Box lower(Box *rest, int rows)
{
	rest->rows -= rows;
	return (Box){rest->column, rest->row + rest->rows, rest->columns, rows};
}

/* Takes `columns` off the right end of `rest`. */
static Box right(Box *rest, int columns)
{
	rest->columns -= columns;
	return (Box){rest->column + rest->columns, rest->row, columns, rest->rows};
}

static void add(Layout *layout, Pane pane)
{
	if (pane.box.rows > 0 && pane.box.columns > 0)
		layout->panes[layout->count++] = pane;
}

/* The list, and the chart at its right. */
static void add_list_and_chart(Layout *layout, const LayoutNeeds *needs, Box rest)
{
	int most = between(LIST_LEAST, needs->columns * 2 / 5, LIST_MOST);
	int list = between(LIST_LEAST, needs->list_columns, most);
	Box chart = right(&rest, rest.columns - list);

	layout->list_beside = true;
	add(layout, (Pane){.page = PAGE_LIST, .box = rest});
	add(layout, (Pane){.page = PAGE_CHART, .box = chart, .divided = true});
}

static void add_overview(Layout *layout, const LayoutNeeds *needs, Box rest)
{
	int rows = rest.rows;
	Box findings = lower(&rest, rows < 13 ? 2 : rows < 20 ? 3 : rows < 29 ? 5 : 13);

	add_list_and_chart(layout, needs, rest);
	add(layout, (Pane){.page = PAGE_VERDICT, .box = findings, .ruled = true, .brief = true});
}

static void add_stacked(Layout *layout, const LayoutNeeds *needs, Box rest)
{
	int rows = needs->rows, targets = needs->targets < 100 ? (int)needs->targets : 100;
	Box findings = lower(&rest, rows < 12 ? 1 : rows < 16 ? 2 : rows < 24 ? 5 : 7), list = {0};

	if (rows >= 20)
		list = lower(&rest, between(1, targets, rows / 4));
	add(layout, (Pane){.page = PAGE_CHART, .box = rest});
	add(layout, (Pane){.page = PAGE_LIST, .box = list});
	add(layout,
	    (Pane){.page = PAGE_VERDICT, .box = findings, .ruled = rows >= 16, .brief = true});
}

/* What stands nowhere else takes the place of `usual`. */
static Page shared(const Layout *layout, Page page, Page usual)
{
	return page == PAGE_OVERVIEW || layout_find(layout, page) ? usual : page;
}

static void add_four(Layout *layout, const LayoutNeeds *needs, Box rest)
{
	Box below = lower(&rest, rest.rows * 2 / 5);
	Box corner = right(&below, below.columns / 2);

	add_list_and_chart(layout, needs, rest);
	add(layout, (Pane){.page = PAGE_VERDICT, .box = below, .ruled = true});
	add(layout, (Pane){.page = shared(layout, needs->page, PAGE_SOURCE),
			.box = corner,
			.ruled = true,
			.divided = true});
}

static void add_all(Layout *layout, const LayoutNeeds *needs, Box rest)
{
	Box below = lower(&rest, rest.rows / 3);
	Box corner = right(&below, below.columns * 3 / 10);
	Box sizes = right(&below, below.columns / 2);
	Box beside = right(&rest, rest.columns * 3 / 10);
	Box residuals = lower(&beside, beside.rows / 3);

	add_list_and_chart(layout, needs, rest);
	add(layout, (Pane){.page = PAGE_SOURCE, .box = beside, .ruled = true, .divided = true});
	add(layout,
	    (Pane){.page = PAGE_RESIDUALS, .box = residuals, .ruled = true, .divided = true});
	add(layout, (Pane){.page = PAGE_VERDICT, .box = below, .ruled = true});
	add(layout, (Pane){.page = PAGE_SIZES, .box = sizes, .ruled = true, .divided = true});
	add(layout, (Pane){.page = shared(layout, needs->page, PAGE_FORECAST),
			.box = corner,
			.ruled = true,
			.divided = true});
}

Layout layout_for(const LayoutNeeds *needs)
{
	int columns = needs->columns, rows = needs->rows;
	bool beside = columns >= BESIDE_COLUMNS && rows >= BESIDE_ROWS;
	bool four = columns >= FOUR_COLUMNS && rows >= FOUR_ROWS;
	Layout layout = {.line = columns < LEAST_COLUMNS || rows < LEAST_ROWS};
	Box rest;

	if (layout.line)
		return layout;
	rest = place_bars(&layout, needs, beside || rows >= 12, beside || rows >= 8);
	if (!four)
		layout.paged = needs->page != PAGE_OVERVIEW;
	else
		layout.paged = needs->page == PAGE_COMPARISON;
	if (layout.paged)
		add(&layout, (Pane){.page = needs->page, .box = rest, .ruled = rest.rows >= 10});
	else if (columns >= ALL_COLUMNS && rows >= ALL_ROWS)
		add_all(&layout, needs, rest);
	else if (four)
		add_four(&layout, needs, rest);
	else if (beside)
		add_overview(&layout, needs, rest);
	else
		add_stacked(&layout, needs, rest);
	return layout;
}

Box pane_inside(const Pane *pane)
{
	Box box = pane->box;

	box.column += pane->divided;
	box.columns -= pane->divided;
	box.row += pane->ruled;
	box.rows -= pane->ruled;
	return box;
}

const Pane *layout_find(const Layout *layout, Page page)
{
	if (page == PAGE_OVERVIEW)
		page = PAGE_LIST;
	for (size_t i = 0; i < layout->count; i++)
		if (layout->panes[i].page == page)
			return &layout->panes[i];
	return NULL;
}

Page layout_next(const LayoutNeeds *needs, bool back)
{
	LayoutNeeds other = *needs;

	other.page = (Page)((needs->page + (back ? PAGE_COUNT - 1 : 1)) % PAGE_COUNT);
	/* Beside the others the list is a pane, and has the focus in the overview. */
	if (other.page == PAGE_LIST && !layout_for(&other).paged)
		return layout_next(&other, back);
	return other.page;
}
