/* input.h - takes in a whole file, within bounds. */
#ifndef LANDAU_IO_INPUT_H
#define LANDAU_IO_INPUT_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"

/* Longer files aren't timings: some million rows fit into this. */
#define INPUT_MOST_BYTES ((size_t)64 << 20)

/*
 * Appends the file `path` ("-": standard input) to `out`. False where it can't be read or is longer
 * than INPUT_MOST_BYTES, which of a regular file is known before anything is read.
 */
bool input_read(const char *path, Text *out, Error *error);

#endif
