/* layout.h - which part of the explorer stands where, at every size. */
#ifndef LANDAU_TUI_LAYOUT_H
#define LANDAU_TUI_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "plot/canvas.h"
#include "tui/page.h"

/* A part of the screen that shows one page. */
typedef struct Pane {
	Page page;
	Box box;      /* all of it */
	bool ruled;   /* its first row is a line with a heading */
	bool divided; /* its first column is a line */
	bool brief;   /* for the most important only */
} Pane;

enum { PANES_MOST = 8 };

/* A part for which there is no room has no rows. */
typedef struct Layout {
	bool line; /* only for a line: there is nothing else */
	Box title, status, keys;
	Pane panes[PANES_MOST];
	size_t count;
	bool paged;       /* the page is all that is shown; otherwise it is what has the focus */
	bool list_beside; /* the list stands beside the chart */
} Layout;

typedef struct LayoutNeeds {
	int columns, rows; /* of the screen */
	size_t targets;
	int list_columns; /* that the list would like to have */
	Page page;        /* that is to be seen in any case */
} LayoutNeeds;

Layout layout_for(const LayoutNeeds *needs);

/* What is left of a pane for the page. */
Box pane_inside(const Pane *pane);

/* The pane that shows `page` (the list, where that is the overview), or NULL. */
const Pane *layout_find(const Layout *layout, Page page);

/* The page that Tab goes to, or Shift-Tab where `back`: what looks the same is one. */
Page layout_next(const LayoutNeeds *needs, bool back);

#endif
