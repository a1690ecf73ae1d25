/* servecommand.h - the worker's side of the protocol for programs: a call is a run of one. */
#ifndef LANDAU_WORKER_SERVECOMMAND_H
#define LANDAU_WORKER_SERVECOMMAND_H

#include <stdbool.h>

#include "base/error.h"

/* As somebody wrote it. Everything is borrowed. */
typedef struct CommandSpec {
	const char *command; /* with {n}, {seed} and {file} in it */
	const char *feed;    /* whose output is its standard input, likewise; NULL: /dev/null is */
	bool shell;          /* for both: a shell runs them */
} CommandSpec;

/* Whether it can be measured, as far as that can be told without running it. False with a reason
 * that begins with the option that is wrong. */
bool command_check(const CommandSpec *spec, Error *error);

/* Serves it on standard input and output, see conversation.h, until `quit` or end of file. Returns
 * the exit status. */
int serve_command(const CommandSpec *spec);

#endif
