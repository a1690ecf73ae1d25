#include "io/tapewriter.h"

#include <math.h>

#include "io/jsonvalue.h"
#include "io/sourcejson.h"

void tapewriter_head(TapeUse use, const RunInfo *info, const Caches *caches, Text *out)
{
	json_t *head = json_object();

	json_object_set_new(head, "landau-recording", json_integer(TAPE_VERSION));
	json_object_set_new(head, "use", json_string(tape_use_name(use)));
	json_put_info(head, info);
	json_object_set_new(head, "caches", json_caches(caches));
	jsonvalue_write_line(head, out);
}

/* What is nothing is left out. */
static void put_number(json_t *object, const char *key, double value)
{
	if (value > 0)
		json_object_set_new(object, key, jsonvalue_number(value));
}

static void put_text(json_t *object, const char *key, const char *value)
{
	if (value && *value)
		json_object_set_new(object, key, jsonvalue_string(value));
}

/* One object for each metric that the target has. */
static json_t *metrics_array(const TapeTarget *facts)
{
	json_t *array = json_array();

	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		json_t *object;

		if (!facts->measures[metric])
			continue;
		object = json_object();
		put_text(object, "metric", metrics[metric].name);
		put_text(object, "textbook", facts->textbook[metric]);
		put_text(object, "expected", facts->expected[metric]);
		json_array_append_new(array, object);
	}
	return array;
}

static void put_facts(json_t *object, const TapeTarget *facts)
{
	put_text(object, "name", facts->name);
	put_text(object, "target", facts->target);
	put_text(object, "input", facts->input);
	put_text(object, "topic", facts->topic);
	json_object_set_new(object, "metrics", metrics_array(facts));
	put_number(object, "smallest", facts->smallest);
	put_number(object, "largest", facts->largest);
	if (facts->is_idle)
		json_object_set_new(object, "idle", json_true());
	if (facts->source.file)
		json_object_set_new(object, "source", sourcejson_object(&facts->source));
}

static void put_batch(json_t *object, const TapeEvent *event)
{
	put_number(object, "calls", event->calls);
	put_number(object, "seconds", event->seconds);
	put_number(object, "cpu", event->cpu);
	put_number(object, "lost", event->lost);
	put_number(object, "memory", event->memory);
	put_number(object, "startup", event->startup);
	put_number(object, "yardstick", event->yardstick);
	put_number(object, "bytes", event->bytes);
	put_number(object, "steps", event->steps);
}

/* [number, count], or [number, count, file, what it calls uncounted] where there is such. */
static json_t *lines_array(const TapeEvent *event)
{
	json_t *array = json_array();

	for (size_t i = 0; i < event->line_count; i++) {
		const TapeLine *line = &event->lines[i];
		bool foreign = line->foreign && *line->foreign;
		json_t *entry = json_array();

		json_array_append_new(entry, json_integer(line->number));
		json_array_append_new(entry, jsonvalue_number(line->count));
		if (line->file || foreign)
			json_array_append_new(entry, jsonvalue_string(line->file));
		if (foreign)
			json_array_append_new(entry, jsonvalue_string(line->foreign));
		json_array_append_new(array, entry);
	}
	return array;
}

/* These are about the target of the round. */
static bool is_within_round(TapeKind kind)
{
	return kind == TAPE_SAMPLE || kind == TAPE_COUNT || kind == TAPE_MEASURED;
}

static json_t *event_object(const TapeEvent *event)
{
	json_t *object = json_object();

	if (event->kind != TAPE_END && !is_within_round(event->kind))
		json_object_set_new(object, "of", json_integer((json_int_t)event->target));
	switch (event->kind) {
	case TAPE_TARGET:
	case TAPE_REPLACED: put_facts(object, &event->facts); break;
	case TAPE_ROUND:
		json_object_set_new(
		    object, "manner", json_string(event->counting ? "counting" : "timing"));
		put_number(object, "n", event->n);
		put_number(object, "samples", event->samples);
		/* Nobody is shown a fraction of it. */
		put_number(object, "left", ceil(event->left_seconds));
		break;
	case TAPE_SAMPLE: put_batch(object, event); break;
	case TAPE_COUNT:
		put_batch(object, event);
		if (event->line_count)
			json_object_set_new(object, "lines", lines_array(event));
		break;
	case TAPE_CONCLUDED:
		put_text(object, "metric", metrics[event->metric].name);
		put_number(object, "tell", event->tell_seconds);
		break;
	case TAPE_DONE:
		put_text(object, "timing", event->stopped[0]);
		put_text(object, "counting", event->stopped[1]);
		break;
	case TAPE_FAILED: put_text(object, "message", event->message); break;
	case TAPE_MEASURED:
	case TAPE_RESTARTED:
	case TAPE_END:
	case TAPE_KINDS: break;
	}
	return object;
}

void tapewriter_event(const TapeEvent *event, Text *out)
{
	json_t *line = json_object();

	json_object_set_new(line, "at", jsonvalue_number(event->at));
	json_object_set_new(line, tape_kind_name(event->kind), event_object(event));
	jsonvalue_write_line(line, out);
}
