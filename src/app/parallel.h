/* parallel.h - the same work for many things, on all processors that this process may use. */
#ifndef LANDAU_APP_PARALLEL_H
#define LANDAU_APP_PARALLEL_H

#include <stddef.h>

/* Calls `work` once for each index below `count`, in any order and several at a time, and returns
 * when all are done. Where no thread can be had the caller's does it all. */
void parallel_run(size_t count, void (*work)(void *context, size_t index), void *context);

#endif
