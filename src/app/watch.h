/*
 * watch.h - watches the files of targets, and makes those anew whose file was saved.
 *
 * What was measured stays until there is something to put in its place: a file that doesn't compile
 * any more changes nothing but what is said of it.
 */
#ifndef LANDAU_APP_WATCH_H
#define LANDAU_APP_WATCH_H

#include <poll.h>

#include "app/remake.h"
#include "app/session.h"

typedef struct Watch Watch;

/* The targets, in the order of the session's jobs, must outlive the watch; it changes them, and
 * sees when some are added. */
Watch *watch_new(TargetList *targets);

/* As those of build.h; patience is -1 where there is no file to watch. */
enum { WATCH_POLLS = REMAKE_POLLS };
size_t watch_polls(const Watch *watch, struct pollfd polls[WATCH_POLLS]);
int watch_patience(const Watch *watch);

/* Looks at the files, and goes on with what is being made: a target that is made has its job
 * measured anew. True where anything changed that could be shown. */
bool watch_advance(Watch *watch, Session *session);

/* What is to be known of a target. */
typedef struct WatchNews {
	bool making;
	const char *trouble;  /* one printable line: why it couldn't be made anew; NULL: nothing */
	const char *messages; /* all that was said of it, in printable lines */
} WatchNews;

/* Of the target with this index; valid until the next call of watch_advance(). */
WatchNews watch_news(const Watch *watch, size_t index);

/* NULL is fine. */
void watch_free(Watch *watch);

#endif
