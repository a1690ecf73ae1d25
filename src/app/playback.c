#include "app/playback.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/jobcourse.h"
#include "app/jobsamples.h"
#include "app/jobverdicts.h"
#include "base/memory.h"

struct Playback {
	const Tape *tape;
	TargetList targets; /* of all TAPE_TARGET events, in their order */
	Target *replaced;   /* of all TAPE_REPLACED events */
	size_t *places;     /* of each event that names a target, in one of these */
	Verdict **known;    /* of each event that concludes; NULL: not yet */
	Text label;

	size_t next; /* the event that happens next */
	size_t count;
	double position; /* seconds */
	bool has_begun, is_paused;
	Nanos since; /* when it was there */
	Progress progress;
	bool is_between; /* nothing is under way: it is the last one */
};

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

static void make_targets(Playback *playback)
{
	const Tape *tape = playback->tape;
	size_t replaced = 0;

	for (size_t i = 0; i < tape->count; i++) {
		Target target;

		if (tape->events[i].kind == TAPE_TARGET) {
			target = target_of(&tape->events[i].facts);
			playback->places[i] = playback->targets.count;
			target_list_append(&playback->targets, &target);
		} else if (tape->events[i].kind == TAPE_REPLACED) {
			playback->places[i] = replaced++;
		}
	}
	playback->replaced = memory_new(replaced, sizeof *playback->replaced);
	for (size_t i = 0; i < tape->count; i++)
		if (tape->events[i].kind == TAPE_REPLACED)
			playback->replaced[playback->places[i]] = target_of(&tape->events[i].facts);
}

/* Never cut where it is shown, so it is short. */
static void make_label(Playback *playback)
{
	const RunInfo *info = &playback->tape->head.about.info;
	const char *machine = info->machine ? info->machine : "";
	time_t moment = (time_t)info->created;
	char date[32];
	struct tm parts;
	Text *label = &playback->label;

	text_append(label, "recorded");
	if (info->created != RUN_UNDATED && gmtime_r(&moment, &parts) &&
	    strftime(date, sizeof date, "%Y-%m-%d", &parts))
		text_printf(label, " %s", date);
	if (*machine) {
		text_append(label, " on ");
		text_append_visible(label, machine, strlen(machine));
	}
	if (playback->tape->is_cut)
		text_append(label, ", cut off");
}

Playback *playback_new(const Tape *tape)
{
	Playback *playback = memory_new(1, sizeof *playback);

	*playback = (Playback){.tape = tape,
	    .places = memory_new(tape->count, sizeof *playback->places),
	    .known = memory_new(tape->count, sizeof *playback->known)};
	make_targets(playback);
	make_label(playback);
	return playback;
}

void playback_free(Playback *playback)
{
	if (!playback)
		return;
	for (size_t i = 0; i < playback->tape->count; i++) {
		if (playback->tape->events[i].kind == TAPE_REPLACED)
			target_release(&playback->replaced[playback->places[i]]);
		free(playback->known[i]);
	}
	target_list_release(&playback->targets);
	text_release(&playback->label);
	free(playback->replaced);
	free(playback->places);
	free(playback->known);
	free(playback);
}

const TargetList *playback_targets(const Playback *playback)
{
	return &playback->targets;
}

static void begin_round(Playback *playback, Job *job, const TapeEvent *event)
{
	source_release(&job->counted);
	job->state = JOB_MEASURING;
	playback->progress = (Progress){.job = event->target,
	    .manner = event->counting ? COUNTING : TIMING,
	    .n = event->n,
	    .sample = 1,
	    .samples = event->samples,
	    .seconds_left = event->left_seconds};
	playback->is_between = false;
}

static void take_sample(Playback *playback, Stage *stage, Job *job, const TapeEvent *event)
{
	const Timing timing = timing_of_tape(event);

	playback->progress.sample += !conditions_note(&stage->conditions, &timing);
	conditions_sum(&stage->conditions, &stage->surroundings);
	job_add_time(job, playback->progress.n, &timing, event->bytes);
}

static void take_count(const Playback *playback, Job *job, const TapeEvent *event)
{
	const char *own = job->target->source_file ? job->target->source_file : "";

	for (size_t i = 0; i < event->line_count; i++) {
		const TapeLine *line = &event->lines[i];

		job_add_line(job, playback->progress.n,
		    &(JobLine){.file = line->file && *line->file ? line->file : own,
			.number = line->number,
			.count = line->count,
			.foreign = line->foreign ? line->foreign : ""});
	}
	job_add_count(job, playback->progress.n, event->calls, event->steps, event->memory,
	    event->bytes, event->at);
}

/* What was concluded once is known when it is stepped over again. */
static void take_verdict(Playback *playback, size_t index, Job *job)
{
	const TapeEvent *event = &playback->tape->events[index];
	Verdict **known = &playback->known[index];

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

static void happen(Playback *playback, Stage *stage, size_t index)
{
	static const double no_budget[MANNERS];
	const TapeEvent *event = &playback->tape->events[index];
	Job *job = &stage->jobs[event->target];

	switch (event->kind) {
	case TAPE_TARGET:
		playback->count++;
		if (event->facts.is_idle)
			job->state = JOB_IDLE;
		break;
	case TAPE_REPLACED:
		job->target = &playback->replaced[playback->places[index]];
		job_replace(job, no_budget);
		break;
	case TAPE_RESTARTED: job_restart(job, no_budget); break;
	case TAPE_ROUND: begin_round(playback, job, event); break;
	case TAPE_SAMPLE: take_sample(playback, stage, job, event); break;
	case TAPE_COUNT: take_count(playback, job, event); break;
	case TAPE_MEASURED: job_replay_measured(job, playback->progress.manner); break;
	case TAPE_CONCLUDED: take_verdict(playback, index, job); break;
	case TAPE_DONE: end_job(job, event); break;
	case TAPE_FAILED: job_fail(job, event->message); break;
	case TAPE_END:
	case TAPE_KINDS: break;
	}
	if (event->kind == TAPE_DONE || event->kind == TAPE_FAILED || event->kind == TAPE_END)
		playback->is_between = true;
	playback->next = index + 1;
}

void playback_begin(Playback *playback, Stage *stage)
{
	const Tape *tape = playback->tape;

	while (playback->next < tape->count && tape->events[playback->next].kind == TAPE_TARGET)
		happen(playback, stage, playback->next);
}

static double position_at(const Playback *playback, Nanos now)
{
	if (playback->is_paused || !playback->has_begun)
		return playback->position;
	return playback->position + nanos_seconds(nanos_between(playback->since, now));
}

static void keep_time(Playback *playback, Nanos now)
{
	playback->position = fmin(position_at(playback, now), playback_length(playback));
	playback->since = now;
	playback->has_begun = true;
}

bool playback_advance(Playback *playback, Stage *stage, Nanos now)
{
	const Tape *tape = playback->tape;
	size_t before = playback->next;
	bool concluded = false;

	keep_time(playback, now);
	while (!playback->is_paused && !concluded && playback->next < tape->count &&
	       tape->events[playback->next].at <= playback->position) {
		size_t index = playback->next;

		concluded = tape->events[index].kind == TAPE_CONCLUDED && !playback->known[index];
		happen(playback, stage, index);
	}
	return playback->next != before;
}

int playback_patience(const Playback *playback, Nanos now)
{
	const double most = 1e6;
	double seconds;

	if (playback->is_paused || playback_is_over(playback))
		return -1;
	seconds = playback->tape->events[playback->next].at - position_at(playback, now);
	return (int)fmin(fmax(ceil(1000 * seconds), 0), most);
}

size_t playback_job_count(const Playback *playback)
{
	return playback->count;
}

bool playback_is_over(const Playback *playback)
{
	return playback->next == playback->tape->count;
}

void playback_pause(Playback *playback, Nanos now)
{
	keep_time(playback, now);
	playback->is_paused = true;
}

void playback_resume(Playback *playback, Nanos now)
{
	keep_time(playback, now);
	playback->is_paused = false;
}

bool playback_is_paused(const Playback *playback)
{
	return playback->is_paused;
}

/* To where the event `end` is the next to happen. */
static void go_on(Playback *playback, Stage *stage, size_t end)
{
	while (playback->next < end)
		happen(playback, stage, playback->next);
	playback->position = end ? playback->tape->events[end - 1].at : 0;
}

/* The first round from this event on; the end where there is none. */
static size_t next_round(const Tape *tape, size_t from)
{
	while (from < tape->count && tape->events[from].kind != TAPE_ROUND)
		from++;
	return from;
}

void playback_step(Playback *playback, Stage *stage, Nanos now)
{
	const Tape *tape = playback->tape;
	size_t end = playback->next;
	bool is_within =
	    playback->progress.n > 0 && end < tape->count && tape->events[end].kind != TAPE_ROUND;

	if (!is_within)
		end = next_round(tape, end) + 1;
	playback_pause(playback, now);
	go_on(playback, stage, next_round(tape, end < tape->count ? end : tape->count));
}

/* All is as it was before the first event. */
static void go_to_start(Playback *playback, Stage *stage)
{
	static const double no_budget[MANNERS];

	for (size_t i = 0; i < playback->targets.count; i++) {
		Job *job = &stage->jobs[i];

		job->target = &playback->targets.targets[i];
		job_restart(job, no_budget);
	}
	stage->conditions = (Conditions){0};
	stage->surroundings = playback->tape->head.about.info.surroundings;
	playback->next = playback->count = 0;
	playback->progress = (Progress){0};
	playback->position = 0;
	playback_begin(playback, stage);
}

void playback_step_back(Playback *playback, Stage *stage, Nanos now)
{
	const TapeEvent *events = playback->tape->events;
	size_t end = playback->next;

	while (end > 0 && events[end - 1].kind != TAPE_ROUND)
		end--;
	end -= end > 0;
	playback_pause(playback, now);
	go_to_start(playback, stage);
	go_on(playback, stage, end);
}

void playback_rewind(Playback *playback, Stage *stage, Nanos now)
{
	go_to_start(playback, stage);
	playback->since = now;
	playback->is_paused = false;
}

void playback_finish(Playback *playback, Stage *stage, Nanos now)
{
	playback_pause(playback, now);
	go_on(playback, stage, playback->tape->count);
	playback->is_paused = false;
}

Progress playback_progress(const Playback *playback)
{
	return playback->is_between ? (Progress){0} : playback->progress;
}

Progress playback_last(const Playback *playback)
{
	return playback->progress;
}

double playback_position(const Playback *playback)
{
	return playback->position;
}

double playback_length(const Playback *playback)
{
	return tape_seconds(playback->tape);
}

const char *playback_label(const Playback *playback)
{
	return text_string(&playback->label);
}

const Tape *playback_tape(const Playback *playback)
{
	return playback->tape;
}
