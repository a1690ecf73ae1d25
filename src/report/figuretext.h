/* figuretext.h - figures, listings and tables as lines of text, for formats that have no better. */
#ifndef LANDAU_REPORT_FIGURETEXT_H
#define LANDAU_REPORT_FIGURETEXT_H

#include "report/document.h"

/* Appends the chart as lines of characters, no longer than `columns`. */
void figure_text(const Figure *figure, GlyphTier glyphs, int columns, int rows, Text *out);

/* Appends a line for each line of code, after its mark, number, count and growth: '>' is the hot
 * one, '~' one that calls what isn't counted. What is longer than `columns` goes on below. */
void codelisting_text(const CodeListing *listing, int columns, Text *out);

/* Appends the rows in columns, after so many blanks each. */
void grid_text(const Grid *grid, int indent, Text *out);

#endif
