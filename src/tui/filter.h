/* filter.h - which targets are listed. */
#ifndef LANDAU_TUI_FILTER_H
#define LANDAU_TUI_FILTER_H

#include "tui/explorer.h"

/* Whether every word of the filter ("": all) stands in the name or the topic of the row, in either
 * case. */
bool filter_shows(const char *filter, const ExplorerRow *row);

/* How many rows are shown. */
size_t filter_count(const char *filter, const ExplorerView *view);

/* The row that is shown next after `from`, or before it where `back`; `from` where there is none.
 */
size_t filter_next(const char *filter, const ExplorerView *view, size_t from, bool back);

/* `index`, if it is shown, or the first one that is; `index` where none is. */
size_t filter_nearest(const char *filter, const ExplorerView *view, size_t index);

#endif
