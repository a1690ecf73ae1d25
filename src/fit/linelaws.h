/* linelaws.h - fits a law of its own to each line of a source. */
#ifndef LANDAU_FIT_LINELAWS_H
#define LANDAU_FIT_LINELAWS_H

#include "model/linelaw.h"

/*
 * The law of every line that ran, by its counts: of the source itself, then of the files beside it.
 * Returns how many there are and stores an array in `*lines`, which the caller frees. Takes some
 * milliseconds for every line whose counts are different.
 */
size_t line_laws(const Source *source, LineLaw **lines);

#endif
