#include "report/subject.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "report/wrap.h"

/* Nobody reads a longer name. */
enum { MOST_COLUMNS = 200 };

static bool several_files(const Subject *subject)
{
	for (size_t i = 1; i < subject->count; i++)
		if (strcmp(subject->records[i].file, subject->records[0].file) != 0)
			return true;
	return false;
}

bool subject_has_one_metric(const Subject *subject)
{
	for (size_t i = 1; i < subject->count; i++)
		if (subject->records[i].series->metric != subject->records[0].series->metric)
			return false;
	return true;
}

void cell_append(const char *words, int columns, Text *out)
{
	enum { DOTS = 3 };
	Text shown = {0};
	size_t fitting = 0;
	int used;

	text_append_visible(&shown, words, strlen(words));
	if (utf8_columns(text_string(&shown)) <= columns) {
		text_append(out, text_string(&shown));
	} else {
		if (columns > DOTS)
			fitting = wrap_fitting(shown.bytes, shown.length, columns - DOTS, &used);
		text_append_bytes(out, shown.bytes, fitting);
		text_append(out, "...");
	}
	text_release(&shown);
}

/* With its file where there are several, but for a series that is called as its file. */
static void name_of(const Subject *subject, size_t index, Text *out)
{
	const Record *record = &subject->records[index];
	const char *slash = strrchr(record->file, '/'), *name = record->series->name;
	const char *file = slash ? slash + 1 : record->file;

	if (several_files(subject) && strcmp(file, name) != 0)
		text_printf(out, "%s: ", file);
	text_append(out, name);
}

void subject_name(const Subject *subject, size_t index, int columns, Text *out)
{
	Text name = {0};

	name_of(subject, index, &name);
	cell_append(text_string(&name), columns ? columns : MOST_COLUMNS, out);
	text_release(&name);
}

void subject_label(const Subject *subject, size_t index, int columns, Text *out)
{
	Text label = {0};

	name_of(subject, index, &label);
	if (!subject_has_one_metric(subject))
		text_printf(&label, ", %s", metrics[subject->records[index].series->metric].name);
	cell_append(text_string(&label), columns ? columns : MOST_COLUMNS, out);
	text_release(&label);
}

void subject_head(const Subject *subject, size_t index, Section *section)
{
	enum { HEADING_COLUMNS = 60 };
	Text label = {0};

	if (subject->count > 1) {
		subject_label(subject, index, HEADING_COLUMNS, &label);
		section_add_text(section, BLOCK_HEADING, &label);
	}
	text_release(&label);
}

void sentence_append(const char *words, Text *out)
{
	size_t length = strlen(words);

	if (!length)
		return;
	text_append(out, out->length ? " " : "");
	/* Not a name or a symbol: "n = 4 k", "O(n)". */
	if (islower((unsigned char)words[0]) &&
	    (isalpha((unsigned char)words[1]) || strncmp(words, "a ", 2) == 0)) {
		text_printf(out, "%c", toupper((unsigned char)*words));
		words++;
		length--;
	}
	text_append_bytes(out, words, length);
	text_append(out, words[length - 1] == '.' ? "" : ".");
}

void cost_append(Metric metric, double cost, Text *out)
{
	char shown[UNITS_SIZE];

	if (isfinite(cost))
		text_append(out, metrics[metric].show(shown, fmax(cost, 0)));
	else
		text_append(out, isnan(cost) ? "-" : "for ever");
}

void factor_append(double factor, Text *out)
{
	char shown[UNITS_SIZE];

	if (factor < 1000)
		text_printf(out, "%.3g", factor);
	else
		text_append(out, units_count(shown, factor));
}

void times_append(double factor, Text *out)
{
	if (factor < 100)
		text_printf(out, "x %.2f", factor);
	else {
		text_append(out, "x ");
		factor_append(factor, out);
	}
}
