/* figure.h - the one figure that matters, with its unit: "59.1 ms", as large as the screen allows.
 */
#ifndef LANDAU_TUI_FIGURE_H
#define LANDAU_TUI_FIGURE_H

#include "plot/canvas.h"
#include "plot/glyphs.h"

/* How large a dot is on a screen of this size: whatever it is, 24 lines' worth stand on it. */
int figure_dot(int columns, int rows, GlyphTier glyphs);

/* The columns that it takes, where so many would be good. */
int figure_width(const char *figure, int dot, int columns);

/* Draws it, the unit in blocks too where it has a form and there is room, otherwise as a word at
 * its foot. Returns the column after it. */
int figure_draw(const char *figure, int dot, GlyphTier glyphs, Canvas *canvas, Box box);

#endif
