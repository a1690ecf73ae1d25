#include "io/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "io/curvetable.h"

/* Two blanks between columns. */
enum { GAP = 2 };

/* A table is laid out as texts first, so that every column is as wide as it has to be. */
enum { NAME, METRIC, LARGEST, COST, TEXTBOOK, AGREES, STEPS, COLUMNS };

static const char *const headings[COLUMNS] = {[NAME] = "",
    [METRIC] = "",
    [LARGEST] = "largest n",
    [COST] = "cost",
    [TEXTBOOK] = "textbook",
    [AGREES] = "",
    [STEPS] = "counts say"};

static const bool right_aligned[COLUMNS] = {[LARGEST] = true, [COST] = true};

/* What isn't the same for all records, and so is to be named. */
typedef struct Kinds {
	bool files, metrics, witnesses;
} Kinds;

static bool several_metrics(const Record *records, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (records[i].series->metric != records[0].series->metric)
			return true;
	return false;
}

static bool several_files(const Record *records, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (strcmp(records[i].file, records[0].file) != 0)
			return true;
	return false;
}

/* With the file before it where there are several, but for a series that is called as its file. */
static void label(const Record *record, bool with_file, Text *out)
{
	const char *file = record->file, *slash = strrchr(file, '/'), *name = record->series->name;
	bool same = strcmp(slash ? slash + 1 : file, name) == 0;

	if (with_file)
		text_append_visible(out, file, strlen(file));
	if (with_file && !same)
		text_append(out, "  ");
	if (!with_file || !same)
		text_append_visible(out, name, strlen(name));
}

static bool any_witness(const Record *records, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (records[i].witness)
			return true;
	return false;
}

static void cost(const Record *record, double n, Text *out)
{
	char shown[UNITS_SIZE];
	double value = record_cost(record, n);

	text_append(out, metrics[record->series->metric].show(shown, value));
}

static void agreement(const Record *record, Text *out)
{
	const Verdict *verdict = record->verdict;

	if (!record->series->textbook || !verdict->law)
		return;
	if (verdict->state == VERDICT_DECIDED)
		text_append(out, record_agrees(record) ? "agrees" : "differs");
	else
		text_append(out, "-");
}

/* The steps' verdict in a word or two. */
static void witness(const Verdict *verdict, Text *out)
{
	if (!verdict)
		text_append(out, "-");
	else if (verdict->state == VERDICT_DECIDED)
		text_append(out, verdict->law->name);
	else
		text_append(out, verdict_state_name(verdict->state));
}

static void cells(const Record *record, Kinds kinds, Text row[COLUMNS])
{
	double largest = record_largest(record);
	char n[UNITS_SIZE];

	label(record, kinds.files, &row[NAME]);
	if (kinds.metrics)
		text_append(&row[METRIC], metrics[record->series->metric].name);
	if (largest > 0)
		text_append(&row[LARGEST], units_count(n, largest));
	if (verdict_fit(record->verdict))
		cost(record, largest, &row[COST]);
	if (record->series->textbook)
		text_append_visible(
		    &row[TEXTBOOK], record->series->textbook, strlen(record->series->textbook));
	agreement(record, &row[AGREES]);
	if (kinds.witnesses)
		witness(record->witness, &row[STEPS]);
}

static void widen(int widths[COLUMNS], Text row[COLUMNS])
{
	for (int column = 0; column < COLUMNS; column++) {
		int width = utf8_columns(text_string(&row[column]));

		widths[column] = width > widths[column] ? width : widths[column];
	}
}

static void put_row(Text *out, const int widths[COLUMNS], Text row[COLUMNS])
{
	int end = 0;
	size_t last;

	for (int column = 0; column < COLUMNS; column++) {
		const char *cell = text_string(&row[column]);

		if (!widths[column])
			continue;
		if (right_aligned[column])
			text_pad(out, end + widths[column] - utf8_columns(cell));
		text_append(out, cell);
		end += widths[column] + GAP;
		text_pad(out, end);
	}
	for (last = out->length; last > 0 && out->bytes[last - 1] == ' ';)
		last--;
	out->length = last;
	text_append(out, "\n");
}

static void release(Text row[COLUMNS])
{
	for (int column = 0; column < COLUMNS; column++)
		text_release(&row[column]);
}

static void figures(const Record *records, size_t count, Kinds kinds, Text *out)
{
	int widths[COLUMNS] = {0};
	Text heading[COLUMNS] = {{0}};

	for (size_t i = 0; i < count; i++) {
		Text row[COLUMNS] = {{0}};

		cells(&records[i], kinds, row);
		widen(widths, row);
		release(row);
	}
	for (int column = 0; column < COLUMNS; column++)
		if (widths[column])
			text_append(&heading[column], headings[column]);
	widen(widths, heading);
	put_row(out, widths, heading);
	release(heading);
	for (size_t i = 0; i < count; i++) {
		Text row[COLUMNS] = {{0}};

		cells(&records[i], kinds, row);
		put_row(out, widths, row);
		release(row);
	}
}

static void words(const Record *records, size_t count, Kinds kinds, Text *out)
{
	int widest[2] = {0};

	for (size_t i = 0; i < count; i++) {
		Text name = {0};
		int columns, more = (int)strlen(metrics[records[i].series->metric].name);

		label(&records[i], kinds.files, &name);
		columns = utf8_columns(text_string(&name));
		widest[0] = columns > widest[0] ? columns : widest[0];
		widest[1] = more > widest[1] ? more : widest[1];
		text_release(&name);
	}
	for (size_t i = 0; i < count; i++) {
		label(&records[i], kinds.files, out);
		text_pad(out, widest[0] + GAP);
		if (kinds.metrics) {
			text_append(out, metrics[records[i].series->metric].name);
			text_pad(out, widest[0] + widest[1] + 2 * GAP);
		}
		record_words(&records[i], out);
		text_append(out, "\n");
	}
}

/* A line for each remark, after the name of what it is about. */
static void remarks(const Record *records, size_t count, Kinds kinds, Text *out)
{
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		Remarks found = {0};

		if (!records[i].failure)
			record_remarks(&records[i], &found);
		for (size_t j = 0; j < found.count; j++) {
			text_append(out, any ? "" : "\n");
			any = true;
			label(&records[i], kinds.files, out);
			if (kinds.metrics)
				text_printf(out, " %s", metrics[records[i].series->metric].name);
			text_append(out, ": ");
			remark_words(&found.list[j], out);
			text_append(out, "\n");
		}
	}
}

static void curves(const Record *records, size_t count, Kinds kinds, Text *out)
{
	Text *labels = memory_new(count, sizeof *labels);

	for (size_t i = 0; i < count; i++) {
		label(&records[i], kinds.files, &labels[i]);
		if (kinds.metrics)
			text_printf(&labels[i], "  %s", metrics[records[i].series->metric].name);
	}
	curvetable_append(records, labels, count, out);
	for (size_t i = 0; i < count; i++)
		text_release(&labels[i]);
	free(labels);
}

void table_verdicts(const Record *records, size_t count, Text *out)
{
	Kinds kinds = {.files = several_files(records, count),
	    .metrics = several_metrics(records, count),
	    .witnesses = any_witness(records, count)};

	if (!count)
		return;
	words(records, count, kinds, out);
	text_append(out, "\n");
	figures(records, count, kinds, out);
	curves(records, count, kinds, out);
	remarks(records, count, kinds, out);
}
