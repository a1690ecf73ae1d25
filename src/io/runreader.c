#include "io/runreader.h"

#include <errno.h>
#include <float.h>
#include <stdlib.h>
#include <time.h>

#include "base/memory.h"
#include "base/text.h"
#include "io/jsonplace.h"
#include "io/jsonvalue.h"
#include "io/seriesreader.h"

#define MOST_PROCESSORS 1000000
#define MOST_CPU (1 << 20)

static bool take_date(const JsonPlace *run, int64_t *date, Error *error)
{
	JsonPlace place = jsonplace_key(run, "created");
	struct tm parts = {0};
	const char *end;

	*date = DATE_UNKNOWN;
	if (!place.value)
		return true;
	if (!jsonplace_is(&place, JSON_STRING, error))
		return false;
	end = strptime(json_string_value(place.value), "%Y-%m-%dT%H:%M:%SZ", &parts);
	if (!end || *end)
		return jsonplace_wrong(&place, error, "a date is written as 2026-01-31T23:59:59Z");
	*date = timegm(&parts);
	return true;
}

/* A number, or digits where a number wouldn't hold them. */
static bool take_seed(const JsonPlace *options, uint64_t *seed, Error *error)
{
	JsonPlace place = jsonplace_key(options, "seed");
	const char *digits;
	double number = 0;
	char *end;

	if (!json_is_string(place.value)) {
		if (!jsonplace_number(options, "seed", 0, 0x1p53, &number, error))
			return false;
		*seed = (uint64_t)number;
		return true;
	}
	digits = json_string_value(place.value);
	errno = 0;
	*seed = strtoull(digits, &end, 10);
	if (*digits < '0' || *digits > '9' || *end || errno)
		return jsonplace_wrong(&place, error, "a seed is a whole number");
	return true;
}

/* Further levels than can be known of are passed over. */
bool runreader_take_caches(const JsonPlace *in, Caches *caches, Error *error)
{
	JsonPlace array = jsonplace_key(in, "caches");

	if (!jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	for (size_t i = 0; i < CACHE_LEVELS && i < json_array_size(array.value); i++) {
		JsonPlace item = jsonplace_item(&array, i);

		if (!json_is_number(item.value) || !(json_number_value(item.value) >= 0))
			return jsonplace_wrong(
			    &item, error, "the bytes of a cache should stand here");
		caches->bytes[i] = json_number_value(item.value);
	}
	return true;
}

static bool take_machine(const JsonPlace *run, Saved *saved, Error *error)
{
	JsonPlace machine = jsonplace_key(run, "machine");
	double processors = 0;

	if (!jsonplace_is(&machine, JSON_OBJECT, error) ||
	    !jsonplace_text(&machine, "processor", &saved->strings[3], error) ||
	    !jsonplace_text(&machine, "kernel", &saved->strings[4], error) ||
	    !jsonplace_number(&machine, "processors", 0, MOST_PROCESSORS, &processors, error) ||
	    !runreader_take_caches(&machine, &saved->info.surroundings.caches, error))
		return false;
	saved->info.machine = saved->strings[3];
	saved->info.kernel = saved->strings[4];
	saved->info.processors = (unsigned)processors;
	return true;
}

/* Shares, and how many times slower. */
static bool take_disturbance(const JsonPlace *run, Surroundings *surroundings, Error *error)
{
	JsonPlace place = jsonplace_key(run, "disturbance");

	return jsonplace_is(&place, JSON_OBJECT, error) &&
	       jsonplace_number(&place, "lost", 0, 1, &surroundings->lost, error) &&
	       jsonplace_number(&place, "slow", 0, 1, &surroundings->slow, error) &&
	       jsonplace_number(&place, "slowness", 0, DBL_MAX, &surroundings->slowness, error);
}

/* One line each. */
static bool take_warnings(const JsonPlace *run, Saved *saved, Error *error)
{
	JsonPlace array = jsonplace_key(run, "warnings");
	Text lines = {0};

	if (!jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	for (size_t i = 0; i < json_array_size(array.value); i++) {
		JsonPlace item = jsonplace_item(&array, i);

		if (!jsonplace_is(&item, JSON_STRING, error)) {
			text_release(&lines);
			return false;
		}
		text_append_visible(
		    &lines, json_string_value(item.value), json_string_length(item.value));
		text_append(&lines, "\n");
	}
	saved->info.warnings = saved->strings[5] = lines.bytes;
	return true;
}

bool runreader_take_info(const JsonPlace *run, Saved *saved, Error *error)
{
	JsonPlace options = jsonplace_key(run, "options");
	RunInfo *info = &saved->info;
	double cpu = -1;

	if (!jsonplace_text(run, "version", &saved->strings[0], error) ||
	    !jsonplace_text(run, "command", &saved->strings[1], error) ||
	    !jsonplace_text(run, "compiler", &saved->strings[2], error) ||
	    !take_date(run, &info->created, error) || !take_machine(run, saved, error) ||
	    !take_disturbance(run, &saved->info.surroundings, error) ||
	    !take_warnings(run, saved, error))
		return false;
	info->version = saved->strings[0];
	info->command = saved->strings[1];
	info->compiler = saved->strings[2];
	if (!jsonplace_is(&options, JSON_OBJECT, error) ||
	    !take_seed(&options, &info->seed, error) ||
	    !jsonplace_number(&options, "budget", 0, DBL_MAX, &info->budget_seconds, error) ||
	    !jsonplace_number(&options, "cpu", -1, MOST_CPU, &cpu, error))
		return false;
	info->cpu = (int)cpu;
	return true;
}

static bool take_version(const JsonPlace *run, Error *error)
{
	JsonPlace version = jsonplace_key(run, "landau");

	if (!json_is_object(run->value) || !version.value)
		return jsonplace_wrong(
		    run, error, "JSON, but no saved run: it has no key 'landau' with a number");
	if (json_is_number(version.value) && json_number_value(version.value) > JSON_VERSION)
		return jsonplace_wrong(
		    &version, error, "saved by a later landau: this one is too old to read it");
	return json_is_number(version.value) && json_number_value(version.value) >= 1
		   ? true
		   : jsonplace_wrong(&version, error, "the number of the format should stand here");
}

static bool take_run(const JsonPlace *run, Saved *saved, Error *error)
{
	JsonPlace array = jsonplace_key(run, "series");
	size_t count = json_array_size(array.value);

	if (!take_version(run, error) || !runreader_take_info(run, saved, error) ||
	    !jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	if (!count)
		return jsonplace_wrong(&array, error, "no series: nothing was measured");
	for (size_t i = 0; i < count; i++) {
		JsonPlace item = jsonplace_item(&array, i);

		if (!seriesreader_read(&item, saved, error))
			return false;
	}
	for (size_t i = 0; i < count; i++) {
		JsonPlace item = jsonplace_item(&array, i);

		if (!seriesreader_read_witness(&item, saved, error))
			return false;
	}
	return true;
}

bool runreader_read(const char *file, const Text *text, Saved *saved, Error *error)
{
	JsonPlace run = {.file = file};
	json_error_t wrong;
	bool is_read;

	saved->file = memory_copy_text(file);
	saved->is_run = true;
	if (jsonvalue_most(text) > JSONVALUE_MOST)
		return error_set(error, STATUS_USAGE,
		    "%s:1: more than two million values: no saved run has so many", file);
	run.value = json_loadb(text_string(text), text->length,
	    JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, &wrong);
	if (!run.value)
		return error_set(error, STATUS_USAGE, "%s:%d: no saved run: %s", file,
		    wrong.line > 0 ? wrong.line : 1, wrong.text);
	is_read = take_run(&run, saved, error);
	json_decref(run.value);
	return is_read;
}
