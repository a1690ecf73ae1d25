#include "app/jobnotes.h"

#include <stdlib.h>

#include "base/memory.h"

static bool is_noted(const Job *job)
{
	return job->recorder;
}

void jobnote(const Job *job, TapeKind kind)
{
	TapeEvent event = {.kind = kind, .target = job->number};

	if (!is_noted(job))
		return;
	if (kind == TAPE_REPLACED) {
		recorder_note_target(job->recorder, kind, job->number, job->target, false);
		return;
	}
	if (kind == TAPE_FAILED)
		event.message = job->failure;
	for (int manner = 0; kind == TAPE_DONE && manner < MANNERS; manner++)
		event.stopped[manner] = memory_copy_text(job_stopped(job, (Manner)manner));
	recorder_note(job->recorder, &event);
	for (int manner = 0; manner < MANNERS; manner++)
		free(event.stopped[manner]);
}

void jobnote_round(const Job *job, Manner manner, const PlanStep *step, double left_seconds)
{
	if (is_noted(job))
		recorder_note(job->recorder, &(TapeEvent){.kind = TAPE_ROUND,
						 .target = job->number,
						 .counting = manner == COUNTING,
						 .n = step->n,
						 .samples = step->samples,
						 .left_seconds = left_seconds});
}

void jobnote_time(const Job *job, const Timing *timing, double bytes)
{
	TapeEvent event = timing_to_tape(timing);

	event.target = job->number;
	event.bytes = bytes;
	if (is_noted(job))
		recorder_note(job->recorder, &event);
}

static void add_lines(TapeEvent *event, const Source *source, bool own)
{
	for (size_t i = 0; i < source->count; i++) {
		const LineCounts *line = &source->lines[i];

		for (size_t j = 0; j < line->count; j++) {
			memory_grow((void **)&event->lines, &event->line_capacity,
			    event->line_count, sizeof *event->lines);
			event->lines[event->line_count++] = (TapeLine){
			    .file = own ? NULL : source->file,
			    .number = line->number,
			    .count = line->at[j].count,
			    .foreign = j ? NULL : line->foreign,
			};
		}
	}
	for (size_t i = 0; i < source->other_count; i++)
		add_lines(event, &source->others[i], false);
}

void jobnote_count(
    const Job *job, double calls, double steps, double memory, double bytes, double at_seconds)
{
	TapeEvent event = {.kind = TAPE_COUNT,
	    .at = at_seconds,
	    .target = job->number,
	    .calls = calls,
	    .steps = steps,
	    .memory = memory,
	    .bytes = bytes};

	if (!is_noted(job))
		return;
	add_lines(&event, &job->counted, true);
	recorder_note(job->recorder, &event);
	free(event.lines);
}

void jobnote_concluded(const Job *job, Metric metric)
{
	if (is_noted(job))
		recorder_note(
		    job->recorder, &(TapeEvent){.kind = TAPE_CONCLUDED,
				       .target = job->number,
				       .metric = metric,
				       .tell_seconds = job->aspects[metric].verdict.tell_seconds});
}
