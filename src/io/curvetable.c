#include "io/curvetable.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "model/equation.h"

/* Two blanks between columns; curves are wrapped where lines would be longer, unless their column
 * would be narrow. */
enum { GAP = 2, LINE = 80, NARROW = 40 };

typedef struct Row {
	const char *label;
	Text curve, ten_times;
} Row;

typedef struct Widths {
	int label, curve, ten_times;
} Widths;

/* Ten times the largest n, or where each +1 multiplies, ten more. What is beyond a cache isn't
 * foretold. */
static void ten_times(const Record *record, Text *out)
{
	const Fit *fit = verdict_fit(record->verdict);
	Metric metric = record->series->metric;
	double n = prediction_n(fit->law, record_largest(record), prediction_ten(fit->law));
	double cost = record_cost(record, n);
	Interval interval = uncertainty_at(record->uncertainty, n);
	char shown[UNITS_SIZE];

	if (isinf(cost))
		text_append(out, "never");
	else
		text_append(out, metrics[metric].show(shown, cost));
	if (isfinite(cost))
		interval_words(&interval, cost, metric, out);
	if (fit->law->exponential)
		text_printf(out, " at n = %s", units_count(shown, n));
}

/* Where the next term begins, or what is said behind the last; the end where nothing does. */
static const char *next_part(const char *curve)
{
	for (const char *at = curve; *at; at++) {
		if (strncmp(at, " + ", 3) == 0)
			return at + 1;
		if (strncmp(at, ", ", 2) == 0 && isalpha((unsigned char)at[2]))
			return at + 2;
	}
	return curve + strlen(curve);
}

/* As many whole parts as `width` has room for, but at least one. */
static const char *line_end(const char *curve, int width)
{
	const char *end = next_part(curve);

	while (*end && next_part(end) - curve <= width)
		end = next_part(end);
	return end;
}

/* Blanks at the end of a line are nobody's. */
static void end_line(Text *out)
{
	while (out->length > 0 && out->bytes[out->length - 1] == ' ')
		out->length--;
	text_append(out, "\n");
}

static void put_row(const Row *row, const Widths *widths, Text *out)
{
	const char *curve = text_string(&row->curve), *end = line_end(curve, widths->curve);

	text_append(out, row->label);
	text_pad(out, widths->label + GAP);
	text_append_bytes(out, curve, (size_t)(end - curve));
	text_pad(out, widths->label + widths->curve + 2 * GAP);
	text_append(out, text_string(&row->ten_times));
	text_append(out, "\n");
	while (*end) {
		curve = end;
		end = line_end(curve, widths->curve);
		text_pad(out, widths->label + 2 * GAP);
		text_append_bytes(out, curve, (size_t)(end - curve));
		end_line(out);
	}
}

static int wider(int width, const char *text)
{
	int columns = utf8_columns(text);

	return columns > width ? columns : width;
}

static Widths widths_of(const Row *rows, size_t count)
{
	Widths widths = {0};
	int room;

	for (size_t i = 0; i < count; i++) {
		widths.label = wider(widths.label, rows[i].label);
		widths.curve = wider(widths.curve, text_string(&rows[i].curve));
		widths.ten_times = wider(widths.ten_times, text_string(&rows[i].ten_times));
	}
	room = LINE - widths.label - widths.ten_times - 2 * GAP;
	if (room < NARROW)
		room = NARROW;
	if (widths.curve > room)
		widths.curve = room;
	return widths;
}

static bool any_interval(const Record *records, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (records[i].uncertainty && records[i].uncertainty->known)
			return true;
	return false;
}

void curvetable_append(const Record *records, const Text *labels, size_t count, Text *out)
{
	Row *rows = memory_new(count + 1, sizeof *rows);
	size_t used = 1;
	Widths widths;

	rows[0].label = "";
	text_printf(
	    &rows[0].curve, "curve%s", any_interval(records, count) ? ", with 95 % intervals" : "");
	text_append(&rows[0].ten_times, "at ten times n");
	for (size_t i = 0; i < count; i++) {
		Row *row = &rows[used];

		if (!verdict_fit(records[i].verdict))
			continue;
		row->label = text_string(&labels[i]);
		equation_words(verdict_fit(records[i].verdict), records[i].uncertainty,
		    records[i].series->metric, &row->curve);
		ten_times(&records[i], &row->ten_times);
		used++;
	}
	widths = widths_of(rows, used);
	text_append(out, used > 1 ? "\n" : "");
	for (size_t i = 0; i < used; i++) {
		if (used > 1)
			put_row(&rows[i], &widths, out);
		text_release(&rows[i].curve);
		text_release(&rows[i].ten_times);
	}
	free(rows);
}
