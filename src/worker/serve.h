/* serve.h - the worker's side of the protocol for algorithms of landau.h. */
#ifndef LANDAU_WORKER_SERVE_H
#define LANDAU_WORKER_SERVE_H

#include "landau.h"

/*
 * Serves one algorithm on standard input and output, see conversation.h, until `quit` or end of
 * file. `counted` is the counting build of the same source; NULL: it is timed only. Returns the
 * exit status.
 */
int serve(const LandauAlgorithm *timed, const LandauAlgorithm *counted);

/* As serve() for the algorithms in two shared objects (see object.h), which are loaded after the
 * protocol is out of their way. */
int serve_objects(const char *timed_path, const char *counted_path);

#endif
