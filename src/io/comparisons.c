#include "io/comparisons.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "io/csvfield.h"
#include "io/markdown.h"

/* A comparison is laid out as texts first: for each n the two costs and the ratio. */
enum { SIZE, BEFORE, AFTER, RATIO, COLUMNS, GAP = 2 };

static const char *const headings[COLUMNS] = {
    [SIZE] = "n", [BEFORE] = "before", [AFTER] = "after", [RATIO] = "after / before"};

static void append_cost(double cost, Metric metric, Text *out)
{
	char shown[UNITS_SIZE];

	text_append(out, cost > 0 ? metrics[metric].show(shown, cost) : "-");
}

static void cells(const RatioAt *at, Metric metric, Text row[COLUMNS])
{
	char n[UNITS_SIZE];

	text_append(&row[SIZE], units_count(n, at->n));
	append_cost(at->before, metric, &row[BEFORE]);
	append_cost(at->after, metric, &row[AFTER]);
	text_append(&row[RATIO], at->fitted ? "about " : "");
	ratio_figure(&at->ratio, &row[RATIO]);
}

static void release(Text row[COLUMNS])
{
	for (int column = 0; column < COLUMNS; column++)
		text_release(&row[column]);
}

static void widen(int widths[COLUMNS], Text row[COLUMNS])
{
	for (int column = 0; column < COLUMNS; column++) {
		int width = utf8_columns(text_string(&row[column]));

		widths[column] = width > widths[column] ? width : widths[column];
	}
}

/* All but the ratio to the right. */
static void put_row(const int widths[COLUMNS], Text row[COLUMNS], Text *out)
{
	int end = 0;

	for (int column = 0; column < COLUMNS; column++) {
		const char *cell = text_string(&row[column]);

		end += widths[column] + GAP;
		if (column != RATIO)
			text_pad(out, end - utf8_columns(cell));
		else
			text_pad(out, end - widths[column]);
		text_append(out, cell);
	}
	text_append(out, "\n");
}

static void put_sizes(const Comparison *comparison, Text *out)
{
	Metric metric = comparison->before->series->metric;
	int widths[COLUMNS] = {0};
	Text heading[COLUMNS] = {{0}};

	for (int column = 0; column < COLUMNS; column++)
		text_append(&heading[column], headings[column]);
	widen(widths, heading);
	for (size_t i = 0; i < comparison->count; i++) {
		Text row[COLUMNS] = {{0}};

		cells(&comparison->sizes[i], metric, row);
		widen(widths, row);
		release(row);
	}
	put_row(widths, heading, out);
	release(heading);
	for (size_t i = 0; i < comparison->count; i++) {
		Text row[COLUMNS] = {{0}};

		cells(&comparison->sizes[i], metric, row);
		put_row(widths, row, out);
		release(row);
	}
}

static void append_label(const Record *record, Text *out)
{
	if (*record->file) {
		text_append_visible(out, record->file, strlen(record->file));
		text_append(out, "  ");
	}
	text_append_visible(out, record->series->name, strlen(record->series->name));
}

/* "before  insertion-sort  O(n^2)  quadratic: ..." */
static void put_verdicts(const Comparison *comparison, Text *out)
{
	const Record *const records[] = {comparison->before, comparison->after};
	static const char *const sides[] = {"before  ", "after   "};
	int widest = 0;

	for (int i = 0; i < 2; i++) {
		Text label = {0};
		int columns;

		append_label(records[i], &label);
		columns = utf8_columns(text_string(&label));
		widest = columns > widest ? columns : widest;
		text_release(&label);
	}
	for (int i = 0; i < 2; i++) {
		text_append(out, sides[i]);
		append_label(records[i], out);
		text_pad(out, (int)strlen(sides[i]) + widest + GAP);
		record_words(records[i], out);
		text_append(out, "\n");
	}
}

/* "at ten times the largest n, 56 k: 90.2 times faster [85.1, 95.3]" */
static void beyond_words(const Comparison *comparison, size_t index, Text *out)
{
	const RatioAt *at = &comparison->beyond[index];

	comparison_beyond(comparison, index, out);
	text_append(out, ", n = ");
	crossover_size(at->n, out);
	text_append(out, ": ");
	ratio_words(&at->ratio, comparison->before->series->metric, out);
}

static void how_words(const Comparison *comparison, Text *out)
{
	size_t fitted = 0;

	for (size_t i = 0; i < comparison->count; i++)
		fitted += comparison->sizes[i].fitted;
	switch (comparison->how) {
	case COMPARED_SIDE_BY_SIDE:
		text_printf(out,
		    "interleaved, in %zu pairs of processes; intervals hold for all n together",
		    comparison->blocks);
		break;
	case COMPARED_APART:
		text_append(
		    out, "measured apart, so that a tenth more or less may be the machine's doing");
		break;
	case COMPARED_EXACTLY: text_append(out, "counted"); break;
	}
	if (fitted)
		text_printf(out,
		    "; at %zu of %zu n by the fitted curves (about), for not both were "
		    "measured there",
		    fitted, comparison->count);
}

static void put_comparison(const Comparison *comparison, Text *out)
{
	comparison_sentence(comparison, out);
	text_append(out, "\n\n");
	put_verdicts(comparison, out);
	if (!comparison->count)
		return;
	text_append(out, "\n");
	put_sizes(comparison, out);
	text_append(out, "\n");
	for (size_t i = 0; i < comparison->beyond_count; i++) {
		beyond_words(comparison, i, out);
		text_append(out, "\n");
	}
	how_words(comparison, out);
	text_append(out, "\n");
}

static void put_heading(const Comparison *comparison, const char *mark, Text *out)
{
	const Series *series = comparison->before->series;

	text_append(out, mark);
	text_append(out, metrics[series->metric].name);
	if (*series->input) {
		text_append(out, ", ");
		text_append_visible(out, series->input, strlen(series->input));
	}
	text_append(out, "\n");
}

void comparisons_table(const Comparison *comparisons, size_t count, Text *out)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			text_append(out, "\n");
		if (count > 1)
			put_heading(&comparisons[i], "-- ", out);
		put_comparison(&comparisons[i], out);
	}
}

static void markdown_words(
    void write(const Comparison *, Text *), const Comparison *comparison, Text *out)
{
	Text words = {0};

	write(comparison, &words);
	markdown_append(text_string(&words), out);
	text_release(&words);
}

static void markdown_row(Text row[COLUMNS], Text *out)
{
	text_append(out, "|");
	for (int column = 0; column < COLUMNS; column++) {
		text_append(out, " ");
		markdown_append(text_string(&row[column]), out);
		text_append(out, " |");
	}
	text_append(out, "\n");
}

static void markdown_sizes(const Comparison *comparison, Text *out)
{
	text_append(out, "\n| n | before | after | after / before |\n|--:|--:|--:|:--|\n");
	for (size_t i = 0; i < comparison->count; i++) {
		Text row[COLUMNS] = {{0}};

		cells(&comparison->sizes[i], comparison->before->series->metric, row);
		markdown_row(row, out);
		release(row);
	}
	text_append(out, "\n");
}

static void markdown_verdicts(const Comparison *comparison, Text *out)
{
	const Record *const records[] = {comparison->before, comparison->after};
	static const char *const sides[] = {"- before: ", "- after: "};

	for (int i = 0; i < 2; i++) {
		Text words = {0};

		append_label(records[i], &words);
		text_append(&words, ": ");
		record_words(records[i], &words);
		text_append(out, sides[i]);
		markdown_append(text_string(&words), out);
		text_append(out, "\n");
		text_release(&words);
	}
}

void comparisons_markdown(const Comparison *comparisons, size_t count, Text *out)
{
	for (size_t i = 0; i < count; i++) {
		const Comparison *comparison = &comparisons[i];

		if (i)
			text_append(out, "\n");
		if (count > 1) {
			put_heading(comparison, "### ", out);
			text_append(out, "\n");
		}
		markdown_words(comparison_sentence, comparison, out);
		text_append(out, "\n\n");
		markdown_verdicts(comparison, out);
		if (!comparison->count)
			continue;
		markdown_sizes(comparison, out);
		for (size_t j = 0; j < comparison->beyond_count; j++) {
			Text words = {0};

			beyond_words(comparison, j, &words);
			text_append(out, "- ");
			markdown_append(text_string(&words), out);
			text_append(out, "\n");
			text_release(&words);
		}
		text_append(out, "- ");
		markdown_words(how_words, comparison, out);
		text_append(out, "\n");
	}
}

/* An empty field where there is none. */
static void csv_value(Text *out, double value)
{
	text_append(out, ",");
	if (value > 0 && isfinite(value))
		text_append_number(out, value);
}

static void csv_row(const Comparison *comparison, const RatioAt *at, Text *out)
{
	csv_field(out, comparison->before->series->name);
	text_append(out, ",");
	csv_field(out, comparison->after->series->name);
	text_append(out, ",");
	csv_field(out, comparison->before->series->input);
	text_printf(out, ",%s", metrics[comparison->before->series->metric].name);
	csv_value(out, at->n);
	csv_value(out, at->before);
	csv_value(out, at->after);
	csv_value(out, at->ratio.value);
	csv_value(out, at->ratio.low);
	csv_value(out, at->ratio.high);
	text_printf(out, ",%s\n", ratio_origin(comparison, at));
}

void comparisons_csv(const Comparison *comparisons, size_t count, Text *out)
{
	text_append(out, "before,after,input,metric,n,cost_before,cost_after,ratio,low,high,by\n");
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < comparisons[i].count; j++)
			csv_row(&comparisons[i], &comparisons[i].sizes[j], out);
		for (size_t j = 0; j < comparisons[i].beyond_count; j++)
			csv_row(&comparisons[i], &comparisons[i].beyond[j], out);
	}
}
