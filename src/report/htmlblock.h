/* htmlblock.h - a block of a document as HTML. */
#ifndef LANDAU_REPORT_HTMLBLOCK_H
#define LANDAU_REPORT_HTMLBLOCK_H

#include "report/document.h"

/* Appends a block. Elements that need an id of their own have one that begins with `id`. */
void htmlblock_append(const Block *block, const char *id, Text *out);

#endif
