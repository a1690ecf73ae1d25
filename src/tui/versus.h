/* versus.h - two targets beside each other: which costs how many times as much, and where they
 * cost the same. */
#ifndef LANDAU_TUI_VERSUS_H
#define LANDAU_TUI_VERSUS_H

#include "tui/explorer.h"

/* The two that are compared: those that were marked, or the one that was and the selected one.
 * False where there aren't two. */
bool versus_pair(const Explorer *explorer, const ExplorerView *view, size_t *first, size_t *second);

/* Whether there are sources to be seen beside each other. */
bool versus_has_sources(const Explorer *explorer, const ExplorerView *view);

/* What was found out, a table of costs from the curves, and where there is room for them the
 * sources beside each other: these alone where the page was scrolled down. */
void versus_draw(const Explorer *explorer, const ExplorerView *view, Canvas *canvas, Box box);

#endif
