/* sizetable.h - the largest sizes that were measured, with what each step made of the cost. */
#ifndef LANDAU_TUI_SIZETABLE_H
#define LANDAU_TUI_SIZETABLE_H

#include "plot/canvas.h"
#include "tui/explorer.h"

void sizetable_draw(Canvas *canvas, Box box, const ExplorerRow *row);

#endif
