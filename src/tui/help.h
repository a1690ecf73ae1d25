/* help.h - what every key does, over the view. */
#ifndef LANDAU_TUI_HELP_H
#define LANDAU_TUI_HELP_H

#include "plot/canvas.h"
#include "plot/chart.h"

/* Sentences where they fit, else as many keys with their labels as possible. */
void help_draw(Canvas *canvas, Box box, GlyphTier glyphs);

#endif
