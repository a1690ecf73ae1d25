/*
 * wall.h - the view for a wall: few words, thick strokes, one figure as large as it can be, and
 * never more than 24 lines' worth of content, whatever the terminal.
 */
#ifndef LANDAU_TUI_WALL_H
#define LANDAU_TUI_WALL_H

#include "tui/explorer.h"

/* Draws the whole screen: the selected target and the two beside it that are marked for comparison,
 * or all of them where they are three at most. */
void wall_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas);

/* The targets that are shown, in their order, so that each keeps its colour; their number. */
size_t wall_shown(
    const Explorer *explorer, const ExplorerView *view, size_t shown[ROLE_WALL_SERIES_COUNT]);

#endif
