/* curvetable.h - the fitted curves, and what they foretell, for people. */
#ifndef LANDAU_IO_CURVETABLE_H
#define LANDAU_IO_CURVETABLE_H

#include "model/record.h"

/* Appends a table of the curves after a blank line, a row for each record with a fit; nothing where
 * there is none. Each record has its label. */
void curvetable_append(const Record *records, const Text *labels, size_t count, Text *out);

#endif
