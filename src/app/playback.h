/*
 * playback.h - shows a recording again: what happened to a session's jobs happens to them once
 * more, at the same pace or step by step, and nothing is measured.
 *
 * The time comes in. What happens is up to rerun.h.
 */
#ifndef LANDAU_APP_PLAYBACK_H
#define LANDAU_APP_PLAYBACK_H

#include "app/stage.h"
#include "io/tape.h"

typedef struct Playback Playback;

/* The tape must outlive the playback. */
Playback *playback_new(const Tape *tape);
void playback_free(Playback *playback);

/* All targets that there will be, in their order; they belong to the playback. */
const TargetList *playback_targets(const Playback *playback);

/* The targets of the start are there. It runs when playback_advance() is first called. The stage
 * has a job for each target, blank at first. */
void playback_begin(Playback *playback, Stage *stage);

/*
 * Lets happen what has happened until now, but concludes no more than once, which takes some
 * milliseconds: true where anything happened, and then it is to be called again at once.
 */
bool playback_advance(Playback *playback, Stage *stage, Nanos now);

/* Milliseconds until something happens; -1: it is paused, or over. */
int playback_patience(const Playback *playback, Nanos now);

/* How many of the targets there are by now. */
size_t playback_job_count(const Playback *playback);

bool playback_is_over(const Playback *playback);

void playback_pause(Playback *playback, Nanos now);
void playback_resume(Playback *playback, Nanos now);
bool playback_is_paused(const Playback *playback);

/* Goes on to where the next size is measured, or back to where the last one wasn't, or to the
 * start or the end; it is paused there, but at the start it runs. */
void playback_step(Playback *playback, Stage *stage, Nanos now);
void playback_step_back(Playback *playback, Stage *stage, Nanos now);
void playback_rewind(Playback *playback, Stage *stage, Nanos now);
void playback_finish(Playback *playback, Stage *stage, Nanos now);

Progress playback_progress(const Playback *playback);

/* The same; where nothing is under way, the last that was. */
Progress playback_last(const Playback *playback);

/* Seconds since the start, and of the whole. */
double playback_position(const Playback *playback);
double playback_length(const Playback *playback);

/* "recorded 2026-01-31 23:59 UTC on an AMD EPYC"; that it is cut off where it is. */
const char *playback_label(const Playback *playback);

const Tape *playback_tape(const Playback *playback);

#endif
