#include "tui/wall.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/units.h"
#include "plot/blockdigits.h"
#include "plot/wallchart.h"
#include "tui/ballot.h"
#include "tui/figure.h"
#include "tui/paragraph.h"
#include "tui/row.h"
#include "tui/sourceview.h"
#include "tui/wallrace.h"

/* Below this there is no room for a figure, and then only for words. */
enum { FIGURE_ROWS = 16, FIGURE_COLUMNS = 60, CHART_ROWS = 8, CHART_COLUMNS = 24 };

static bool is_shown_already(const size_t *shown, size_t count, size_t index)
{
	for (size_t i = 0; i < count; i++)
		if (shown[i] == index)
			return true;
	return false;
}

static int ascending(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

/* Those that are measured, or will be. */
static size_t measured_count(const ExplorerView *view)
{
	size_t count = 0;

	for (size_t i = 0; i < view->count; i++)
		count += view->rows[i].state != ROW_IDLE;
	return count;
}

size_t wall_shown(
    const Explorer *explorer, const ExplorerView *view, size_t shown[ROLE_WALL_SERIES_COUNT])
{
	size_t count = 0;

	shown[count++] = explorer->selected;
	/* The others would tell what is asked. */
	if (view->ballot)
		return count;
	for (int i = 0; i < 2; i++)
		if (explorer->marked[i] && explorer->marked[i] <= view->count &&
		    !is_shown_already(shown, count, explorer->marked[i] - 1))
			shown[count++] = explorer->marked[i] - 1;
	/* In the order of the race, not of the places, or curves would change their colours. */
	for (size_t i = 0; view->race && i < explorer->race.count; i++)
		if (explorer->race.rows[i] < view->count && count < ROLE_WALL_SERIES_COUNT &&
		    !is_shown_already(shown, count, explorer->race.rows[i]))
			shown[count++] = explorer->race.rows[i];
	for (size_t i = 0; i < view->count && measured_count(view) <= ROLE_WALL_SERIES_COUNT; i++)
		if (view->rows[i].state != ROW_IDLE && count < ROLE_WALL_SERIES_COUNT &&
		    !is_shown_already(shown, count, i))
			shown[count++] = i;
	qsort(shown, count, sizeof *shown, ascending);
	return count;
}

/* What doubling n, or one more, makes of the cost at the largest sizes; 0: nothing is known. */
static double growth_factor(const Fit *fit)
{
	double before;

	if (!fit)
		return 0;
	before = fit_value(fit, fit->law->exponential ? fit->reference - 1 : fit->reference / 2);
	return before > 0 ? fit_value(fit, fit->reference) / before : 0;
}

/* The figure, and what it says of. False where nothing is known yet. */
static bool say_figure(
    const Explorer *explorer, const ExplorerView *view, Text *figure, Text *caption)
{
	const ExplorerRow *row = &view->rows[explorer->selected];
	const Fit *fit = row_fit(row);
	const MetricInfo *metric = &metrics[explorer->metric];
	char cost[UNITS_SIZE], n[UNITS_SIZE];
	double factor = growth_factor(fit);

	if (explorer->asked_n <= 0 && wallrace_figure(view, explorer->selected, figure, caption))
		return true;
	if (explorer->asked_n > 0 && fit) {
		text_append(figure, metric->show(cost, fit_value(fit, explorer->asked_n)));
		text_printf(
		    caption, "at n = %s, while the law holds", units_count(n, explorer->asked_n));
	} else if (factor > 0) {
		text_printf(figure, factor < 9.95 ? "x%.1f" : "x%.0f", factor);
		text_append(caption,
		    fit->law->exponential ? "with each +1 of n" : "with each doubling of n");
	} else if (row->size_count) {
		const Size *last = &row->sizes[row->size_count - 1];

		text_append(figure, metric->show(cost, last->median));
		text_printf(caption, "at n = %s", units_count(n, last->n));
	}
	return figure->length > 0;
}

static void say_verdict(const ExplorerView *view, const ExplorerRow *row, Text *out)
{
	if (row->state == ROW_FAILED)
		text_append(out, row->failure);
	else if (row->verdict && row->size_count)
		row_words(row, out);
	else if (row->state == ROW_IDLE)
		text_append(out, "Enter measures it");
	else
		text_append(out, view->paused ? "paused" : "measuring begins");
}

static void draw_figure(
    const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box, int dot)
{
	const ExplorerRow *row = &view->rows[explorer->selected];
	Text figure = {0}, text = {0};
	int column = box.column, line = box.row;
	Box below;

	if (box.rows >= blockdigits_rows(dot) && say_figure(explorer, view, &figure, &text) &&
	    figure_width(text_string(&figure), dot, box.columns / 2) < box.columns * 3 / 5) {
		column = figure_draw(text_string(&figure), dot, explorer->glyphs, canvas,
		    (Box){box.column, box.row, box.columns / 2, box.rows});
		column += 3;
		paragraph_wrap(canvas, (Box){column, line, box.column + box.columns - column, 2},
		    ROLE_WALL_STRONG, text_string(&text));
		line += 2;
	}
	text_clear(&text);
	below = (Box){column, line, box.column + box.columns - column, box.row + box.rows - line};
	say_verdict(view, row, &text);
	if (explorer->asked_n > 0 || !wallrace_places(view, canvas, below))
		paragraph_wrap(canvas, below, ROLE_WALL, text_string(&text));
	text_release(&figure);
	text_release(&text);
}

static void draw_chart(
    const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box, int dot)
{
	const Ballot *ballot = view->ballot;
	bool revealed = ballot && ballot->state != BALLOT_OPEN;
	size_t shown[ROLE_WALL_SERIES_COUNT], count = wall_shown(explorer, view, shown);
	WallCurve curves[ROLE_WALL_SERIES_COUNT];
	WallGuess guesses[BALLOT_OPTIONS_MOST];
	Text labels[ROLE_WALL_SERIES_COUNT] = {{0}};
	WallChart chart = {.glyphs = explorer->glyphs,
	    .metric = explorer->metric,
	    .curves = curves,
	    .curve_count = count,
	    .growing = view->rows[explorer->selected].state != ROW_DONE,
	    .logs = explorer->wall.logs,
	    .divisor = ballot ? ballot->divisor : explorer->chart.divisor,
	    .guesses = guesses,
	    .stroke = dot};

	for (size_t i = 0; i < count; i++) {
		const ExplorerRow *row = &view->rows[shown[i]];

		if (shown[i] == explorer->selected)
			chart.leading = i;
		text_append_visible(&labels[i], row->name, strlen(row->name));
		curves[i] = (WallCurve){.label = ballot && !revealed ? "" : text_string(&labels[i]),
		    .mark = row_letter(shown[i]),
		    .sizes = row->sizes,
		    .size_count = row->size_count,
		    .fit = row_fit(row)};
	}
	for (size_t i = 0; revealed && i < ballot->option_count; i++)
		if (ballot->options[i].value > 0)
			guesses[chart.guess_count++] =
			    (WallGuess){(char)('1' + i), ballot->n, ballot->options[i].value};
	if (revealed && ballot->n > 0) {
		chart.reach_n = ballot->n;
		chart.reach_value = ballot->answer;
	}
	wallchart_draw(&chart, canvas, box);
	for (size_t i = 0; i < count; i++)
		text_release(&labels[i]);
}

/* Source with its counts, which would tell what is asked. */
static void draw_source(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box)
{
	const ExplorerRow *row = &view->rows[explorer->selected];
	const Fit *fit = row_fit(row);
	bool hidden = view->ballot && view->ballot->state != BALLOT_REVEALED;
	Listing listing;
	size_t first;

	if (!row->source || !row->source->text) {
		canvas_write(canvas, box.column, box.row, box.column + box.columns, ROLE_WALL,
		    "its source isn't known");
		return;
	}
	listing_init(&listing, row->source, 0);
	if (!hidden && box.rows > 1) {
		sourceview_head(&listing, canvas, box, fit && fit->law->exponential);
		box.row++;
		box.rows--;
	}
	first = listing_first(&listing, box.rows);
	for (size_t i = 0; hidden && i < listing.count; i++)
		listing.lines[i].counts = NULL;
	if (hidden) {
		listing.hot = listing.count;
		if (first < listing_first_code(&listing))
			first = listing_first_code(&listing);
	}
	sourceview_draw(&listing, canvas, box, first, fit && fit->law->exponential);
	listing_release(&listing);
}

/* What is on the wall now, and on the right how far the measuring is. */
static void draw_title(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box)
{
	const ExplorerRow *row = &view->rows[explorer->selected];
	const Ballot *ballot = view->ballot;
	bool nameless = ballot && ballot->state != BALLOT_REVEALED && explorer->wall.source;
	int end = box.column + box.columns;
	Text text = {0};
	char n[UNITS_SIZE];

	if (explorer->wall.is_frozen)
		text_append(&text, "frozen");
	else if (view->paused)
		text_append(&text, "paused");
	else if (explorer->notice[0])
		text_append(&text, explorer->notice);
	else if (view->n > 0 && !(ballot && ballot->state == BALLOT_OPEN))
		text_printf(&text, "n = %s", units_count(n, view->n));
	else if (view->origin)
		text_append(&text, view->origin);
	end = paragraph_right(
	    canvas, box.column + box.columns / 2, box.row, end, ROLE_WALL, text_string(&text));
	text_clear(&text);
	text_append_visible(&text, nameless ? "Which algorithm is this?" : row->name,
	    nameless ? 24 : strlen(row->name));
	if (ballot && ballot->divisor)
		text_printf(&text, ", %s / n", metrics[explorer->metric].name);
	paragraph_cut(canvas, box.column, box.row, end - 1 - box.column, ROLE_WALL_STRONG,
	    text_string(&text));
	text_release(&text);
}

static void draw_ballot(
    const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box, int dot)
{
	const Ballot *ballot = view->ballot;
	char cost[UNITS_SIZE];
	bool figure = ballot->answer > 0 && ballot->state == BALLOT_REVEALED;

	if (figure)
		metrics[explorer->metric].show(cost, ballot->answer);
	ballot_draw(
	    ballot, explorer->wall.laws, figure ? cost : NULL, dot, explorer->glyphs, canvas, box);
}

/* All cells get the paper of the wall, whatever drew them. */
static void hang(Canvas *canvas)
{
	for (int i = 0; i < canvas->columns * canvas->rows; i++) {
		Cell *cell = &canvas->cells[i];

		if (cell->role >= ROLE_WALL)
			continue;
		cell->role = cell->role == ROLE_STRONG || cell->role == ROLE_WARNING ||
				     cell->role == ROLE_ERROR
				 ? ROLE_WALL_STRONG
				 : ROLE_WALL;
	}
}

/* What stands where: air at the edges grows with the screen, the lines of words don't. */
static void draw_all(const Explorer *explorer, const ExplorerView *view, Canvas *canvas)
{
	int dot = figure_dot(canvas->columns, canvas->rows, explorer->glyphs);
	int air = canvas->rows / 24 > 1 ? canvas->rows / 24 : 0, side = canvas->columns / 40;
	Box inside = {side, air, canvas->columns - 2 * side, canvas->rows - 2 * air};
	bool tall = inside.rows >= FIGURE_ROWS && inside.columns >= FIGURE_COLUMNS;
	int words = view->ballot ? ballot_rows(view->ballot) : tall ? blockdigits_rows(dot) : 2;
	int gap = tall ? 1 : 0;
	Box chart = {inside.column, inside.row + 1 + gap, inside.columns,
	    inside.rows - words - 1 - 2 * gap - (tall && !view->ballot)};
	Box below;

	if (chart.rows < CHART_ROWS / 2 || inside.columns < CHART_COLUMNS)
		chart.rows = 0;
	below = (Box){inside.column, chart.row + chart.rows + gap, inside.columns, 0};
	below.rows = inside.row + inside.rows - below.row;
	draw_title(explorer, view, canvas, inside);
	if (tall && view->recording)
		paragraph_right(canvas, inside.column, inside.row + 1,
		    inside.column + inside.columns, ROLE_WALL, view->recording);
	if (chart.rows && explorer->wall.source)
		draw_source(explorer, view, canvas, chart);
	else if (chart.rows)
		draw_chart(explorer, view, canvas, chart, dot);
	if (view->ballot)
		draw_ballot(explorer, view, canvas, below, dot);
	else
		draw_figure(explorer, view, canvas, below, dot);
}

void wall_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas)
{
	canvas_clear(canvas);
	if (!explorer->wall.is_blank && explorer->selected < view->count)
		draw_all(explorer, view, canvas);
	hang(canvas);
}
