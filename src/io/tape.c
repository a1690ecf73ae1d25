#include "io/tape.h"

#include <stdlib.h>

#include "base/memory.h"

const char *tape_kind_name(TapeKind kind)
{
	static const char *const names[TAPE_KINDS] = {
	    [TAPE_TARGET] = "target",
	    [TAPE_REPLACED] = "replaced",
	    [TAPE_RESTARTED] = "restarted",
	    [TAPE_ROUND] = "round",
	    [TAPE_SAMPLE] = "sample",
	    [TAPE_COUNT] = "count",
	    [TAPE_MEASURED] = "measured",
	    [TAPE_CONCLUDED] = "concluded",
	    [TAPE_DONE] = "done",
	    [TAPE_FAILED] = "failed",
	    [TAPE_END] = "end",
	};

	return names[kind];
}

const char *tape_use_name(TapeUse use)
{
	static const char *const names[TAPE_USES] = {
	    [TAPE_SESSION] = "session", [TAPE_RACE] = "race"};

	return names[use];
}

double tape_seconds(const Tape *tape)
{
	return tape->count ? tape->events[tape->count - 1].at : 0;
}

void tape_add(Tape *tape, const TapeEvent *event)
{
	memory_grow((void **)&tape->events, &tape->capacity, tape->count, sizeof *event);
	tape->events[tape->count++] = *event;
}

static void release_facts(TapeTarget *facts)
{
	free(facts->name);
	free(facts->target);
	free(facts->input);
	free(facts->topic);
	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		free(facts->textbook[metric]);
		free(facts->expected[metric]);
	}
	source_release(&facts->source);
}

void tape_event_release(TapeEvent *event)
{
	release_facts(&event->facts);
	for (size_t i = 0; i < event->line_count; i++) {
		free(event->lines[i].file);
		free(event->lines[i].foreign);
	}
	free(event->lines);
	free(event->stopped[0]);
	free(event->stopped[1]);
	free(event->message);
	*event = (TapeEvent){0};
}

void tape_release(Tape *tape)
{
	for (size_t i = 0; i < tape->count; i++)
		tape_event_release(&tape->events[i]);
	free(tape->events);
	saved_release(&tape->head.about);
	*tape = (Tape){0};
}
