#include "io/csv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Many readers take blanks around a field for layout. */
static bool has_blank_ends(const Text *field)
{
	return field->length && (field->bytes[0] == ' ' || field->bytes[field->length - 1] == ' ');
}

/* A field is quoted where it holds what separates fields. Control characters are made visible:
 * a name must not reach somebody's terminal as an escape sequence. */
static void field(Text *out, const char *value)
{
	Text shown = {0};

	text_append_visible(&shown, value, strlen(value));
	if (!strpbrk(shown.bytes, ",\"") && !has_blank_ends(&shown)) {
		text_append(out, shown.bytes);
	} else {
		text_append(out, "\"");
		for (const char *at = shown.bytes; *at; at++)
			text_append(out, *at == '"' ? "\"\"" : (char[]){*at, '\0'});
		text_append(out, "\"");
	}
	text_release(&shown);
}

/* As few digits as read back as the same number. */
static void number(Text *out, double value)
{
	char digits[32];

	for (int precision = 9; precision <= 17; precision += 2) {
		snprintf(digits, sizeof digits, "%.*g", precision, value);
		if (strtod(digits, NULL) == value)
			break;
	}
	text_append(out, digits);
}

static void expected(Text *out, const LawList *list)
{
	for (size_t i = 0; i < list->count; i++)
		text_printf(out, "%s%s", i ? ";" : "", list->laws[i]->name);
}

void csv_verdicts(const Record *records, size_t count, Text *out)
{
	text_append(out, "file,series,input,metric,law,confidence,state,expected\n");
	for (size_t i = 0; i < count; i++) {
		const Series *series = records[i].series;
		const Verdict *verdict = records[i].verdict;

		field(out, records[i].file);
		text_append(out, ",");
		field(out, series->target);
		text_append(out, ",");
		field(out, series->input);
		text_printf(out, ",%s,%s,%.4f,%s,", metrics[series->metric].name,
		    verdict->law ? verdict->law->name : "", verdict->confidence,
		    verdict_state_name(verdict->state));
		expected(out, &series->expected);
		text_append(out, "\n");
	}
}

static bool all_are_times(const Record *records, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (records[i].series->metric != METRIC_TIME)
			return false;
	return true;
}

void csv_samples(const Record *records, size_t count, Text *out)
{
	text_printf(out, "n,%s,calls,series,input,metric\n",
	    all_are_times(records, count) ? "seconds" : "value");
	for (size_t i = 0; i < count; i++) {
		const Series *series = records[i].series;

		for (size_t j = 0; j < series->count; j++) {
			const Sample *sample = &series->samples[j];

			number(out, sample->n);
			text_append(out, ",");
			number(out, sample->value);
			text_append(out, ",");
			number(out, sample->calls);
			text_append(out, ",");
			field(out, series->target);
			text_append(out, ",");
			field(out, series->input);
			text_printf(out, ",%s\n", metrics[series->metric].name);
		}
	}
}
