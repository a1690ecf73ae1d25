#include "io/tapereader.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "io/jsonplace.h"
#include "io/jsonvalue.h"
#include "io/runreader.h"
#include "io/sourcejson.h"

/* No session lasts for four months. */
#define MOST_SECONDS 1e7
#define MOST_LINE 10000000
enum { MOST_NAME_BYTES = 1000 };

typedef struct Reading {
	const char *file;
	Tape *tape;
	size_t measured; /* samples, counts and failures so far */
	bool in_round, counting;
	size_t of; /* the target of the round, which is meant where no other is named */
} Reading;

/* A name, as it would be shown. */
static bool take_name(const JsonPlace *in, const char *key, char **name, Error *error)
{
	JsonPlace place = jsonplace_key(in, key);
	Text shown = {0};

	if (!place.value)
		return true;
	if (!jsonplace_is(&place, JSON_STRING, error))
		return false;
	if (json_string_length(place.value) > MOST_NAME_BYTES)
		return jsonplace_wrong(&place, error, "too long for what should stand here");
	text_append_visible(
	    &shown, json_string_value(place.value), json_string_length(place.value));
	*name = shown.bytes ? shown.bytes : memory_copy_text("");
	return true;
}

static bool take_metric_name(const JsonPlace *in, Metric *metric, Error *error)
{
	JsonPlace name = jsonplace_key(in, "metric");

	if (!jsonplace_needs(in, "metric", error) || !jsonplace_is(&name, JSON_STRING, error))
		return false;
	*metric = metric_find(json_string_value(name.value));
	return *metric != METRIC_COUNT ||
	       jsonplace_wrong(&name, error, "a metric is time, cpu, steps or memory");
}

static bool take_metrics(const JsonPlace *in, TapeTarget *facts, Error *error)
{
	JsonPlace array = jsonplace_key(in, "metrics");

	if (!jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	for (size_t i = 0; i < json_array_size(array.value); i++) {
		JsonPlace item = jsonplace_item(&array, i);
		Metric metric;

		if (!jsonplace_is(&item, JSON_OBJECT, error) ||
		    !take_metric_name(&item, &metric, error))
			return false;
		if (facts->measures[metric])
			return jsonplace_wrong(&item, error, "this metric stood here before");
		facts->measures[metric] = true;
		if (!take_name(&item, "textbook", &facts->textbook[metric], error) ||
		    !take_name(&item, "expected", &facts->expected[metric], error))
			return false;
	}
	return true;
}

static bool take_facts(const JsonPlace *in, TapeTarget *facts, Error *error)
{
	JsonPlace source = jsonplace_key(in, "source");

	facts->smallest = facts->largest = 1;
	facts->is_idle = json_is_true(json_object_get(in->value, "idle"));
	if (!jsonplace_needs(in, "target", error) ||
	    !take_name(in, "target", &facts->target, error) ||
	    !take_name(in, "name", &facts->name, error) ||
	    !take_name(in, "input", &facts->input, error) ||
	    !take_name(in, "topic", &facts->topic, error) || !take_metrics(in, facts, error) ||
	    !jsonplace_number(in, "smallest", 1, DBL_MAX, &facts->smallest, error) ||
	    !jsonplace_number(in, "largest", 1, DBL_MAX, &facts->largest, error) ||
	    !sourcejson_read(&source, &facts->source, error))
		return false;
	if (!facts->name)
		facts->name = memory_copy_text(facts->target);
	if (!facts->input)
		facts->input = memory_copy_text("");
	return true;
}

static bool take_round(const JsonPlace *in, Reading *reading, TapeEvent *event, Error *error)
{
	JsonPlace manner = jsonplace_key(in, "manner");
	const char *name;
	double samples = 0;

	if (!jsonplace_needs(in, "manner", error) || !jsonplace_is(&manner, JSON_STRING, error) ||
	    !jsonplace_needs(in, "n", error) ||
	    !jsonplace_number(in, "n", 1, DBL_MAX, &event->n, error) ||
	    !jsonplace_number(in, "samples", 0, SAVED_MOST_SAMPLES, &samples, error) ||
	    !jsonplace_number(in, "left", 0, DBL_MAX, &event->left_seconds, error))
		return false;
	name = json_string_value(manner.value);
	event->counting = strcmp(name, "counting") == 0;
	if (!event->counting && strcmp(name, "timing") != 0)
		return jsonplace_wrong(&manner, error, "timing or counting should stand here");
	event->samples = (unsigned)samples;
	reading->in_round = true;
	reading->counting = event->counting;
	reading->of = event->target;
	return true;
}

/* Of the round under way. */
static bool take_batch(const JsonPlace *in, Reading *reading, TapeEvent *event, Error *error)
{
	const struct {
		const char *key;
		double *value;
	} numbers[] = {
	    {"seconds", &event->seconds},
	    {"cpu", &event->cpu},
	    {"lost", &event->lost},
	    {"memory", &event->memory},
	    {"startup", &event->startup},
	    {"yardstick", &event->yardstick},
	    {"bytes", &event->bytes},
	    {"steps", &event->steps},
	};

	if (!reading->in_round || reading->of != event->target ||
	    reading->counting != (event->kind == TAPE_COUNT))
		return jsonplace_wrong(in, error, "no such round of it was begun before");
	event->calls = 1;
	if (!jsonplace_number(in, "calls", 1, DBL_MAX, &event->calls, error))
		return false;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (!jsonplace_number(in, numbers[i].key, 0, DBL_MAX, numbers[i].value, error))
			return false;
	reading->measured++;
	return true;
}

/* An item of a line that may be missing: printable; NULL where it is. */
static bool take_word(const JsonPlace *line, size_t index, char **word, Error *error)
{
	JsonPlace item = jsonplace_item(line, index);
	Text shown = {0};

	if (!item.value)
		return true;
	if (!jsonplace_is(&item, JSON_STRING, error))
		return false;
	if (json_string_length(item.value) > MOST_NAME_BYTES)
		return jsonplace_wrong(&item, error, "too long for what should stand here");
	text_append_visible(&shown, json_string_value(item.value), json_string_length(item.value));
	*word = shown.bytes;
	return true;
}

static bool take_line(const JsonPlace *place, TapeEvent *event, Error *error)
{
	json_t *number = json_array_get(place->value, 0), *count = json_array_get(place->value, 1);
	TapeLine *line;

	if (!json_is_number(number) || !json_is_number(count) ||
	    !(json_number_value(number) >= 1 && json_number_value(number) <= MOST_LINE) ||
	    !(json_number_value(count) >= 0))
		return jsonplace_wrong(
		    place, error, "the number of a line and its count should stand here");
	memory_grow((void **)&event->lines, &event->line_capacity, event->line_count, sizeof *line);
	line = &event->lines[event->line_count++];
	*line = (TapeLine){
	    .number = (unsigned)json_number_value(number), .count = json_number_value(count)};
	return take_word(place, 2, &line->file, error) &&
	       take_word(place, 3, &line->foreign, error);
}

static bool take_lines(const JsonPlace *in, TapeEvent *event, Error *error)
{
	JsonPlace array = jsonplace_key(in, "lines");

	if (!jsonplace_is(&array, JSON_ARRAY, error))
		return false;
	for (size_t i = 0; i < json_array_size(array.value); i++) {
		JsonPlace line = jsonplace_item(&array, i);

		if (!take_line(&line, event, error))
			return false;
	}
	return true;
}

static bool take_what(const JsonPlace *in, Reading *reading, TapeEvent *event, Error *error)
{
	switch (event->kind) {
	case TAPE_TARGET:
	case TAPE_REPLACED: return take_facts(in, &event->facts, error);
	case TAPE_ROUND: return take_round(in, reading, event, error);
	case TAPE_SAMPLE: return take_batch(in, reading, event, error);
	case TAPE_COUNT:
		return take_batch(in, reading, event, error) && take_lines(in, event, error);
	case TAPE_CONCLUDED:
		return take_metric_name(in, &event->metric, error) &&
		       jsonplace_number(in, "tell", 0, DBL_MAX, &event->tell_seconds, error);
	case TAPE_DONE:
		return take_name(in, "timing", &event->stopped[0], error) &&
		       take_name(in, "counting", &event->stopped[1], error);
	case TAPE_FAILED:
		if (!take_name(in, "message", &event->message, error))
			return false;
		if (!event->message)
			event->message = memory_copy_text("it failed");
		reading->measured++;
		return true;
	case TAPE_MEASURED:
		return (reading->in_round && reading->of == event->target) ||
		       jsonplace_wrong(in, error, "no round of it was begun before");
	case TAPE_RESTARTED:
	case TAPE_END:
	case TAPE_KINDS: break;
	}
	return true;
}

/* The number of its target: one that there is, or the next. */
static bool take_target(const JsonPlace *in, Reading *reading, TapeEvent *event, Error *error)
{
	size_t count = reading->tape->target_count;
	double number = 0, most;

	if (event->kind == TAPE_END)
		return true;
	if (event->kind == TAPE_TARGET && count == TAPE_MOST_TARGETS)
		return jsonplace_wrong(in, error, "more targets than anybody looks at");
	if (event->kind != TAPE_TARGET && count == 0)
		return jsonplace_wrong(in, error, "no target was named before");
	most = event->kind == TAPE_TARGET ? (double)count : (double)count - 1;
	number = event->kind == TAPE_TARGET ? most : (double)reading->of;
	if (!jsonplace_number(
		in, "of", event->kind == TAPE_TARGET ? most : 0, most, &number, error))
		return false;
	event->target = (size_t)number;
	reading->tape->target_count += event->kind == TAPE_TARGET;
	return true;
}

static TapeKind kind_of(const JsonPlace *line, JsonPlace *what)
{
	int kind = 0;

	for (; kind < TAPE_KINDS; kind++) {
		*what = jsonplace_key(line, tape_kind_name((TapeKind)kind));
		if (what->value)
			break;
	}
	return (TapeKind)kind;
}

static bool take_event(const JsonPlace *line, Reading *reading, Error *error)
{
	Tape *tape = reading->tape;
	TapeEvent event = {.at = tape_seconds(tape)};
	JsonPlace what;
	bool taken;

	if (!json_is_object(line->value))
		return jsonplace_wrong(line, error, "an object should stand here");
	event.kind = kind_of(line, &what);
	if (event.kind == TAPE_KINDS)
		return true;
	if (tape->count == TAPE_MOST_EVENTS)
		return jsonplace_wrong(line, error, "more happens than anybody looks at");
	taken = jsonplace_number(line, "at", 0, MOST_SECONDS, &event.at, error) &&
		jsonplace_is(&what, JSON_OBJECT, error) &&
		take_target(&what, reading, &event, error) &&
		take_what(&what, reading, &event, error);
	if (!taken) {
		tape_event_release(&event);
		return false;
	}
	/* A clock that goes back, as of one who edits, would never come to what follows. */
	if (event.at < tape_seconds(tape))
		event.at = tape_seconds(tape);
	tape_add(tape, &event);
	return true;
}

/* A saved run is one document of many lines. */
static bool no_recording(const char *place, const char *line, const char *why, Error *error)
{
	static const char run[] = "{\n \"landau\":";

	if (strncmp(line, run, sizeof run - 1) == 0)
		why = "that is a saved run: 'landau FILE' shows it";
	return error_set(error, STATUS_USAGE, "%s: no recording: %s", place, why);
}

static bool take_use(const JsonPlace *head, TapeUse *use, Error *error)
{
	JsonPlace place = jsonplace_key(head, "use");

	*use = TAPE_SESSION;
	if (!jsonplace_is(&place, JSON_STRING, error))
		return false;
	for (int i = 0; place.value && i < TAPE_USES; i++)
		if (strcmp(json_string_value(place.value), tape_use_name((TapeUse)i)) == 0)
			*use = (TapeUse)i;
	return true;
}

static bool take_head(const JsonPlace *head, Tape *tape, Error *error)
{
	JsonPlace version = jsonplace_key(head, "landau-recording");

	if (!json_is_object(head->value) || !version.value)
		return jsonplace_wrong(
		    head, error, "no recording: its first line has no key 'landau-recording'");
	if (!json_is_number(version.value) || json_number_value(version.value) < 1)
		return jsonplace_wrong(
		    &version, error, "the number of the format should stand here");
	if (json_number_value(version.value) > TAPE_VERSION)
		return jsonplace_wrong(
		    &version, error, "recorded by a later landau: this one is too old to show it");
	return take_use(head, &tape->head.use, error) &&
	       runreader_take_info(head, &tape->head.about, error) &&
	       runreader_take_caches(head, &tape->head.caches, error);
}

/* What is left of a last line that was cut off is passed over. */
static bool read_line(
    Reading *reading, size_t number, const char *begin, size_t length, bool last, Error *error)
{
	JsonPlace line = {0};
	json_error_t wrong;
	Text where = {0};
	bool taken = true;

	text_printf(&where, "%s:%zu", reading->file, number);
	line.file = text_string(&where);
	line.value =
	    json_loadb(begin, length, JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, &wrong);
	if (line.value)
		taken = number == 1 ? take_head(&line, reading->tape, error)
				    : take_event(&line, reading, error);
	else if (number == 1 || !last)
		taken = no_recording(line.file, begin, wrong.text, error);
	json_decref(line.value);
	text_release(&where);
	return taken;
}

static bool read_lines(Reading *reading, const Text *text, Error *error)
{
	const char *all = text_string(text);
	size_t at = 0;

	for (size_t number = 1; at < text->length; number++) {
		const char *end = memchr(all + at, '\n', text->length - at);
		size_t length = end ? (size_t)(end - (all + at)) : text->length - at;

		if (!read_line(reading, number, all + at, length, !end, error))
			return false;
		at += length + 1;
	}
	return true;
}

bool tapereader_read(const char *file, const Text *text, Tape *tape, Error *error)
{
	Reading reading = {.file = file, .tape = tape};

	tape->head.about.file = memory_copy_text(file);
	tape->head.about.is_run = true;
	if (!text->length)
		return error_set(error, STATUS_USAGE, "%s: no recording: it is empty", file);
	if (jsonvalue_most(text) > JSONVALUE_MOST)
		return error_set(error, STATUS_USAGE,
		    "%s:1: more than two million values: no recording has so many", file);
	if (!read_lines(&reading, text, error))
		return false;
	if (!reading.measured)
		return error_set(error, STATUS_USAGE, "%s: nothing was measured in it", file);
	tape->is_cut = tape->events[tape->count - 1].kind != TAPE_END;
	return true;
}
