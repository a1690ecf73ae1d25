#include "app/playback.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "app/rerun.h"
#include "base/date.h"
#include "base/memory.h"

struct Playback {
	Rerun rerun;
	Text label;
	double position; /* seconds */
	bool has_begun, is_paused;
	Nanos since; /* when it was there */
};

/* Never cut where it is shown, so it is short. */
static void append_label(const Tape *tape, Text *label)
{
	const RunInfo *info = &tape->head.about.info;
	const char *machine = info->machine ? info->machine : "";
	Text date = {0};

	text_append(label, "recorded");
	if (date_append(info->created, DATE_DAY, &date))
		text_printf(label, " %s", text_string(&date));
	text_release(&date);
	if (*machine) {
		text_append(label, " on ");
		text_append_visible(label, machine, strlen(machine));
	}
	if (tape->is_cut)
		text_append(label, ", cut off");
}

Playback *playback_new(const Tape *tape)
{
	Playback *playback = memory_new(1, sizeof *playback);

	rerun_init(&playback->rerun, tape);
	append_label(tape, &playback->label);
	return playback;
}

void playback_free(Playback *playback)
{
	if (!playback)
		return;
	rerun_release(&playback->rerun);
	text_release(&playback->label);
	free(playback);
}

const TargetList *playback_targets(const Playback *playback)
{
	return &playback->rerun.targets;
}

void playback_begin(Playback *playback, Stage *stage)
{
	rerun_begin(&playback->rerun, stage);
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

/* When the next event is due; there has to be one. */
static double due_at(const Rerun *rerun)
{
	return rerun->tape->events[rerun->next].at;
}

bool playback_advance(Playback *playback, Stage *stage, Nanos now)
{
	Rerun *rerun = &playback->rerun;
	size_t before = rerun->next;
	bool concluded = false;

	keep_time(playback, now);
	while (!playback->is_paused && !concluded && !rerun_is_over(rerun) &&
	       due_at(rerun) <= playback->position) {
		concluded = rerun_is_slow(rerun);
		rerun_step(rerun, stage);
	}
	return rerun->next != before;
}

int playback_patience(const Playback *playback, Nanos now)
{
	const double most = 1e6;
	double seconds;

	if (playback->is_paused || playback_is_over(playback))
		return -1;
	seconds = due_at(&playback->rerun) - position_at(playback, now);
	return (int)fmin(fmax(ceil(1000 * seconds), 0), most);
}

size_t playback_job_count(const Playback *playback)
{
	return playback->rerun.target_count;
}

bool playback_is_over(const Playback *playback)
{
	return rerun_is_over(&playback->rerun);
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
	Rerun *rerun = &playback->rerun;

	while (rerun->next < end)
		rerun_step(rerun, stage);
	playback->position = end ? rerun->tape->events[end - 1].at : 0;
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
	const Rerun *rerun = &playback->rerun;
	const Tape *tape = rerun->tape;
	size_t end = rerun->next;
	bool is_within =
	    rerun->progress.n > 0 && end < tape->count && tape->events[end].kind != TAPE_ROUND;

	if (!is_within)
		end = next_round(tape, end) + 1;
	playback_pause(playback, now);
	go_on(playback, stage, next_round(tape, end < tape->count ? end : tape->count));
}

void playback_step_back(Playback *playback, Stage *stage, Nanos now)
{
	const TapeEvent *events = playback->rerun.tape->events;
	size_t end = playback->rerun.next;

	while (end > 0 && events[end - 1].kind != TAPE_ROUND)
		end--;
	end -= end > 0;
	playback_pause(playback, now);
	rerun_restart(&playback->rerun, stage);
	go_on(playback, stage, end);
}

void playback_rewind(Playback *playback, Stage *stage, Nanos now)
{
	rerun_restart(&playback->rerun, stage);
	playback->position = 0;
	playback->since = now;
	playback->is_paused = false;
}

void playback_finish(Playback *playback, Stage *stage, Nanos now)
{
	playback_pause(playback, now);
	go_on(playback, stage, playback->rerun.tape->count);
	playback->is_paused = false;
}

Progress playback_progress(const Playback *playback)
{
	const Rerun *rerun = &playback->rerun;

	return rerun->is_between ? (Progress){0} : rerun->progress;
}

Progress playback_last(const Playback *playback)
{
	return playback->rerun.progress;
}

double playback_position(const Playback *playback)
{
	return playback->position;
}

double playback_length(const Playback *playback)
{
	return tape_seconds(playback->rerun.tape);
}

const char *playback_label(const Playback *playback)
{
	return text_string(&playback->label);
}

const Tape *playback_tape(const Playback *playback)
{
	return playback->rerun.tape;
}
