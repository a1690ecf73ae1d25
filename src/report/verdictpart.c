#include <math.h>
#include <string.h>

#include "report/parts.h"

enum { LABEL_COLUMNS = 24 };

static void add_remarks(const Record *record, Section *section)
{
	Remarks remarks = {0};
	Text text = {0}, words = {0};

	if (!record->failure)
		record_remarks(record, &remarks);
	for (size_t i = 0; i < remarks.count; i++) {
		text_clear(&words);
		remark_words(&remarks.list[i], &words);
		sentence_append(text_string(&words), &text);
		section_add_text(section, BLOCK_PARAGRAPH, &text);
	}
	text_release(&words);
	text_release(&text);
}

/* What the textbook says of it. */
static void textbook_words(const Record *record, Text *out)
{
	const Verdict *verdict = record->verdict;

	if (!record->series->textbook || !*record->series->textbook)
		return;
	text_append(out, out->length ? " " : "");
	text_printf(out, "The textbook says %s", record->series->textbook);
	if (verdict->state == VERDICT_DECIDED && record->series->expected.count)
		text_append(out, record_agrees(record) ? ", and so do these measurements"
						       : ", which isn't what was measured here");
	text_append(out, ".");
}

/* What the other witness says; nothing where there is none. */
static void witness_words(const Record *record, Text *out)
{
	const Verdict *verdict = record->verdict, *witness = record->witness;
	bool both =
	    witness && witness->state == VERDICT_DECIDED && verdict->state == VERDICT_DECIDED;
	Text words = {0};

	if (!witness)
		return;
	text_append(out, out->length ? " " : "");
	if (both && law_is_like(witness->law, verdict->law)) {
		text_printf(out, "The executed lines, which were counted, grow as %s as well.",
		    witness->law->name);
	} else if (both) {
		text_printf(out,
		    "The executed lines, which were counted, grow as %s: another law "
		    "than that of the %s.",
		    witness->law->name, metrics[record->series->metric].name);
	} else {
		text_append(out, "Of the executed lines, which were counted: ");
		verdict_words(witness, &words);
		text_printf(out, "%s.", text_string(&words));
	}
	if (verdict_is_by_counts(verdict, witness)) {
		text_clear(&words);
		verdict_words(verdict, &words);
		text_printf(out, " Of the %s: %s.", metrics[record->series->metric].name,
		    text_string(&words));
	}
	text_release(&words);
}

/* What ten times the largest n will cost, or ten more. */
static void forecast_words(const Record *record, Text *out)
{
	const Fit *fit = verdict_fit(record->verdict);
	Metric metric = record->series->metric;
	char shown[UNITS_SIZE];
	Interval interval;
	double n, cost;

	if (!fit || !fit->law || record->verdict->left_cache_n > 0)
		return;
	n = prediction_n(fit->law, record_largest(record), prediction_ten(fit->law));
	cost = fit_value(fit, n);
	if (!isfinite(cost))
		return;
	text_append(out, out->length ? " " : "");
	text_printf(out, "%s n = %s, %s the largest that was measured, a call should %s ",
	    record->verdict->state == VERDICT_DECIDED ? "At"
	    : record->verdict->plausible_count > 1    ? "If the first of them holds, at"
						      : "If that holds, at",
	    units_count(shown, n), fit->law->exponential ? "ten more than" : "ten times",
	    metric_is_exact(metric) ? "need" : "take");
	cost_append(metric, cost, out);
	interval = uncertainty_at(record->uncertainty, n);
	interval_words(&interval, cost, metric, out);
	text_append(out, metric == METRIC_STEPS ? " steps." : ".");
}

static void detail(const Record *record, Section *section)
{
	Text text = {0};

	if (record->failure) {
		sentence_append("nothing was concluded: the measuring failed", &text);
	} else {
		textbook_words(record, &text);
		witness_words(record, &text);
		forecast_words(record, &text);
	}
	section_add_text(section, BLOCK_PARAGRAPH, &text);
	add_remarks(record, section);
	text_release(&text);
}

/* "O(n^2)", or what else there is to say in a word. */
static void law_cell(const Verdict *verdict, Text *out)
{
	if (verdict->state == VERDICT_DECIDED)
		text_append(out, verdict->law->name);
	else
		text_append(out, verdict_state_name(verdict->state));
}

static void overview_row(const Subject *subject, size_t index, Grid *grid)
{
	const Record *record = &subject->records[index];
	double largest = record_largest(record);
	char shown[UNITS_SIZE];
	Text text = {0};

	subject_label(subject, index, LABEL_COLUMNS, &text);
	grid_put(grid, index + 1, 0, &text);
	if (record->failure)
		text_append(&text, "failed");
	else
		law_cell(record->verdict, &text);
	grid_put(grid, index + 1, 1, &text);
	if (record->witness)
		law_cell(record->witness, &text);
	grid_put(grid, index + 1, 2, &text);
	if (largest > 0)
		text_append(&text, units_count(shown, largest));
	grid_put(grid, index + 1, 3, &text);
	if (largest > 0 && verdict_fit(record->verdict))
		cost_append(record->series->metric, record_cost(record, largest), &text);
	grid_put(grid, index + 1, 4, &text);
	text_release(&text);
}

static void overview(const Subject *subject, Section *section)
{
	static const char *const headings[] = {"", "law", "by counts", "largest n", "cost there"};
	Block *block = section_add_block(section, BLOCK_TABLE);

	block_make_grid(block, "lllrr", subject->count + 1, "");
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
		grid_put_words(&block->grid, 0, i, headings[i]);
	for (size_t i = 0; i < subject->count; i++)
		overview_row(subject, i, &block->grid);
}

void verdict_part(const Subject *subject, Document *document)
{
	Section *section = document_add_section(document, "VERDICT");
	Block *block;
	Text text = {0}, label = {0};

	if (subject->count == 1) {
		record_words(&subject->records[0], &text);
		section_add_text(section, BLOCK_VERDICT, &text);
		detail(&subject->records[0], section);
		text_release(&text);
		return;
	}
	block = section_add_block(section, BLOCK_DEFINITIONS);
	for (size_t i = 0; i < subject->count; i++) {
		subject_label(subject, i, 0, &label);
		record_words(&subject->records[i], &text);
		block_define(block, text_string(&label), &text);
		text_clear(&label);
	}
	overview(subject, section);
	text_release(&label);
	text_release(&text);
}

void targets_part(const Subject *subject, Document *document)
{
	Section *section;

	if (subject->count == 1)
		return;
	section = document_add_section(document, "TARGETS");
	for (size_t i = 0; i < subject->count; i++) {
		subject_head(subject, i, section);
		detail(&subject->records[i], section);
	}
}
