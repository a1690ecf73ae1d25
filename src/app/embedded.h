/* embedded.h - files that the program carries, so that it needs none of them where it is installed:
 * landau.h, and those that `landau new` starts from. */
#ifndef LANDAU_APP_EMBEDDED_H
#define LANDAU_APP_EMBEDDED_H

#include <stddef.h>

typedef struct Embedded {
	const char *name; /* without folder: "landau.h" */
	const char *text; /* what the file holds, and a zero byte behind it */
	size_t length;    /* of the text in bytes */
} Embedded;

/* build-aux/embed.sh writes this table, into embeddedtable.c. */
extern const Embedded embedded[];
extern const size_t embedded_count;

/* The one that bears this name, or NULL. */
const Embedded *embedded_find(const char *name);

#endif
