/* recorder.h - writes what changes a session into a recording, as it happens: see io/tape.h. */
#ifndef LANDAU_APP_RECORDER_H
#define LANDAU_APP_RECORDER_H

#include "app/target.h"
#include "base/error.h"
#include "io/json.h"
#include "io/tape.h"
#include "measure/clock.h"

typedef struct Recorder Recorder;

/* Opens the file, which has its name only when recorder_end() gives it that: who is killed before
 * leaves what was recorded so far beside it. NULL where it can't be written. `path` must outlive
 * the recorder. */
Recorder *recorder_new(const char *path, TapeUse use, Error *error);

/* Says what is recorded, on which machine, and from when on. Comes before all else. */
void recorder_begin(Recorder *recorder, const RunInfo *info, const Caches *caches, Nanos began);

/* The time between them didn't pass. */
void recorder_pause(Recorder *recorder, Nanos now);
void recorder_resume(Recorder *recorder, Nanos pause);

/* Writes an event with the present time, where it bears none. A recorder that is NULL or hasn't
 * begun writes nothing. */
void recorder_note(Recorder *recorder, const TapeEvent *event);

/* The same for a target that is new (TAPE_TARGET), which may be idle until it is chosen, or another
 * one now (TAPE_REPLACED). */
void recorder_note_target(
    Recorder *recorder, TapeKind kind, size_t number, const Target *target, bool is_idle);

/* The recording is whole: gives the file its name. False where it couldn't be written, and where
 * nothing was measured, which leaves an older one as it was. Frees the recorder. */
bool recorder_end(Recorder *recorder, Error *error);

/* Leaves nothing. NULL is fine. */
void recorder_abandon(Recorder *recorder);

#endif
