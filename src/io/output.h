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

/*
 * A file that is written bit by bit. It grows under a temporary name beside `path`, which it gets
 * in place of what is there when it is whole; who is killed before leaves it under the other name.
 * What is no regular file is written as it is.
 */
typedef struct GrowingFile {
	const char *path; /* borrowed */
	Text temporary;   /* empty: it is no regular file */
	int descriptor;
	int reason; /* errno of what went wrong first; 0: nothing */
} GrowingFile;

/* False where nothing can be written there; then there is nothing to end. */
bool output_begin(GrowingFile *file, const char *path, Error *error);

/* What goes wrong is told at the end. */
void output_add(GrowingFile *file, const Text *text);

/* Gives the file its name. False, and nothing is left, where anything couldn't be written. */
bool output_end(GrowingFile *file, Error *error);

/* Leaves nothing. */
void output_abandon(GrowingFile *file);

#endif
