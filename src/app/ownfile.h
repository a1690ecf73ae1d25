/* ownfile.h - a file of the user's that is measured: how a word names it, and what it holds. */
#ifndef LANDAU_APP_OWNFILE_H
#define LANDAU_APP_OWNFILE_H

#include <stdbool.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/text.h"

/*
 * Whether `word` is a file with that ending ("sort.c"), or such a one with an input kind behind a
 * colon ("sort.c:sorted"). The path's length goes to `length`, and what follows it to `input`: NULL
 * where nothing does.
 */
bool ownfile_split(const char *word, const char *ending, size_t *length, const char **input);

/* A copy of the first `length` bytes of `word` that no program takes for an option, and no compiler
 * for a list of options; the caller frees it. */
char *ownfile_path(const char *word, size_t length);

/* Whether there is such a file, or at least something else than none. Who mistyped a name is told
 * that; who has no file yet, how to get one. */
bool ownfile_is_there(const char *path, Error *error);

/* Appends the name without its folder, printable, as it stands in the counts of lines. */
void ownfile_name(const char *path, Text *name);

/* Which state of a file it was. Two that are equal hold the same. */
typedef struct FileVersion {
	dev_t device;
	ino_t number;
	off_t size;
	struct timespec modified, changed;
} FileVersion;

/* The present one; false where there is no such file, or it isn't regular. */
bool ownfile_version(const char *path, FileVersion *version);
bool ownfile_is_version(const FileVersion *a, const FileVersion *b);

/* Whether it is a regular file that can be read: what isn't may block for ever. */
bool ownfile_check(const char *path, Error *error);

/*
 * Appends what it holds. Where that is no UTF-8, or has zero bytes, the offending bytes of each
 * line are written as \xHH: it is for reading, not for compiling.
 */
bool ownfile_read(const char *path, Text *text, Error *error);

#endif
