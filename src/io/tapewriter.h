/* tapewriter.h - writes a recording, line by line. */
#ifndef LANDAU_IO_TAPEWRITER_H
#define LANDAU_IO_TAPEWRITER_H

#include "io/json.h"
#include "io/tape.h"

/* Appends the first line. `caches` are those that conclusions about times reckon with. */
void tapewriter_head(TapeUse use, const RunInfo *info, const Caches *caches, Text *out);

/* Appends a line. */
void tapewriter_event(const TapeEvent *event, Text *out);

#endif
