/* help.h - what every key does, over the view. */
#ifndef LANDAU_TUI_HELP_H
#define LANDAU_TUI_HELP_H

#include "plot/canvas.h"
#include "tui/glyphchoice.h"

/* Sentences where there is room for them, else keys with their labels; from the row `first` on
 * where not all of them fit. */
void help_draw(Canvas *canvas, Box box, const GlyphChoice *glyphs, size_t first);

/* How many rows of it there are beyond those that fit. */
size_t help_scrolls(Box box);

#endif
