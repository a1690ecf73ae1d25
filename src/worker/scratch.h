/*
 * scratch.h - folders for files that nobody needs for long, and their removal, whatever happens.
 *
 *     landau ---- sweeper         $TMPDIR/landau-XXXXXX/XXXXXX
 *
 * They are all in one that a process of its own makes, the sweeper, before there is anything in it.
 * When landau is gone, however that came about, it removes what is left. To be used by one thread
 * of one process: not by its forks.
 */
#ifndef LANDAU_WORKER_SCRATCH_H
#define LANDAU_WORKER_SCRATCH_H

#include <stdbool.h>

#include "base/text.h"

/* Makes one in $TMPDIR or, where that is no folder that can be written, in /tmp, and appends its
 * absolute path. False, with errno, where it can't be made. */
bool scratch_make(Text *path);

/* Removes one that was made, and all that is in it, whoever made that. With the last of them goes
 * the sweeper. */
void scratch_remove(const char *path);

/* The descriptor that keeps the sweeper waiting, -1 without one: a child of landau that lets others
 * write into these folders holds it open until they are dead. */
int scratch_hold(void);

#endif
