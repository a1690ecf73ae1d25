/* prose.h - words within roff, tbl and eqn as they are read: base/roff.h is for what is typed. */
#ifndef LANDAU_REPORT_PROSE_H
#define LANDAU_REPORT_PROSE_H

#include <stdbool.h>

#include "base/text.h"

/*
 * Appends the words as text of a line, or of a cell of tbl. No request, escape or preprocessor sees
 * them. Long words can be broken, figures stay with what they belong to.
 */
void prose_append(const char *words, Text *out);

/* Appends an argument of a macro, in double quotes. */
void prose_argument(const char *words, Text *out);

/* Appends, as a formula of eqn, what a law is written as: "n log2 n", "1.618^n". */
void prose_law(const char *law, Text *out);

/* Appends the definitions that devices need which don't have every character of `roff`: there each
 * of these is a question mark. */
void prose_fallbacks(const char *roff, Text *out);

#endif
