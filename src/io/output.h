/* output.h - puts a finished text where it was asked for, whole or not at all. */
#ifndef LANDAU_IO_OUTPUT_H
#define LANDAU_IO_OUTPUT_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"

/*
 * Writes `text` to the file `path`, or to standard output where `path` is NULL or "-". A file is
 * written under a temporary name beside it and renamed, so that an old one stays whole until the
 * new one is. A reader that went away (EPIPE on standard output) is no error.
 */
bool output_write(const char *path, const Text *text, Error *error);

/* Makes the file `path` of the text, whole or not at all; what is there already is left alone,
 * which is a usage error. */
bool output_create(const char *path, const Text *text, Error *error);

#endif
