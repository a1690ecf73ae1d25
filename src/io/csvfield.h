/* csvfield.h - one field of CSV that is written. */
#ifndef LANDAU_IO_CSVFIELD_H
#define LANDAU_IO_CSVFIELD_H

#include "base/text.h"

/* A field is quoted where it holds what separates fields. Control characters are made visible:
 * a name must not reach somebody's terminal as an escape sequence. */
void csv_field(Text *out, const char *value);

#endif
