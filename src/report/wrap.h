/* wrap.h - words in lines of text. */
#ifndef LANDAU_REPORT_WRAP_H
#define LANDAU_REPORT_WRAP_H

#include <stdbool.h>

#include "base/text.h"

/* Appends the words in lines of at most `columns`, each of which begins with `indent` blanks and
 * ends in a newline. A word that is longer than a line is broken. */
void wrap_append(const char *words, int indent, int columns, Text *out);

/* How many of `length` > 0 bytes of UTF-8 fit into so many columns, but at least those of one
 * character; `used` are the columns that these take. */
size_t wrap_fitting(const char *word, size_t length, int columns, int *used);

/* Whether the blank at `at` within `words` holds what is around it together: "97 %", "n = 4 k". */
bool wrap_holds(const char *words, const char *at);

#endif
