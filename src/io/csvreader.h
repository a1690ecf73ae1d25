/* csvreader.h - reads timings that somebody measured, as CSV. */
#ifndef LANDAU_IO_CSVREADER_H
#define LANDAU_IO_CSVREADER_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"
#include "io/saved.h"

/*
 * Fills the empty `saved` with the series of `text`, in the order in which they appear. A header
 * names the columns, in any order: n and seconds or value; series (without it the name of `file`),
 * input, metric and calls are optional, others are passed over. Where nothing says what a `value`
 * is, `metric` does.
 *
 * False with one line that names file and line where the text is no such thing; `saved` is to be
 * released all the same.
 */
bool csvreader_read(const char *file, const Text *text, Metric metric, Saved *saved, Error *error);

#endif
