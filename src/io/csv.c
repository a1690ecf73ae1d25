#include "io/csv.h"

#include "io/csvfield.h"

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

		csv_field(out, records[i].file);
		text_append(out, ",");
		csv_field(out, series->target);
		text_append(out, ",");
		csv_field(out, series->input);
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

			text_append_number(out, sample->n);
			text_append(out, ",");
			text_append_number(out, sample->value);
			text_append(out, ",");
			text_append_number(out, sample->calls);
			text_append(out, ",");
			csv_field(out, series->target);
			text_append(out, ",");
			csv_field(out, series->input);
			text_printf(out, ",%s\n", metrics[series->metric].name);
		}
	}
}
