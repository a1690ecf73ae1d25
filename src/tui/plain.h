/* plain.h - what the explorer shows, as lines and tables: for logs, and to be read aloud. */
#ifndef LANDAU_TUI_PLAIN_H
#define LANDAU_TUI_PLAIN_H

#include "base/text.h"
#include "tui/explorer.h"

/* Appends for each target its verdict, the plausible laws, its sizes, what larger ones will cost,
 * and its source with the counts of its lines. */
void plain_write(const ExplorerView *view, Text *out);

#endif
