/*
 * interview.h - a worker that is spoken to line by line, as somebody would who tests it.
 *
 * Unlike worker.h it judges nothing: what is said and heard are lines as they are.
 */
#ifndef LANDAU_WORKER_INTERVIEW_H
#define LANDAU_WORKER_INTERVIEW_H

#include "base/error.h"
#include "worker/contain.h"

typedef struct Interview Interview;

typedef enum HeardKind {
	HEARD_LINE,
	HEARD_SILENCE, /* for as long as one waited */
	HEARD_END,     /* it is dead, or has closed its output */
	HEARD_TOO_LONG,
} HeardKind;

/* A line without its newline, valid until the next one. */
typedef struct Heard {
	HeardKind kind;
	const char *line;
	size_t length;
} Heard;

/* Starts it. NULL where it can't be started. */
Interview *interview_begin(const Containment *containment, Error *error);

/* Sends a line; where nobody reads, nothing happens. */
void interview_say(Interview *interview, const char *line);

/* Closes its standard input. */
void interview_hang_up(Interview *interview);

/* Waits for a line. */
Heard interview_hear(Interview *interview, double most_seconds);

/* Waits for its end. True where it exited by itself, with status 0; otherwise `error` says how it
 * ended, or that it didn't. */
bool interview_has_exited(Interview *interview, double most_seconds, Error *error);

/* Why nothing more comes after HEARD_END, in words. */
void interview_describe_end(Interview *interview, Error *error);

/* Kills it, with all that it started. NULL is fine. */
void interview_free(Interview *interview);

#endif
