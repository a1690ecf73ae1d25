/* pages.h - what the pages show beside list and chart. */
#ifndef LANDAU_TUI_PAGES_H
#define LANDAU_TUI_PAGES_H

#include "tui/explorer.h"
#include "tui/layout.h"

/* "source": one word, as in the title and in the keys. */
extern const char *const page_names[PAGE_COUNT];

/* Appends what stands above the page, about the selected target: "insertion-sort.c, runs of each
 * line at n = 4096". */
void page_heading(const Explorer *explorer, const ExplorerView *view, const Pane *pane, Text *out);

/* Draws verdict, source, sizes, forecast, residuals or comparison of the selected target; of list
 * and chart nothing. */
void page_draw(
    const Explorer *explorer, const ExplorerView *view, const Pane *pane, Canvas *canvas);

/* The first line that the page shows in so many rows, and the last that may be the first. */
typedef struct PageScroll {
	size_t first, last;
} PageScroll;
PageScroll page_scroll(const Explorer *explorer, const ExplorerView *view, Page page, int rows);

#endif
