/* csvrow.h - takes CSV apart (RFC 4180): rows of fields, with the line that each row begins at. */
#ifndef LANDAU_IO_CSVROW_H
#define LANDAU_IO_CSVROW_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"

/* A line that is longer is no row of timings. */
#define CSV_MOST_LINE_BYTES ((size_t)64 << 10)

/*
 * Where the reading of a text stands. `CsvRow row = {.file = ..., .at = text, .end = text + length,
 * .next_line = 1}` stands before the first row. The text is borrowed; csvrow_release() frees the
 * rest.
 */
typedef struct CsvRow {
	const char *file; /* as errors name it */
	const char *at, *end;
	size_t next_line; /* the number of the line that begins at `at` */
	size_t line;      /* the number of the line that the row begins at */
	Text bytes;       /* the fields, each ends in a NUL */
	size_t *begins;   /* of each field in `bytes` */
	size_t count, capacity;
} CsvRow;

/* False with the line where a text is no text: it holds a NUL, isn't UTF-8 or has a line of more
 * than CSV_MOST_LINE_BYTES. */
bool csvrow_check(const CsvRow *row, Error *error);

/*
 * Goes on to the next row. Blank lines and those that begin with '#' are passed over; lines end in
 * LF or CRLF. Blanks around a field that isn't quoted are not its own. True with `count` 0 at the
 * end of the text; false with one line where quotes are wrong.
 */
bool csvrow_next(CsvRow *row, Error *error);

/* A field of the row; "" beyond its end. Valid until the next row. */
const char *csvrow_field(const CsvRow *row, size_t index);

void csvrow_release(CsvRow *row);

#endif
