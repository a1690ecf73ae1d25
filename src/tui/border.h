/* border.h - lines between and around panes: of box characters, or of ASCII. */
#ifndef LANDAU_TUI_BORDER_H
#define LANDAU_TUI_BORDER_H

#include "plot/canvas.h"
#include "plot/chart.h"

/* A line along the first row of `box`, with `label` standing in it. */
void border_rule(Canvas *canvas, Box box, GlyphTier glyphs, const char *label);

/* A line down the first column of `box`. */
void border_column(Canvas *canvas, Box box, GlyphTier glyphs);

/* Empties `box`, draws its edges with `label` in the upper one, and returns what is inside. */
Box border_around(Canvas *canvas, Box box, GlyphTier glyphs, const char *label);

#endif
