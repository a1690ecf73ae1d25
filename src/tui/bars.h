/* bars.h - the title on top, and the status line above the keys. */
#ifndef LANDAU_TUI_BARS_H
#define LANDAU_TUI_BARS_H

#include "plot/canvas.h"
#include "tui/explorer.h"

/* "landau", what the axes show, and which of how many targets is selected. */
void bars_title(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view);

/* As bars_title() where there is no list: the selected target and its verdict. */
void bars_target(Canvas *canvas, Box box, const ExplorerView *view, size_t selected);

/* As bars_title() where a page is shown alone: the pages there are, and the one that is shown. */
void bars_pages(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view);

/* The page whose name stands in this column; PAGE_COUNT: none. */
Page bars_page_at(Box box, const Explorer *explorer, int column);

/* What is being measured, and how long it will take; or in its place what is asked, or what there
 * is to say. */
void bars_status(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view);

/* What is asked, and typed, and the answer so far. */
void bars_prompt(Canvas *canvas, Box box, const Explorer *explorer, const ExplorerView *view);

#endif
