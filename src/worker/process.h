/*
 * process.h - a contained process: started, paused, ended together with all that it starts.
 *
 * No process but its keeper (keeper.h) ever signals or reaps it, so that no signal can reach a
 * number that went to somebody else meanwhile.
 */
#ifndef LANDAU_WORKER_PROCESS_H
#define LANDAU_WORKER_PROCESS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"
#include "worker/contain.h"

typedef struct Process Process;

typedef enum ProcessEnd {
	PROCESS_RUNS,
	PROCESS_EXITED, /* number: the exit status */
	PROCESS_KILLED, /* number: the signal */
	PROCESS_LOST,   /* its keeper was killed, and so it was too */
} ProcessEnd;

/* Starts a program; waits until it runs. NULL and `error` where it can't. */
Process *process_start(const Containment *containment, Error *error);

/* The non-blocking ends of its standard input, output and error, which belong to the process; and
 * a descriptor that becomes readable when it ends. */
int process_input(const Process *process);
int process_output(const Process *process);
int process_errors(const Process *process);
int process_life(const Process *process);

/* Lets it read the end of its input. */
void process_close_input(Process *process);

/* Whether and how it ended; doesn't wait. */
ProcessEnd process_end(Process *process, int *number);

/* Stops and continues its process group. */
void process_pause(Process *process);
void process_resume(Process *process);

/* Has it killed, with every descendant; doesn't wait. */
void process_kill(Process *process);

/* Waits up to `seconds` for its end. */
void process_wait(Process *process, double seconds);

/* Kills it, waits until it and all descendants are gone (some milliseconds; some seconds at most,
 * where these go on forking), and frees it. NULL is fine. */
void process_free(Process *process);

#endif
