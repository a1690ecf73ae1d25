/* view.h - what the explorer shows of a session. */
#ifndef LANDAU_APP_VIEW_H
#define LANDAU_APP_VIEW_H

#include "app/session.h"
#include "app/watch.h"
#include "tui/explorer.h"

/* What a size was foretold to cost, and from which conclusion: it takes some milliseconds. */
typedef struct Asked {
	const Aspect *aspect; /* NULL: nothing was asked yet */
	unsigned concluded;
	Prediction prediction;
} Asked;

/* A verdict as it was shown. */
typedef struct KeptVerdict {
	const Series *series; /* on which; NULL: there was none */
	size_t size_count;
	Verdict verdict;
	const Uncertainty *uncertainty;
} KeptVerdict;

/* `View view = {0};` shows nothing. */
typedef struct View {
	ExplorerView shown;
	ExplorerRow *rows; /* that `shown` refers to */
	KeptVerdict *kept; /* of each row */
	size_t capacity, kept_capacity, kept_count;
	Asked asked;
} View;

/* Shows the session as it is now, and what the watch (NULL: none) knows of its targets. What the
 * rows point to is valid until one of them advances. */
void view_fill(View *view, const Session *session, Metric metric, const Watch *watch);

/* After view_fill(): lets a row say as well what n is foretold to cost (0: nothing is asked). */
void view_ask(View *view, const Session *session, size_t index, Metric metric, double n);

/* Keeps the verdicts that are shown now; or shows those that were kept, where they are about the
 * same series, and is calm: curves that follow each sample would move all the time. */
void view_keep(View *view);
void view_calm(View *view);

/* The metric to begin with: time, or where only something else was measured that. */
Metric view_metric(const Session *session);

void view_release(View *view);

#endif
