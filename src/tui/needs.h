/* needs.h - what the layout of the explorer's screen is made from. */
#ifndef LANDAU_TUI_NEEDS_H
#define LANDAU_TUI_NEEDS_H

#include "tui/explorer.h"
#include "tui/layout.h"

/* On a screen of that size; and those of the last frame, of 80x24 where there was none. */
LayoutNeeds needs_on(const Explorer *explorer, const ExplorerView *view, int columns, int rows);
LayoutNeeds needs_last(const Explorer *explorer, const ExplorerView *view);

#endif
