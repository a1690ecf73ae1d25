#include "tui/versus.h"

#include <math.h>
#include <stdio.h>

#include "model/curvecross.h"
#include "tui/border.h"
#include "tui/paragraph.h"
#include "tui/row.h"
#include "tui/sourceview.h"

enum { CROSSINGS = 3, SOURCES_COLUMNS = 120, SOURCES_ROWS = 12, ROOMY_ROWS = 16 };

/* Beyond this nobody asks. */
#define LARGEST_N 1e9

bool versus_pair(const Explorer *explorer, const ExplorerView *view, size_t *first, size_t *second)
{
	size_t a = explorer->marked[0], b = explorer->marked[1];

	if (a == 0 || a > view->count || b > view->count)
		return false;
	*first = a - 1;
	*second = b ? b - 1 : explorer->selected;
	return *first != *second;
}

/* ln(b / a) at n. */
static double log_ratio(const Fit *a, const Fit *b, double n)
{
	return log(fit_value(b, n) / fit_value(a, n));
}

/* The sizes that were measured of both. */
static void common_range(
    const ExplorerRow *a, const ExplorerRow *b, double *smallest, double *largest)
{
	*smallest = fmax(a->sizes[0].n, b->sizes[0].n);
	*largest = fmin(a->sizes[a->size_count - 1].n, b->sizes[b->size_count - 1].n);
}

/* In words, where there is room for them. */
static Role law_line(const ExplorerRow *row, size_t index, bool brief, Text *out)
{
	text_printf(out, "%c %s: ", row_letter(index), row->name);
	if (brief)
		row_mark(row, out);
	else
		row_words(row, out);
	return row_role(index);
}

/* "143 times as much"; what is within a percent is as much. */
static void append_times(Text *out, double ratio)
{
	if (ratio < 1.01)
		text_append(out, "as much");
	else
		text_printf(out, "%.3g times as much", ratio);
}

static void ratio_words(
    const ExplorerView *view, size_t first, size_t second, double n, bool beyond, Text *out)
{
	const ExplorerRow *a = &view->rows[first], *b = &view->rows[second];
	double ratio = log_ratio(row_fit(a), row_fit(b), n);
	char shown[UNITS_SIZE];

	if (!isfinite(ratio))
		return;
	text_printf(out, "at n = %s%s %s costs ", units_count(shown, n),
	    beyond ? ", if both laws hold," : "", ratio < 0 ? a->name : b->name);
	append_times(out, exp(fabs(ratio)));
	text_printf(out, " as %s", ratio < 0 ? b->name : a->name);
}

static void crossing_words(
    const ExplorerView *view, size_t first, size_t second, double n, double largest, Text *out)
{
	const ExplorerRow *a = &view->rows[first], *b = &view->rows[second];
	bool falls = log_ratio(row_fit(a), row_fit(b), n * 1.01) < 0;
	char shown[UNITS_SIZE];

	text_printf(out, "from n = %s on %s costs less than %s%s",
	    units_count(shown, n < 100 ? round(n) : n), falls ? b->name : a->name,
	    falls ? a->name : b->name, n > largest ? ", if both laws hold" : "");
}

/* Writes, empties, and takes its rows off the box. */
static void write(Canvas *canvas, Box *box, Role role, Text *text)
{
	int rows = paragraph_wrap(canvas, *box, role, text_string(text));

	box->row += rows;
	box->rows -= rows;
	text_clear(text);
}

static void draw_words(
    const ExplorerView *view, size_t first, size_t second, Canvas *canvas, Box *box)
{
	const ExplorerRow *a = &view->rows[first], *b = &view->rows[second];
	bool brief = box->rows < ROOMY_ROWS;
	double smallest, largest, crossings[CROSSINGS];
	size_t count;
	Text text = {0};
	Role role;

	role = law_line(a, first, brief, &text);
	write(canvas, box, role, &text);
	role = law_line(b, second, brief, &text);
	write(canvas, box, role, &text);
	if (!row_fit(a) || !row_fit(b) || !a->size_count || !b->size_count) {
		text_append(&text, "there is nothing to compare before both have a law");
		write(canvas, box, ROLE_DIM, &text);
		text_release(&text);
		return;
	}
	common_range(a, b, &smallest, &largest);
	count = curves_cross(row_fit(a), row_fit(b), smallest, LARGEST_N, crossings, CROSSINGS);
	for (size_t i = 0; i < count; i++) {
		crossing_words(view, first, second, crossings[i], largest, &text);
		write(canvas, box, ROLE_STRONG, &text);
	}
	ratio_words(view, first, second, fmax(largest, smallest), largest < smallest, &text);
	write(canvas, box, ROLE_STRONG, &text);
	text_release(&text);
}

enum { COLUMNS = 4 };

static void draw_cells(
    Canvas *canvas, Box box, int row, const Role roles[COLUMNS], const char *const cells[COLUMNS])
{
	static const int widths[COLUMNS] = {10, 18, 18, 14};
	int begin = box.column;

	for (int i = 0; i < COLUMNS && begin + widths[i] <= box.column + box.columns; i++) {
		paragraph_right(canvas, begin, row, begin + widths[i], roles[i], cells[i]);
		begin += widths[i];
	}
}

/* "~ 31 years" beyond what was measured. */
static void cost_cell(const ExplorerRow *row, double n, char out[UNITS_SIZE + 2])
{
	double cost = fit_value(row_fit(row), n);
	char shown[UNITS_SIZE];

	if (!isfinite(cost)) {
		snprintf(out, UNITS_SIZE + 2, "for ever");
		return;
	}
	snprintf(out, UNITS_SIZE + 2, "%s%s",
	    n < row->sizes[0].n || n > row->sizes[row->size_count - 1].n ? "~ " : "",
	    metrics[row->series->metric].show(shown, fmax(cost, 0)));
}

enum { TIMES_SIZE = UNITS_SIZE + 8 };

/* "a x 183": a costs 183 times as much. */
static void times_cell(double ratio, char a, char b, char out[TIMES_SIZE])
{
	char shown[UNITS_SIZE];

	*out = '\0';
	if (isfinite(ratio) && ratio > 0)
		snprintf(out, TIMES_SIZE, "%c x %s", ratio < 1 ? a : b,
		    units_count(shown, ratio < 1 ? 1 / ratio : ratio));
}

static void draw_costs(const ExplorerView *view, size_t first, size_t second, double n,
    Canvas *canvas, Box box, int row)
{
	const Role roles[COLUMNS] = {ROLE_PLAIN, row_role(first), row_role(second), ROLE_PLAIN};
	const ExplorerRow *a = &view->rows[first], *b = &view->rows[second];
	char shown[UNITS_SIZE], of_a[UNITS_SIZE + 2], of_b[UNITS_SIZE + 2], times[TIMES_SIZE];

	cost_cell(a, n, of_a);
	cost_cell(b, n, of_b);
	times_cell(exp(log_ratio(row_fit(a), row_fit(b), n)), row_letter(first), row_letter(second),
	    times);
	draw_cells(
	    canvas, box, row, roles, (const char *[]){units_count(shown, n), of_a, of_b, times});
}

/* Costs at powers of ten, or a few sizes apart where each +1 multiplies. */
static void draw_table(
    const ExplorerView *view, size_t first, size_t second, Canvas *canvas, Box *box)
{
	const ExplorerRow *a = &view->rows[first], *b = &view->rows[second];
	const Role dim[COLUMNS] = {ROLE_DIM, ROLE_DIM, ROLE_DIM, ROLE_DIM};
	bool exponential = row_fit(a)->law->exponential || row_fit(b)->law->exponential;
	const char of_a[] = {row_letter(first), '\0'}, of_b[] = {row_letter(second), '\0'};
	double n, least, largest;
	int row = 1;

	common_range(a, b, &least, &largest);
	n = exponential ? 10 : pow(10, ceil(log10(least) - 1e-9));
	draw_cells(canvas, *box, box->row, dim, (const char *[]){"n", of_a, of_b, "costs more"});
	for (; row < box->rows && n <= LARGEST_N * 1.01; row++, n = exponential ? n + 10 : n * 10) {
		if (exponential && n > 100)
			break;
		draw_costs(view, first, second, n, canvas, *box, box->row + row);
	}
	box->row += row;
	box->rows -= row;
}

static void draw_source(
    const ExplorerRow *row, const Listing *listing, Canvas *canvas, Box box, GlyphTier glyphs)
{
	bool exponential = row->verdict && row->verdict->law && row->verdict->law->exponential;
	char n[UNITS_SIZE];
	Text heading = {0};

	text_append(&heading, row->name);
	if (listing->n > 0)
		text_printf(&heading, ": runs at n = %s", units_count(n, listing->n));
	border_rule(
	    canvas, (Box){box.column, box.row, box.columns, 1}, glyphs, text_string(&heading));
	box.row++;
	box.rows--;
	sourceview_draw(listing, canvas, box, listing_first(listing, box.rows), exponential);
	text_release(&heading);
}

/* Both at the largest size that was counted of either one; what both have in common is faint. */
static void draw_sources(
    const ExplorerRow *a, const ExplorerRow *b, Canvas *canvas, Box box, GlyphTier glyphs)
{
	Box left = {box.column, box.row, box.columns / 2, box.rows};
	Box right = {
	    box.column + left.columns + 1, box.row, box.columns - left.columns - 1, box.rows};
	Listing of_a, of_b;

	if (!a->source || !b->source)
		return;
	listing_init(&of_a, a->source, 0);
	listing_init(&of_b, b->source, 0);
	listing_compare(&of_a, &of_b);
	draw_source(a, &of_a, canvas, left, glyphs);
	draw_source(b, &of_b, canvas, right, glyphs);
	listing_release(&of_a);
	listing_release(&of_b);
}

bool versus_has_sources(const Explorer *explorer, const ExplorerView *view)
{
	size_t first, second;

	return versus_pair(explorer, view, &first, &second) && view->rows[first].source &&
	       view->rows[second].source;
}

void versus_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box)
{
	size_t first, second;
	Box words = {box.column + 1, box.row, box.columns - 2, box.rows};
	const ExplorerRow *a, *b;

	if (!versus_pair(explorer, view, &first, &second)) {
		paragraph_wrap(canvas, words, ROLE_PLAIN,
		    "Choose a target with j and k and press c, then another one and press c "
		    "again: this compares the two.");
		return;
	}
	a = &view->rows[first];
	b = &view->rows[second];
	if (explorer->page == PAGE_COMPARISON && explorer->page_row > 1) {
		draw_sources(a, b, canvas, box, explorer->glyphs);
		return;
	}
	draw_words(view, first, second, canvas, &words);
	words.row++;
	words.rows--;
	if (row_fit(a) && row_fit(b) && a->size_count && b->size_count)
		draw_table(view, first, second, canvas, &words);
	box.rows = words.rows - 1;
	box.row = words.row + 1;
	if (box.columns >= SOURCES_COLUMNS && box.rows >= SOURCES_ROWS)
		draw_sources(a, b, canvas, box, explorer->glyphs);
}
