/* roff.h - text that is to be typeset as it is, in manual pages and documents. */
#ifndef LANDAU_BASE_ROFF_H
#define LANDAU_BASE_ROFF_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

/*
 * Appends bytes so that roff prints just these: none of them begins a request, an escape or an
 * argument, quotes and dashes stay those of ASCII, and what isn't ASCII is written by its code
 * point, for any encoding. Bytes that text_append_visible() shows as \xHH are shown so; newlines
 * are as blanks. Good anywhere in a line, and within quotes as an argument of a macro.
 */
void roff_append(Text *out, const char *bytes, size_t length);

/* Appends one character that isn't hidden, as above, but for what it does where a line begins. */
void roff_append_character(Text *out, uint32_t character);

/* Appends lines, each as above, that end in newlines; a tab goes to the next multiple of `tab`
 * columns. For a display without filling. */
void roff_append_lines(Text *out, const char *bytes, size_t length, int tab);

#endif
