/* layout.h - which part of the explorer stands where, at every size. */
#ifndef LANDAU_TUI_LAYOUT_H
#define LANDAU_TUI_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "plot/canvas.h"

/* A part for which there is no room has no rows. */
typedef struct Layout {
	bool line; /* only for a line: the other parts have no rows */
	Box title, list, divider, chart, findings, status, keys;
	bool ruled; /* the findings begin with a line that names the target */
} Layout;

/* `list_columns` is what the list would like to have. */
Layout layout_for(int columns, int rows, size_t targets, int list_columns);

#endif
