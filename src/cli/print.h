/* print.h - the two ways a subcommand speaks: a result, or one line about what went wrong. */
#ifndef LANDAU_CLI_PRINT_H
#define LANDAU_CLI_PRINT_H

#include "base/error.h"
#include "base/text.h"

/* Writes a result to `path` (NULL: standard output). */
Status print(const char *path, const Text *text);

/* Puts the error on standard error and returns its status. */
Status report(const Error *error);

#endif
