/* page.h - what there is to look at: full pages on a small screen, panes beside each other on a
 * large one. */
#ifndef LANDAU_TUI_PAGE_H
#define LANDAU_TUI_PAGE_H

/* In the order in which Tab goes through them. */
typedef enum Page {
	PAGE_OVERVIEW, /* list and chart, and the verdict in short */
	PAGE_CHART,
	PAGE_LIST,
	PAGE_VERDICT,
	PAGE_SOURCE,
	PAGE_SIZES,
	PAGE_FORECAST,
	PAGE_RESIDUALS,
	PAGE_COMPARISON,
	PAGE_COUNT
} Page;

#endif
