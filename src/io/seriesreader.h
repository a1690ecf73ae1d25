/* seriesreader.h - reads the series of a saved run. */
#ifndef LANDAU_IO_SERIESREADER_H
#define LANDAU_IO_SERIESREADER_H

#include "io/jsonplace.h"
#include "io/saved.h"

/* Adds the series at `place` to `saved`. False with one line where it is none, or there was the
 * same before. */
bool seriesreader_read(const JsonPlace *place, Saved *saved, Error *error);

/*
 * Adds the counts that stand as a witness beside the series at `place`, if any do: as a series of
 * their own, unless that is there already. A witness may also be a verdict without measurements.
 */
bool seriesreader_read_witness(const JsonPlace *place, Saved *saved, Error *error);

#endif
