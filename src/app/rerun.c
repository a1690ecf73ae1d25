#include "app/rerun.h"

#include <stdlib.h>
#include <string.h>

#include "app/jobcourse.h"
#include "app/jobsamples.h"
#include "app/jobverdicts.h"
#include "base/memory.h"

/* Nothing is planned: it was. */
static const double no_budget[MANNERS];

static Target target_of(const TapeTarget *facts)
{
	Target target = {.name = memory_copy_text(facts->name),
	    .target = memory_copy_text(facts->target),
	    .input = memory_copy_text(facts->input),
	    .topic = memory_copy_text(facts->topic),
	    .smallest = facts->smallest,
	    .largest = facts->largest,
	    .source_file = memory_copy_text(facts->source.file),
	    .source_text = memory_copy_text(facts->source.text)};

	target.source_length = target.source_text ? strlen(target.source_text) : 0;
	for (int metric = 0; metric < METRIC_COUNT; metric++) {
		target.measures[metric] = facts->measures[metric];
		target.textbook[metric] = memory_copy_text(facts->textbook[metric]);
		target.expected[metric] = memory_copy_text(facts->expected[metric]);
	}
	return target;
}

void rerun_init(Rerun *rerun, const Tape *tape)
{
	*rerun = (Rerun){.tape = tape, .known = memory_new(tape->count, sizeof *rerun->known)};
	for (size_t i = 0; i < tape->count; i++) {
		const TapeEvent *event = &tape->events[i];
		Target target;

		if (event->kind != TAPE_TARGET && event->kind != TAPE_REPLACED)
			continue;
		target = target_of(&event->facts);
		target_list_append(
		    event->kind == TAPE_TARGET ? &rerun->targets : &rerun->replaced, &target);
	}
}

void rerun_release(Rerun *rerun)
{
	for (size_t i = 0; i < rerun->tape->count; i++)
		free(rerun->known[i]);
	free(rerun->known);
	target_list_release(&rerun->targets);
	target_list_release(&rerun->replaced);
}

static void begin_round(Rerun *rerun, Job *job, const TapeEvent *event)
{
	source_release(&job->counted);
	job->state = JOB_MEASURING;
	rerun->progress = (Progress){.job = event->target,
	    .manner = event->counting ? COUNTING : TIMING,
	    .n = event->n,
	    .sample = 1,
	    .samples = event->samples,
	    .seconds_left = event->left_seconds};
	rerun->is_between = false;
}

static void take_sample(Rerun *rerun, Stage *stage, Job *job, const TapeEvent *event)
{
	const Timing timing = timing_of_tape(event);

	rerun->progress.sample += !conditions_note(&stage->conditions, &timing);
	conditions_sum(&stage->conditions, &stage->surroundings);
	job_add_time(job, rerun->progress.n, &timing, event->bytes);
}

static void take_count(const Rerun *rerun, Job *job, const TapeEvent *event)
{
	const char *own = job->target->source_file ? job->target->source_file : "";

	for (size_t i = 0; i < event->line_count; i++) {
		const TapeLine *line = &event->lines[i];

		job_add_line(job, rerun->progress.n,
		    &(JobLine){.file = line->file && *line->file ? line->file : own,
			.number = line->number,
			.count = line->count,
			.foreign = line->foreign ? line->foreign : ""});
	}
	job_add_count(job, rerun->progress.n, event->calls, event->steps, event->memory,
	    event->bytes, event->at);
}

/* What was concluded once is known when it is stepped over again. */
static void take_verdict(Rerun *rerun, Job *job, const TapeEvent *event)
{
	Verdict **known = &rerun->known[rerun->next];

	job_replay_concluded(job, event->metric, event->tell_seconds, *known);
	if (*known)
		return;
	*known = memory_new(1, sizeof **known);
	**known = job->aspects[event->metric].verdict;
}

static void end_job(Job *job, const TapeEvent *event)
{
	for (int manner = 0; manner < MANNERS; manner++)
		job->ways[manner].stop = plan_stop_find(event->stopped[manner]);
	job_end(job);
}

void rerun_step(Rerun *rerun, Stage *stage)
{
	const TapeEvent *event = &rerun->tape->events[rerun->next];
	Job *job = &stage->jobs[event->target];

	switch (event->kind) {
	case TAPE_TARGET:
		rerun->target_count++;
		if (event->facts.is_idle)
			job->state = JOB_IDLE;
		break;
	case TAPE_REPLACED:
		job->target = &rerun->replaced.targets[rerun->replaced_count++];
		job_replace(job, no_budget);
		break;
	case TAPE_RESTARTED: job_restart(job, no_budget); break;
	case TAPE_ROUND: begin_round(rerun, job, event); break;
	case TAPE_SAMPLE: take_sample(rerun, stage, job, event); break;
	case TAPE_COUNT: take_count(rerun, job, event); break;
	case TAPE_MEASURED: job_replay_measured(job, rerun->progress.manner); break;
	case TAPE_CONCLUDED: take_verdict(rerun, job, event); break;
	case TAPE_DONE: end_job(job, event); break;
	case TAPE_FAILED: job_fail(job, event->message); break;
	case TAPE_END:
	case TAPE_KINDS: break;
	}
	if (event->kind == TAPE_DONE || event->kind == TAPE_FAILED || event->kind == TAPE_END)
		rerun->is_between = true;
	rerun->next++;
}

bool rerun_is_over(const Rerun *rerun)
{
	return rerun->next == rerun->tape->count;
}

bool rerun_is_slow(const Rerun *rerun)
{
	return !rerun_is_over(rerun) && rerun->tape->events[rerun->next].kind == TAPE_CONCLUDED &&
	       !rerun->known[rerun->next];
}

void rerun_begin(Rerun *rerun, Stage *stage)
{
	while (!rerun_is_over(rerun) && rerun->tape->events[rerun->next].kind == TAPE_TARGET)
		rerun_step(rerun, stage);
}

void rerun_restart(Rerun *rerun, Stage *stage)
{
	for (size_t i = 0; i < rerun->targets.count; i++) {
		Job *job = &stage->jobs[i];

		job->target = &rerun->targets.targets[i];
		job_restart(job, no_budget);
	}
	stage->conditions = (Conditions){0};
	stage->surroundings = rerun->tape->head.about.info.surroundings;
	rerun->next = rerun->target_count = rerun->replaced_count = 0;
	rerun->progress = (Progress){0};
	rerun_begin(rerun, stage);
}
