/* blockdigits.h - figures as large as the screen allows: of blocks, to be read from the last row.
 */
#ifndef LANDAU_PLOT_BLOCKDIGITS_H
#define LANDAU_PLOT_BLOCKDIGITS_H

#include <stdbool.h>

#include "plot/canvas.h"
#include "plot/glyphs.h"

enum { BLOCKDIGITS_HIGH = 5 };

/* Whether every character of `string` has a form: digits, a point, signs, and the units of time. */
bool blockdigits_has(const char *string);

/* The columns and the rows that it takes where a dot is `dot` columns wide and half as many rows
 * high. */
int blockdigits_columns(const char *string, int dot);
int blockdigits_rows(int dot);

/* Draws it and returns the column after it; what has no form is left out. Without half-blocks
 * (GLYPHS_ASCII) `dot` has to be even. */
int blockdigits_draw(
    Canvas *canvas, int column, int row, int dot, GlyphTier tier, Role role, const char *string);

#endif
