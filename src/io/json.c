#include "io/json.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "io/jsonvalue.h"
#include "io/sourcejson.h"
#include "io/verdictjson.h"

static json_t *law_names(const LawList *list)
{
	json_t *array = json_array();

	for (size_t i = 0; i < list->count; i++)
		json_array_append_new(array, json_string(list->laws[i]->name));
	return array;
}

static json_t *samples(const Series *series)
{
	json_t *array = json_array();

	for (size_t i = 0; i < series->count; i++) {
		const Sample *sample = &series->samples[i];
		json_t *object = json_object();

		json_object_set_new(object, "n", jsonvalue_number(sample->n));
		json_object_set_new(object, "value", jsonvalue_number(sample->value));
		json_object_set_new(object, "calls", jsonvalue_number(sample->calls));
		json_object_set_new(object, "at", jsonvalue_number(sample->at));
		json_object_set_new(object, "cpu", jsonvalue_number(sample->cpu));
		json_object_set_new(object, "bytes", jsonvalue_number(sample->bytes));
		if (sample->lost > 0)
			json_object_set_new(object, "lost", jsonvalue_number(sample->lost));
		if (sample->yardstick > 0)
			json_object_set_new(
			    object, "yardstick", jsonvalue_number(sample->yardstick));
		json_array_append_new(array, object);
	}
	return array;
}

/* What belongs to a series alone, whoever it is a witness to. */
static void put_series(json_t *object, const Series *series)
{
	json_object_set_new(object, "metric", json_string(metrics[series->metric].name));
	json_object_set_new(object, "unit", json_string(metrics[series->metric].unit));
	json_object_set_new(object, "textbook", jsonvalue_string(series->textbook));
	json_object_set_new(object, "expected", law_names(&series->expected));
	json_object_set_new(object, "below_clock", json_integer((json_int_t)series->below_clock));
	if (series->startup_seconds > 0)
		json_object_set_new(object, "startup", jsonvalue_number(series->startup_seconds));
	json_object_set_new(object, "samples", samples(series));
}

/* The verdict of the counts with the counts, so that it can be concluded again. */
static json_t *witness_object(const Record *record)
{
	json_t *object = verdictjson_object(record->witness, NULL);

	if (record->counted)
		put_series(object, record->counted);
	return object;
}

/* The sizes from which on another regime begins, or at which the cost of an operation changes. */
static json_t *knees(const Verdict *verdict)
{
	const Fit *fit = verdict_fit(verdict);
	json_t *array = json_array();

	if (fit && fit->falls)
		json_array_append_new(array, jsonvalue_number(fit->smallest));
	if (fit && fit->bend.kind != BREAK_NONE)
		json_array_append_new(array, jsonvalue_number(fit->bend.n));
	if (verdict->left_cache_n > 0)
		json_array_append_new(array, jsonvalue_number(verdict->left_cache_n));
	return array;
}

/* A remark in words, and what it is about. */
static json_t *remark_object(const Remark *remark)
{
	json_t *object = json_object();
	Text words = {0};

	remark_words(remark, &words);
	json_object_set_new(object, "kind", json_string(remark_kind_name(remark->kind)));
	json_object_set_new(object, "words", jsonvalue_string(text_string(&words)));
	if (remark->n > 0)
		json_object_set_new(object, "n", jsonvalue_number(remark->n));
	if (remark->factor > 0)
		json_object_set_new(object, "factor", jsonvalue_number(remark->factor));
	if (remark->line > 0)
		json_object_set_new(object, "line", json_integer(remark->line));
	if (remark->share > 0)
		json_object_set_new(object, "share", jsonvalue_number(remark->share));
	text_release(&words);
	return object;
}

static json_t *remarks(const Record *record)
{
	json_t *array = json_array();
	Remarks found;

	record_remarks(record, &found);
	for (size_t i = 0; i < found.count; i++)
		json_array_append_new(array, remark_object(&found.list[i]));
	return array;
}

static json_t *record_object(const Record *record)
{
	const Series *series = record->series;
	json_t *object = json_object();

	json_object_set_new(object, "name", jsonvalue_string(series->name));
	json_object_set_new(object, "target", jsonvalue_string(series->target));
	json_object_set_new(object, "input", jsonvalue_string(series->input));
	if (*record->file)
		json_object_set_new(object, "file", jsonvalue_string(record->file));
	put_series(object, series);
	json_object_set_new(object, "cache", jsonvalue_number(record->cache_bytes));
	if (record->source)
		json_object_set_new(object, "source", sourcejson_object(record->source));
	if (record->witness)
		json_object_set_new(object, "witness", witness_object(record));
	if (record->failure)
		json_object_set_new(object, "failure", jsonvalue_string(record->failure));
	json_object_set_new(object, "knees", knees(record->verdict));
	json_object_set_new(object, "remarks", remarks(record));
	json_object_set_new(object, "stopped", jsonvalue_string(record->stopped));
	json_object_set_new(
	    object, "verdict", verdictjson_object(record->verdict, record->uncertainty));
	return object;
}

static json_t *date(int64_t seconds)
{
	Text text = {0};
	json_t *value =
	    date_append(seconds, DATE_STAMP, &text) ? json_string(text_string(&text)) : json_null();

	text_release(&text);
	return value;
}

/* Most readers take numbers for doubles: what these don't hold is written as text. */
static json_t *seed(uint64_t value)
{
	char digits[24];

	if (value < (uint64_t)1 << 53)
		return json_integer((json_int_t)value);
	snprintf(digits, sizeof digits, "%" PRIu64, value);
	return json_string(digits);
}

static json_t *options_object(const RunInfo *info)
{
	json_t *object = json_object();

	json_object_set_new(object, "seed", seed(info->seed));
	json_object_set_new(object, "budget", jsonvalue_number(info->budget_seconds));
	json_object_set_new(object, "cpu", json_integer(info->cpu));
	return object;
}

/* Bytes of level 1, 2, ...; 0 where nobody said. */
json_t *json_caches(const Caches *caches)
{
	json_t *array = json_array();
	size_t count = CACHE_LEVELS;

	while (count && caches->bytes[count - 1] <= 0)
		count--;
	for (size_t i = 0; i < count; i++)
		json_array_append_new(array, jsonvalue_number(caches->bytes[i]));
	return array;
}

static json_t *machine_object(const RunInfo *info)
{
	json_t *object = json_object();

	json_object_set_new(object, "processor", jsonvalue_string(info->machine));
	json_object_set_new(object, "processors", json_integer(info->processors));
	json_object_set_new(object, "caches", json_caches(&info->surroundings.caches));
	json_object_set_new(object, "kernel", jsonvalue_string(info->kernel));
	return object;
}

/* One string a line. */
static json_t *line_array(const char *lines)
{
	json_t *array = json_array();

	while (lines && *lines) {
		size_t length = strcspn(lines, "\n");

		json_array_append_new(array, json_stringn(lines, length));
		lines += length + (lines[length] == '\n');
	}
	return array;
}

static json_t *disturbance_object(const Surroundings *surroundings)
{
	json_t *object = json_object();

	json_object_set_new(object, "lost", jsonvalue_number(surroundings->lost));
	json_object_set_new(object, "slow", jsonvalue_number(surroundings->slow));
	json_object_set_new(object, "slowness", jsonvalue_number(surroundings->slowness));
	return object;
}

void json_put_info(json_t *run, const RunInfo *info)
{
	json_object_set_new(run, "version", jsonvalue_string(info->version));
	json_object_set_new(run, "created", date(info->created));
	json_object_set_new(run, "command", jsonvalue_string(info->command));
	json_object_set_new(run, "options", options_object(info));
	json_object_set_new(run, "machine", machine_object(info));
	json_object_set_new(run, "disturbance", disturbance_object(&info->surroundings));
	json_object_set_new(run, "compiler", jsonvalue_string(info->compiler));
	json_object_set_new(run, "warnings", line_array(info->warnings));
}

json_t *json_run_object(const RunInfo *info, const Record *records, size_t count)
{
	json_t *run = json_object(), *series = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(series, record_object(&records[i]));
	json_object_set_new(run, "landau", json_integer(JSON_VERSION));
	json_put_info(run, info);
	json_object_set_new(run, "series", series);
	return run;
}

void json_run(const RunInfo *info, const Record *records, size_t count, Text *out)
{
	jsonvalue_write(json_run_object(info, records, count), out);
}
