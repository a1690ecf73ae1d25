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

/* Whether anything is known of what disturbed them. */
static bool any_is_watched(const Record *records, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < records[i].series->count; j++)
			if (records[i].series->samples[j].yardstick > 0)
				return true;
	return false;
}

static void sample_row(const Series *series, const Sample *sample, bool watched, Text *out)
{
	text_append_number(out, sample->n);
	text_append(out, ",");
	text_append_number(out, sample->value);
	text_append(out, ",");
	text_append_number(out, sample->calls);
	text_append(out, ",");
	csv_field(out, series->target);
	text_append(out, ",");
	csv_field(out, series->input);
	text_printf(out, ",%s", metrics[series->metric].name);
	if (watched) {
		text_append(out, ",");
		text_append_number(out, sample->lost);
		text_append(out, ",");
		text_append_number(out, sample->yardstick);
	}
	text_append(out, "\n");
}

void csv_samples(const Record *records, size_t count, Text *out)
{
	bool watched = any_is_watched(records, count);

	text_printf(out, "n,%s,calls,series,input,metric%s\n",
	    all_are_times(records, count) ? "seconds" : "value", watched ? ",lost,yardstick" : "");
	for (size_t i = 0; i < count; i++) {
		const Series *series = records[i].series;

		for (size_t j = 0; j < series->count; j++)
			sample_row(series, &series->samples[j], watched, out);
	}
}
