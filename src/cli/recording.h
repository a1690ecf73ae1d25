/* recording.h - --record: keeps what a session measures, with its timing. */
#ifndef LANDAU_CLI_RECORDING_H
#define LANDAU_CLI_RECORDING_H

#include "app/recorder.h"
#include "app/session.h"
#include "base/status.h"
#include "cli/describe.h"
#include "cli/options.h"

/* `Recording recording = {0};` records nothing. */
typedef struct Recording {
	const char *path;
	Recorder *recorder; /* NULL: nothing is recorded */
	Description description;
} Recording;

/* Where the options ask for it: opens the file, before anything is measured. False, with one line
 * on standard error, where it can't be written. */
bool recording_open(Recording *recording, const Options *options, TapeUse use, Status *status);

/* Records the session, which nothing was measured in yet. */
void recording_begin(
    Recording *recording, const Options *options, Session *session, double budget_seconds);

/* The session is over: writes what is left. Says so where that fails. */
Status recording_end(Recording *recording);

/* Leaves no file behind. */
void recording_abandon(Recording *recording);

#endif
