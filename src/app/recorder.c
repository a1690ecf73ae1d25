#include "app/recorder.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "io/output.h"
#include "io/tapewriter.h"

struct Recorder {
	GrowingFile file;
	TapeUse use;
	Nanos began;
	bool has_begun, is_paused;
	bool has_measured; /* there is something to be shown */
	Nanos paused_at;
};

Recorder *recorder_new(const char *path, TapeUse use, Error *error)
{
	GrowingFile file;
	Recorder *recorder;

	if (!output_begin(&file, path, error))
		return NULL;
	recorder = memory_new(1, sizeof *recorder);
	*recorder = (Recorder){.file = file, .use = use};
	return recorder;
}

void recorder_begin(Recorder *recorder, const RunInfo *info, const Caches *caches, Nanos began)
{
	Text line = {0};

	recorder->began = began;
	recorder->has_begun = true;
	tapewriter_head(recorder->use, info, caches, &line);
	output_add(&recorder->file, &line);
	text_release(&line);
}

void recorder_pause(Recorder *recorder, Nanos now)
{
	if (!recorder)
		return;
	recorder->is_paused = true;
	recorder->paused_at = now;
}

void recorder_resume(Recorder *recorder, Nanos pause)
{
	if (!recorder)
		return;
	recorder->is_paused = false;
	recorder->began.count += pause.count;
}

static double seconds(const Recorder *recorder)
{
	Nanos now = recorder->is_paused ? recorder->paused_at : clock_now();

	return nanos_seconds(nanos_between(recorder->began, now));
}

void recorder_note(Recorder *recorder, const TapeEvent *event)
{
	TapeEvent timed = *event;
	Text line = {0};

	if (!recorder || !recorder->has_begun)
		return;
	if (!(timed.at > 0))
		timed.at = seconds(recorder);
	recorder->has_measured |=
	    event->kind == TAPE_SAMPLE || event->kind == TAPE_COUNT || event->kind == TAPE_FAILED;
	tapewriter_event(&timed, &line);
	output_add(&recorder->file, &line);
	text_release(&line);
}

void recorder_note_target(
    Recorder *recorder, TapeKind kind, size_t number, const Target *target, bool is_idle)
{
	TapeEvent event = {.kind = kind,
	    .target = number,
	    .facts = {.name = target->name,
		.target = target->target,
		.input = target->input,
		.topic = target->topic,
		.smallest = target->smallest,
		.largest = target->largest,
		.is_idle = is_idle}};

	if (!recorder)
		return;
	memcpy(event.facts.textbook, target->textbook, sizeof target->textbook);
	memcpy(event.facts.expected, target->expected, sizeof target->expected);
	memcpy(event.facts.measures, target->measures, sizeof target->measures);
	if (target->source_file)
		source_init(&event.facts.source, target->source_file, target->source_text,
		    target->source_length);
	recorder_note(recorder, &event);
	source_release(&event.facts.source);
}

void recorder_abandon(Recorder *recorder)
{
	if (!recorder)
		return;
	output_abandon(&recorder->file);
	free(recorder);
}

bool recorder_end(Recorder *recorder, Error *error)
{
	const char *path = recorder->file.path;
	bool ended;

	if (!recorder->has_measured) {
		recorder_abandon(recorder);
		return error_set(
		    error, STATUS_MEASURED, "nothing was measured: %s isn't written", path);
	}
	recorder_note(recorder, &(TapeEvent){.kind = TAPE_END});
	ended = output_end(&recorder->file, error);
	free(recorder);
	return ended;
}
