/* wallrace.h - a race in the words of the wall: who is ahead, and how many times. */
#ifndef LANDAU_TUI_WALLRACE_H
#define LANDAU_TUI_WALLRACE_H

#include "base/text.h"
#include "tui/explorer.h"

/* Appends the figure of one that races, a row of the view: how many times as long as the fastest
 * it takes, and beside what and where that is. False where there is nothing to compare yet. */
bool wallrace_figure(const ExplorerView *view, size_t row, Text *figure, Text *caption);

/* Draws a line for each place, as far as there is room. False where there is none to tell yet. */
bool wallrace_places(const ExplorerView *view, Canvas *canvas, Box box);

#endif
