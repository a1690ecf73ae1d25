#include "io/comparisonjson.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "io/jsonvalue.h"

static void put_ratio(json_t *object, const Ratio *ratio)
{
	json_object_set_new(object, "ratio", jsonvalue_number(ratio->value));
	json_object_set_new(object, "low", jsonvalue_number(ratio->low));
	json_object_set_new(object, "high", jsonvalue_number(ratio->high));
}

static json_t *size_object(const Comparison *comparison, const RatioAt *at)
{
	json_t *object = json_object();

	json_object_set_new(object, "n", jsonvalue_number(at->n));
	if (at->before > 0)
		json_object_set_new(object, "before", jsonvalue_number(at->before));
	if (at->after > 0)
		json_object_set_new(object, "after", jsonvalue_number(at->after));
	put_ratio(object, &at->ratio);
	json_object_set_new(object, "by", json_string(ratio_origin(comparison, at)));
	return object;
}

static json_t *size_array(const Comparison *comparison, const RatioAt *sizes, size_t count)
{
	json_t *array = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(array, size_object(comparison, &sizes[i]));
	return array;
}

static json_t *crossover_array(const Comparison *comparison)
{
	json_t *array = json_array();

	for (size_t i = 0; i < comparison->crossover_count; i++) {
		const Crossover *crossover = &comparison->crossovers[i];
		json_t *object = json_object();

		json_object_set_new(object, "n", jsonvalue_number(crossover->n));
		json_object_set_new(object, "low", jsonvalue_number(crossover->low));
		json_object_set_new(object, "high", jsonvalue_number(crossover->high));
		json_object_set_new(
		    object, "wins", json_string(crossover->after_wins ? "after" : "before"));
		json_object_set_new(object, "foretold", json_boolean(crossover->foretold));
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *law_of(const Record *record)
{
	return record->verdict->law ? json_string(record->verdict->law->name) : json_null();
}

static json_t *comparison_object(const Comparison *comparison)
{
	json_t *object = json_object(), *overall = json_object();
	Text words = {0};

	comparison_sentence(comparison, &words);
	json_object_set_new(object, "words", jsonvalue_string(text_string(&words)));
	text_release(&words);
	json_object_set_new(object, "before", jsonvalue_string(comparison->before->series->name));
	json_object_set_new(object, "after", jsonvalue_string(comparison->after->series->name));
	json_object_set_new(object, "input", jsonvalue_string(comparison->before->series->input));
	json_object_set_new(
	    object, "metric", json_string(metrics[comparison->before->series->metric].name));
	json_object_set_new(object, "differs", json_boolean(comparison->differs));
	put_ratio(overall, &comparison->overall);
	json_object_set_new(object, "overall", overall);
	json_object_set_new(
	    object, "sizes", size_array(comparison, comparison->sizes, comparison->count));
	json_object_set_new(
	    object, "beyond", size_array(comparison, comparison->beyond, comparison->beyond_count));
	json_object_set_new(object, "crossovers", crossover_array(comparison));
	json_object_set_new(object, "law_before", law_of(comparison->before));
	json_object_set_new(object, "law_after", law_of(comparison->after));
	json_object_set_new(object, "law", json_string(law_change_name(comparison->change)));
	return object;
}

/* A record whose series bears other names, which are freed with it. */
typedef struct Renamed {
	Record record;
	Series series;
	Text name, target;
} Renamed;

static void rename_record(const Record *record, const char *side, Renamed *renamed)
{
	*renamed = (Renamed){.record = *record, .series = *record->series};
	text_printf(&renamed->name, "%s%s", side, record->series->name);
	text_printf(&renamed->target, "%s%s", side, record->series->target);
	if (*side) {
		renamed->series.name = renamed->name.bytes;
		renamed->series.target = renamed->target.bytes;
	}
	renamed->record.series = &renamed->series;
}

static bool bear_one_name(const Comparison *comparison)
{
	const Series *before = comparison->before->series, *after = comparison->after->series;

	return strcmp(before->target, after->target) == 0 &&
	       strcmp(before->input, after->input) == 0;
}

void comparisons_json(const RunInfo *info, const Comparison *comparisons, size_t count, Text *out)
{
	Renamed *renamed = memory_new(2 * count, sizeof *renamed);
	Record *records = memory_new(2 * count, sizeof *records);
	json_t *run, *array = json_array();

	for (size_t i = 0; i < count; i++) {
		bool one_name = bear_one_name(&comparisons[i]);

		rename_record(comparisons[i].before, one_name ? "before: " : "", &renamed[2 * i]);
		rename_record(comparisons[i].after, one_name ? "after: " : "", &renamed[2 * i + 1]);
		records[2 * i] = renamed[2 * i].record;
		records[2 * i + 1] = renamed[2 * i + 1].record;
		json_array_append_new(array, comparison_object(&comparisons[i]));
	}
	run = json_run_object(info, records, 2 * count);
	json_object_set_new(run, "comparisons", array);
	jsonvalue_write(run, out);
	for (size_t i = 0; i < 2 * count; i++) {
		text_release(&renamed[i].name);
		text_release(&renamed[i].target);
	}
	free(records);
	free(renamed);
}
