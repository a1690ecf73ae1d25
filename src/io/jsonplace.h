/* jsonplace.h - a value in a JSON document that knows where it is, so that errors can say so. */
#ifndef LANDAU_IO_JSONPLACE_H
#define LANDAU_IO_JSONPLACE_H

#include <stdbool.h>
#include <stddef.h>

#include <jansson.h>

#include "base/error.h"

/* `JsonPlace top = {.file = ..., .value = document};` Everything is borrowed, `in` too. */
typedef struct JsonPlace {
	const char *file;
	const struct JsonPlace *in; /* the object or array that holds it; NULL: the document */
	const char *key;            /* in an object; NULL: in an array */
	size_t index;               /* in an array */
	json_t *value;              /* NULL: there is none; null counts as none */
} JsonPlace;

JsonPlace jsonplace_key(const JsonPlace *in, const char *key);
JsonPlace jsonplace_item(const JsonPlace *in, size_t index);

/* "FILE: series[2].samples[0].n: WHAT"; false, so that a failing function can end in it. */
bool jsonplace_wrong(const JsonPlace *place, Error *error, const char *what);

/* Whether what is there, if anything, is of this type ("object", "array"). */
bool jsonplace_is(const JsonPlace *place, json_type type, Error *error);

/*
 * What stands under a key, where it does; otherwise `*value` stays as it is. False where it is of
 * another type, or below `least` or beyond `most`. The text is a copy that the caller frees.
 */
bool jsonplace_text(const JsonPlace *in, const char *key, char **value, Error *error);
bool jsonplace_number(
    const JsonPlace *in, const char *key, double least, double most, double *value, Error *error);

/* Whether something stands under the key. */
bool jsonplace_needs(const JsonPlace *in, const char *key, Error *error);

#endif
