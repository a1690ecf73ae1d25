/* jsonvalue.h - values as JSON can hold them. The caller owns what is returned. */
#ifndef LANDAU_IO_JSONVALUE_H
#define LANDAU_IO_JSONVALUE_H

#include <jansson.h>

#include "base/text.h"

/* A string that isn't UTF-8 as it would be shown; NULL as "". */
json_t *jsonvalue_string(const char *value);

/* Whole numbers stay whole; what is not finite is null. */
json_t *jsonvalue_number(double value);

/* Appends a document, a line for each value and each number in as few digits as read back as the
 * same, and releases it. */
void jsonvalue_write(json_t *document, Text *out);

/* The same on one line. */
void jsonvalue_write_line(json_t *document, Text *out);

/* A document in `text` has no more values than this. Jansson takes some hundred bytes for the
 * shortest of them: JSONVALUE_MOST are half a gigabyte. */
#define JSONVALUE_MOST ((size_t)2 << 20)
size_t jsonvalue_most(const Text *text);

#endif
