/* error.h - what went wrong, as one line for people and an exit status for scripts. */
#ifndef LANDAU_BASE_ERROR_H
#define LANDAU_BASE_ERROR_H

#include <stdbool.h>

#include "base/status.h"

enum { ERROR_TEXT_SIZE = 512 };

typedef struct Error {
	Status status;
	char text[ERROR_TEXT_SIZE]; /* one line without a newline, safe to print: see error_set() */
} Error;

/*
 * Fills `error` and returns false, so that a failing function can end in
 * `return error_set(...)`. Whatever the arguments held, the text that is kept is one line of
 * printable characters: control characters and broken UTF-8 are written as \xHH. A text that is
 * too long ends in "...".
 */
bool error_set(Error *error, Status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
