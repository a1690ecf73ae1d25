/* sourcejson.h - a source with the counts of its lines, as it stands in a saved run. */
#ifndef LANDAU_IO_SOURCEJSON_H
#define LANDAU_IO_SOURCEJSON_H

#include "io/jsonplace.h"
#include "model/source.h"

/* The caller owns the object. */
json_t *sourcejson_object(const Source *source);

/* Fills the empty `source` from what is at `place`, if anything is. False with one line where it is
 * no such thing; `source` is to be released all the same. */
bool sourcejson_read(const JsonPlace *place, Source *source, Error *error);

#endif
