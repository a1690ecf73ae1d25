/* sizetable.h - the sizes that were measured, with what each step made of the cost. */
#ifndef LANDAU_TUI_SIZETABLE_H
#define LANDAU_TUI_SIZETABLE_H

#include "plot/canvas.h"
#include "tui/explorer.h"

/* From the size `first` on; the one that was chosen (from 1; 0: none) is marked. */
void sizetable_draw(Canvas *canvas, Box box, const ExplorerRow *row, size_t chosen, size_t first);

/* The size to begin with where so many are shown: such that the chosen one is among them or, where
 * none was chosen, the largest. */
size_t sizetable_first(const ExplorerRow *row, size_t chosen, int rows);

#endif
