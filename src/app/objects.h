/*
 * objects.h - the shared objects of one build: files that have lost their names, so that nothing is
 * left of them, however landau ends. Several targets may need the same.
 */
#ifndef LANDAU_APP_OBJECTS_H
#define LANDAU_APP_OBJECTS_H

#include "base/error.h"

typedef struct Objects Objects;

/* Opens the files; `counted` is NULL where there is none. NULL and `error` where that fails. */
Objects *objects_open(const char *timed, const char *counted, Error *error);

/* The worker that serves them, as process arguments; the caller frees each and the array. It can
 * start as long as the objects are there. */
char **objects_worker(const Objects *objects);

/* One more user; each releases them. NULL is fine. */
Objects *objects_share(Objects *objects);
void objects_release(Objects *objects);

#endif
