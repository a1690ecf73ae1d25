/* runreader.h - reads a saved run, as json.h writes it. */
#ifndef LANDAU_IO_RUNREADER_H
#define LANDAU_IO_RUNREADER_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"
#include "io/jsonplace.h"
#include "io/saved.h"

/*
 * Fills the empty `saved` with the run in `text`: what was measured and what is known about it, not
 * what was concluded. The counts that stand as a witness beside times become a series of their own,
 * behind these. Keys that aren't known are passed over.
 *
 * False with one line that names the file and the line (or, where the JSON is well-formed, the
 * place in it) where the text is no such thing or was written by a later version; `saved` is to be
 * released all the same.
 */
bool runreader_read(const char *file, const Text *text, Saved *saved, Error *error);

/* Fills `info` from what a run says besides its series: see json_put_info(). */
bool runreader_take_info(const JsonPlace *run, Saved *saved, Error *error);

/* What stands under "caches": bytes of level 1, 2, ... */
bool runreader_take_caches(const JsonPlace *in, Caches *caches, Error *error);

#endif
