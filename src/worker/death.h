/* death.h - how a process ended, in words. */
#ifndef LANDAU_WORKER_DEATH_H
#define LANDAU_WORKER_DEATH_H

#include "base/error.h"
#include "worker/process.h"

/* Fills `error` with "exited with status 3 in mid-request", "crashed: Segmentation fault (signal
 * 11)" and the like; `when` (NULL: nothing) is said of exits. `end` isn't PROCESS_RUNS. */
void death_describe(Error *error, ProcessEnd end, int number, const char *when);

#endif
