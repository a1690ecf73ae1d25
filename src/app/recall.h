/* recall.h - a session of what was measured before: it shows everything and measures nothing. */
#ifndef LANDAU_APP_RECALL_H
#define LANDAU_APP_RECALL_H

#include "app/session.h"
#include "io/saved.h"

typedef struct Recall {
	TargetList targets;
	Text origin;
	Session *session;
} Recall;

/* Concludes from all series of `saved`, which must outlive the recall. */
void recall_begin(Recall *recall, const Saved *saved);
void recall_end(Recall *recall);

#endif
