#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/curvecross.h"
#include "report/parts.h"

enum { LABEL_COLUMNS = 20, NAME_COLUMNS = 40, CROSSINGS = 3, ROWS = 8 };

/* The pairs of more than three are a table, and of very many nobody reads it. */
enum { IN_WORDS = 3, COMPARED_MOST = 12 };

/* Wider tables don't fit on a page: the other targets go on in another one. */
enum { TABLE_COLUMNS = 70, N_COLUMNS = 6, TIMES_COLUMNS = 8, ABREAST = 4 };

/* Beyond this nobody asks. */
#define LARGEST_N 1e9

/* A record that has a curve. */
typedef struct Contender {
	const Record *record;
	const Fit *fit;
	Text name, heading;
	double largest;
} Contender;

/* All of one metric; the caller releases them. */
static size_t contenders_of(const Subject *subject, Metric metric, Contender **contenders)
{
	size_t count = 0;

	*contenders = memory_new(subject->count, sizeof **contenders);
	for (size_t i = 0; i < subject->count; i++) {
		const Record *record = &subject->records[i];
		const Fit *fit = verdict_fit(record->verdict);
		Contender *contender = &(*contenders)[count];

		if (!fit || !fit->law || record->series->metric != metric)
			continue;
		*contender = (Contender){record, fit, {0}, {0}, record_largest(record)};
		subject_label(subject, i, NAME_COLUMNS, &contender->name);
		subject_label(subject, i, LABEL_COLUMNS, &contender->heading);
		count++;
	}
	return count;
}

static void contenders_free(Contender *contenders, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		text_release(&contenders[i].name);
		text_release(&contenders[i].heading);
	}
	free(contenders);
}

/* "From n = 62 on, quick-sort costs less than insertion-sort. " */
static void crossing_sentence(
    const Contender *a, const Contender *b, double n, double largest, Text *out)
{
	bool a_wins = fit_value(a->fit, n * 1.01) < fit_value(b->fit, n * 1.01);
	char shown[UNITS_SIZE];

	text_printf(out, "%s n = %s on, %s costs less than %s. ",
	    n > largest ? "If both laws hold, from" : "From", units_count(shown, n),
	    text_string(a_wins ? &a->name : &b->name), text_string(a_wins ? &b->name : &a->name));
}

/* The largest n at which both were measured, or the next to it. */
static double common_n(const Contender *a, const Contender *b)
{
	return fmax(fmin(a->largest, b->largest), fmax(a->fit->smallest, b->fit->smallest));
}

/* "insertion-sort costs 4 times as much as merge-sort": by the curves, at n. */
static void ratio_words(const Contender *a, const Contender *b, double n, Text *out)
{
	double ratio = fit_value(b->fit, n) / fit_value(a->fit, n);
	bool a_wins = ratio > 1;

	if (!isfinite(ratio) || !(ratio > 0))
		return;
	if (fabs(log(ratio)) < 0.01) {
		text_append(out, "both cost the same");
		return;
	}
	text_printf(out, "%s costs ", text_string(a_wins ? &b->name : &a->name));
	factor_append(a_wins ? ratio : 1 / ratio, out);
	text_printf(out, " times as much as %s", text_string(a_wins ? &a->name : &b->name));
}

static size_t crossings_of(const Contender *a, const Contender *b, double crossings[CROSSINGS])
{
	double low = fmax(a->fit->smallest, b->fit->smallest);

	return curves_cross(a->fit, b->fit, low, LARGEST_N, crossings, CROSSINGS);
}

static void define_pair(const Contender *a, const Contender *b, Block *block)
{
	double n = common_n(a, b), crossings[CROSSINGS];
	size_t count = crossings_of(a, b, crossings);
	Text term = {0}, text = {0}, ratio = {0};
	char shown[UNITS_SIZE];

	text_printf(&term, "%s and %s", text_string(&a->name), text_string(&b->name));
	for (size_t i = 0; i < count; i++)
		crossing_sentence(a, b, crossings[i], fmin(a->largest, b->largest), &text);
	if (!count)
		text_append(&text, "Their curves don't cross. ");
	ratio_words(a, b, n, &ratio);
	if (ratio.length)
		text_printf(&text, "At n = %s %s.", units_count(shown, n), text_string(&ratio));
	block_define(block, text_string(&term), &text);
	text_release(&ratio);
	text_release(&term);
	text_release(&text);
}

/* A row of the table of pairs: of the crossings the last, from which on things stay as they are. */
static void put_pair(const Contender *a, const Contender *b, Grid *grid, size_t row)
{
	double n = common_n(a, b), crossings[CROSSINGS];
	double ratio = fit_value(b->fit, n) / fit_value(a->fit, n);
	size_t count = crossings_of(a, b, crossings);
	double far = count ? crossings[count - 1] * 1.01 : n;
	bool a_wins = fit_value(a->fit, far) < fit_value(b->fit, far);
	char shown[UNITS_SIZE];
	Text text = {0};

	grid_put_words(grid, row, 0, text_string(a_wins ? &a->heading : &b->heading));
	grid_put_words(grid, row, 1, text_string(a_wins ? &b->heading : &a->heading));
	if (count) {
		text_append(&text, far > fmin(a->largest, b->largest) ? "~ " : "");
		text_append(&text, units_count(shown, crossings[count - 1]));
	} else {
		text_append(&text, "always");
	}
	grid_put(grid, row, 2, &text);
	grid_put_words(grid, row, 3, units_count(shown, n));
	if (isfinite(ratio) && ratio > 0)
		times_append(a_wins ? ratio : 1 / ratio, &text);
	grid_put(grid, row, 4, &text);
	text_release(&text);
}

static void tabulate_pairs(const Contender *contenders, size_t count, Section *section)
{
	static const char *const headings[] = {"less costs", "than", "from n on", "at n", "costs"};
	Block *block = section_add_block(section, BLOCK_TABLE);
	size_t row = 1;

	block_make_grid(block, "llrrr", count * (count - 1) / 2 + 1,
	    "From which n on one costs less than another, by the fitted curves, and how many times "
	    "as much the other costs at the largest n of both; ~ wasn't measured");
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
		grid_put_words(&block->grid, 0, i, headings[i]);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			put_pair(&contenders[i], &contenders[j], &block->grid, row++);
}

/* Where one begins to cost less than another, of every pair. */
static void add_crossovers(const Contender *contenders, size_t count, Section *section)
{
	Block *block;

	if (count > IN_WORDS) {
		tabulate_pairs(contenders, count < COMPARED_MOST ? count : COMPARED_MOST, section);
		return;
	}
	if (count < 2)
		return;
	block = section_add_block(section, BLOCK_DEFINITIONS);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			define_pair(&contenders[i], &contenders[j], block);
}

static bool all_exponential(const Contender *contenders, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!contenders[i].fit->law->exponential)
			return false;
	return true;
}

/* Sizes that double, from well within the measured ones to well beyond; of exponentials among
 * themselves they go up by one. */
static void table_sizes(const Contender *contenders, size_t count, bool exponential, double n[ROWS])
{
	double smallest = 1, largest = HUGE_VAL, first;

	for (size_t i = 0; i < count; i++) {
		smallest = fmax(smallest, contenders[i].fit->smallest);
		largest = fmin(largest, contenders[i].largest);
	}
	largest = fmax(largest, smallest);
	first =
	    exponential ? floor(largest) - ROWS / 2.0 : exp2(floor(log2(largest)) - ROWS / 2.0 + 1);
	first = fmax(first, ceil(smallest));
	for (int i = 0; i < ROWS; i++)
		n[i] = exponential ? first + i : first * exp2(i);
}

/* "~ 3.22 s": beyond what was measured. */
static void cost_cell(const Contender *contender, double n, Text *out)
{
	if (n < contender->fit->smallest || n > contender->largest)
		text_append(out, "~ ");
	cost_append(contender->record->series->metric, fit_value(contender->fit, n), out);
}

static void put_costs(const Contender *contender, const double n[ROWS], Grid *grid, size_t column)
{
	Text text = {0};

	grid_put_words(grid, 0, column, text_string(&contender->heading));
	for (size_t row = 0; row < ROWS; row++) {
		double cost = fit_value(contender->fit, n[row]);
		double before = row ? fit_value(contender->fit, n[row - 1]) : 0;

		cost_cell(contender, n[row], &text);
		grid_put(grid, row + 1, column, &text);
		if (before > 0 && isfinite(cost))
			times_append(cost / before, &text);
		grid_put(grid, row + 1, column + 1, &text);
	}
	text_release(&text);
}

/* Two columns a target: the cost, and how many times that of the row before it is. */
static void add_table(const Contender *contenders, size_t count, const double n[ROWS],
    const char *caption, Section *section)
{
	static const char columns[] = "rrrrrrrrr";
	Block *block = section_add_block(section, BLOCK_TABLE);
	char shown[UNITS_SIZE];

	block_make_grid(block, columns + 2 * (ABREAST - count), ROWS + 1, caption);
	grid_put_words(&block->grid, 0, 0, "n");
	for (size_t row = 0; row < ROWS; row++)
		grid_put_words(&block->grid, row + 1, 0, units_count(shown, n[row]));
	for (size_t i = 0; i < count; i++)
		put_costs(&contenders[i], n, &block->grid, 1 + 2 * i);
}

/* Columns of text that its two columns of the table take. */
static int width_of(const Contender *contender, const double n[ROWS])
{
	enum { GAP = 2 };
	int widest = utf8_columns(text_string(&contender->heading));
	Text text = {0};

	for (int row = 0; row < ROWS; row++) {
		int columns;

		cost_cell(contender, n[row], &text);
		columns = utf8_columns(text_string(&text));
		widest = columns > widest ? columns : widest;
		text_clear(&text);
	}
	text_release(&text);
	return widest + GAP + TIMES_COLUMNS;
}

/* How many of them have room beside each other, but at least one. */
static size_t abreast(const Contender *contenders, size_t count, const double n[ROWS])
{
	int width = N_COLUMNS;
	size_t fitting = 0;

	for (; fitting < count && fitting < ABREAST; fitting++) {
		width += width_of(&contenders[fitting], n);
		if (fitting && width > TABLE_COLUMNS)
			break;
	}
	return fitting;
}

static void add_tables(const Contender *contenders, size_t count, Section *section)
{
	bool exponential = all_exponential(contenders, count);
	const char *caption =
	    exponential ? "What each +1 costs, by the fitted curves; ~ wasn't measured"
			: "What each doubling of n costs, by the fitted curves; ~ wasn't measured";
	double n[ROWS];

	table_sizes(contenders, count, exponential, n);
	while (count) {
		size_t together = abreast(contenders, count, n);

		add_table(contenders, together, n, caption, section);
		contenders += together;
		count -= together;
		caption = "";
	}
}

void comparison_part(const Subject *subject, Document *document)
{
	Section *section = NULL;

	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		Contender *contenders;
		size_t count = contenders_of(subject, (Metric)metric, &contenders);

		if (count && !section)
			section = document_add_section(
			    document, subject->count > 1 ? "COMPARISON" : "DOUBLING");
		if (count) {
			add_crossovers(contenders, count, section);
			add_tables(contenders, count, section);
		}
		contenders_free(contenders, count);
	}
}
