/* markdown.h - words from outside within Markdown, as GitHub reads it. */
#ifndef LANDAU_IO_MARKDOWN_H
#define LANDAU_IO_MARKDOWN_H

#include "base/text.h"

/* Appends the string so that it reads as it is: what Markdown takes for its own is written with a
 * backslash, anywhere or where a line begins. */
void markdown_append(const char *string, Text *out);

#endif
