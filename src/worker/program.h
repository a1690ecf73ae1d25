/* program.h - one run of a program: started, waited for, and what the system says it used. */
#ifndef LANDAU_WORKER_PROGRAM_H
#define LANDAU_WORKER_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "worker/capture.h"

/* Whether there is a file to run of that name, in PATH where it has no slash. */
bool program_is_there(const char *name);

typedef struct Program {
	char *const *arguments; /* program, looked up in PATH, and its arguments; NULL at the end */
	const char *input;      /* a file to be its standard input; NULL: it has nothing to read */
	const char *output;     /* a new file for what it prints; NULL: nobody looks at that */
	size_t most_output; /* bytes of `output`, beyond which it is killed by SIGXFSZ; 0: any */
} Program;

typedef enum ProgramEnd {
	PROGRAM_EXITED,     /* number: the exit status */
	PROGRAM_KILLED,     /* number: the signal */
	PROGRAM_MISSING,    /* it couldn't be started; number: of errno */
	PROGRAM_MULTIPLIES, /* it has left processes that fork faster than they are killed */
} ProgramEnd;

/* `ProgramRun run = {0};` is none yet. */
typedef struct ProgramRun {
	ProgramEnd end;
	int number;
	double wall_seconds; /* from before the fork until its end was seen */
	double cpu_seconds;  /* of it, and of those whose end it has seen itself */
	double
	    idle_seconds;  /* in which neither it nor, for its sake, this process had a processor */
	int64_t waits;     /* how often it gave up the processor by itself */
	double peak_bytes; /* resident memory at the peak, of the largest of these processes */
	Capture said;      /* on standard error */
} ProgramRun;

/*
 * Runs a program and waits for its end, however long that takes; then kills whatever it has left
 * running, provided that this process leads a session and descendants_adopt() was called. Has a
 * handler for SIGCHLD in place from then on.
 */
void program_run(const Program *program, ProgramRun *run);

/* Whether it exited with status 0. */
bool program_succeeded(const ProgramRun *run);

/* Fills `error` with how it ended and what it printed about that: "exited with status 2; it
 * printed: cannot read: x", or "can't run sort: No such file or directory", where `name` is what
 * was to be run. */
void program_describe(const ProgramRun *run, const char *name, Error *error);

void program_run_release(ProgramRun *run);

#endif
