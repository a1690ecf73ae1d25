/*
 * serve.h - the worker's side of the protocol for algorithms of landau.h.
 *
 * What it measures may print, read, fork, exit or crash: the protocol runs on descriptors that it
 * can't reach by accident, and copies of this process that come back from a call are ended.
 */
#ifndef LANDAU_WORKER_SERVE_H
#define LANDAU_WORKER_SERVE_H

#include "landau.h"

/*
 * Serves one algorithm on standard input and output: moves these to private descriptors, gives
 * the measured code /dev/null and standard error instead, and answers until `quit` or end of
 * file. `counted` is the counting build of the same source; NULL: it is timed only. Returns the
 * exit status.
 */
int serve(const LandauAlgorithm *timed, const LandauAlgorithm *counted);

#endif
