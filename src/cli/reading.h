/* reading.h - reads the files of measurements that a command line names. */
#ifndef LANDAU_CLI_READING_H
#define LANDAU_CLI_READING_H

#include "base/status.h"
#include "cli/options.h"
#include "io/saved.h"

/*
 * Reads `path_count` files ("-": standard input) into as many empty `files` and puts what can't be
 * read, and what a reader of verdicts should know, on standard error: a line each. `*count` files,
 * the first ones, could be read; the caller releases these.
 */
Status read_files(
    const Options *options, char *const *paths, size_t path_count, Saved *files, size_t *count);

#endif
