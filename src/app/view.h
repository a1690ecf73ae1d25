/* view.h - what the explorer shows of a session. */
#ifndef LANDAU_APP_VIEW_H
#define LANDAU_APP_VIEW_H

#include "app/session.h"
#include "app/watch.h"
#include "tui/explorer.h"

/* `View view = {0};` shows nothing. */
typedef struct View {
	ExplorerView shown;
	ExplorerRow *rows; /* that `shown` refers to */
} View;

/* Shows the session as it is now, and what the watch (NULL: none) knows of its targets. What the
 * rows point to is valid until one of them advances. */
void view_fill(View *view, const Session *session, Metric metric, const Watch *watch);

/* The metric to begin with: time, or where only something else was measured that. */
Metric view_metric(const Session *session);

void view_release(View *view);

#endif
