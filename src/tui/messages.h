/* messages.h - all that was said about a target whose file can't be made anew, over the view. */
#ifndef LANDAU_TUI_MESSAGES_H
#define LANDAU_TUI_MESSAGES_H

#include "plot/canvas.h"
#include "tui/explorer.h"

/* The lines there are; 0: nothing is said about it. */
size_t messages_count(const ExplorerRow *row);

/* Whether they lie over the view: they may be gone since they were asked for. */
bool messages_shown(const Explorer *explorer, const ExplorerView *view);

/* Draws those from the line `first` on in the middle of `box`, in a frame that names the target. */
void messages_draw(Canvas *canvas, Box box, const ExplorerRow *row, size_t first, GlyphTier glyphs);

#endif
