/* reader.h - reads what was measured, in whatever format it is. */
#ifndef LANDAU_IO_READER_H
#define LANDAU_IO_READER_H

#include <stdbool.h>

#include "base/error.h"
#include "io/saved.h"

/*
 * Fills the empty `saved` from the file `path` ("-": standard input): a saved run where its first
 * character is a brace, otherwise CSV, whose values without a metric are of `metric`. False with
 * one line where it can't be read; `saved` is to be released all the same.
 */
bool reader_read(const char *path, Metric metric, Saved *saved, Error *error);

#endif
