/* recordings.h - recordings: those that come with landau by their names, others by their paths. */
#ifndef LANDAU_APP_RECORDINGS_H
#define LANDAU_APP_RECORDINGS_H

#include "base/error.h"
#include "base/text.h"
#include "io/tape.h"

/*
 * Reads the recording of that name ("basics") or, where it has a slash or a dot, in that file ("-":
 * standard input) into the empty `tape`, which is to be released all the same. False with one line
 * where there is none, or it can't be read.
 */
bool recordings_read(const char *name, Tape *tape, Error *error);

/* Appends the names of those that come with landau, sorted: "basics, sorting". */
void recordings_list(Text *out);

/* Whether one of those that come with landau has this target, as "nested-loops" or with its kind of
 * input: appends its name then. */
bool recordings_for(const char *target, Text *name);

#endif
