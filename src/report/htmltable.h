/* htmltable.h - tables of a page: figures, and sources with what their lines cost. */
#ifndef LANDAU_REPORT_HTMLTABLE_H
#define LANDAU_REPORT_HTMLTABLE_H

#include "report/document.h"

/* Appends what begins a table and what ends it; no class and no caption where they are "". `id`
 * begins the ids of its elements. Who has no mouse scrolls a wide one as well: it can be reached
 * with the keyboard. */
void htmltable_begin(const char *id, const char *class, const char *caption, Text *out);
void htmltable_end(Text *out);

/* Appends a table of what is in a grid. */
void htmltable_grid(const Grid *grid, const char *id, const char *caption, Text *out);

/* Appends a source, with counts beside its lines and marks at those that matter. */
void htmltable_listing(const CodeListing *listing, const char *id, Text *out);

#endif
