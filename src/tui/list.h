/* list.h - the list of targets with their verdicts. */
#ifndef LANDAU_TUI_LIST_H
#define LANDAU_TUI_LIST_H

#include "plot/canvas.h"
#include "tui/explorer.h"

/* The columns that show every name in full. */
int list_columns(const ExplorerView *view);

/* Draws what fits of the list, the selected target always. Topics stand as headings where there is
 * room for them, and a + before those that are marked for comparison. */
void list_draw(Canvas *canvas, Box box, const ExplorerView *view, const Explorer *explorer);

/* The target that list_draw() shows in this row of the canvas; the number of targets where it shows
 * none. */
size_t list_at(Box box, const ExplorerView *view, const Explorer *explorer, int row);

#endif
