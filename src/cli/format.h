/* format.h - what results are printed as. */
#ifndef LANDAU_CLI_FORMAT_H
#define LANDAU_CLI_FORMAT_H

#include <stdbool.h>

#include "base/error.h"

typedef enum Format {
	FORMAT_TABLE,
	FORMAT_CSV,
	FORMAT_JSON,
	FORMAT_SAMPLES,
	FORMAT_MARKDOWN,
	FORMAT_MAN,
	FORMAT_HTML,
	FORMAT_PDF,
	FORMAT_SVG,
	FORMAT_TEXT,
	FORMAT_COUNT
} Format;

typedef struct FormatInfo {
	const char *name, *meaning;
} FormatInfo;

extern const FormatInfo formats[FORMAT_COUNT];

/* Of formats: 1 << FORMAT_CSV and so on. */
typedef unsigned FormatSet;

/* Whether `asked` is one of those that the subcommand called `name` prints in; otherwise one line
 * with these. */
bool format_check(Format asked, FormatSet set, const char *name, Error *error);

/* Reads a name; false with one line where there is no such format. */
bool format_read(const char *text, Format *format, Error *error);

#endif
