/* descendants.h - ends every process below the calling one. */
#ifndef LANDAU_WORKER_DESCENDANTS_H
#define LANDAU_WORKER_DESCENDANTS_H

#include <stdbool.h>

/*
 * Makes the calling process the new parent of every orphan below it, so that none can leave:
 * neither by forking twice nor by a session of its own. False where the system has no such thing.
 */
bool descendants_adopt(void);

/*
 * Kills all children of the calling process, with their process groups, and reaps them, until
 * there are none or `most_seconds` are over. After descendants_adopt(), no children means no
 * descendants either. True where none is left.
 *
 * The caller must lead a session and have one thread. Then nothing else is ever hit: a child that
 * isn't reaped yet keeps its number and that of its group, and a group with a child in it is either
 * the caller's own, which is left alone, or was made by a descendant.
 */
bool descendants_kill(double most_seconds);

#endif
