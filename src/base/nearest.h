/* nearest.h - the names that somebody who mistyped one may have meant. */
#ifndef LANDAU_BASE_NEAREST_H
#define LANDAU_BASE_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/text.h"

/*
 * Appends to `out` the names nearest to `word`, three at most, as "a, b or c": those that begin
 * with it, or else those that take the fewest single-character edits (Levenshtein 1966). Nothing
 * is appended where none is near: within a third of the word's length and one edit more.
 */
void nearest_names(const char *word, const char *const *names, size_t count, Text *out);

/* Sets a usage error, "no algorithm 'sotr': did you mean sort?", or, where nothing is near, "no
 * algorithm 'sotr': " and the hint. Returns false. */
bool nearest_refuse(const char *what, const char *word, const char *const *names, size_t count,
    const char *hint, Error *error);

#endif
