/* htmlwords.h - words of a page, in which powers are written as such. */
#ifndef LANDAU_REPORT_HTMLWORDS_H
#define LANDAU_REPORT_HTMLWORDS_H

#include "base/text.h"

/* Appends a text as markup_append() does, and of n^2, 1.618^n and their like the exponent above the
 * line. Who copies or hears the page gets the '^' all the same. */
void htmlwords_append(Text *out, const char *words);

#endif
