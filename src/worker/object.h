/* object.h - algorithms of landau.h in shared objects. Their code runs in this process as soon as
 * they are loaded: only workers do that. */
#ifndef LANDAU_WORKER_OBJECT_H
#define LANDAU_WORKER_OBJECT_H

#include <stdbool.h>

#include "base/error.h"
#include "landau.h"

/* Loads the object at `path`, which stays loaded, and finds `landau_algorithm` in it. */
bool object_load(const char *path, const LandauAlgorithm **algorithm, Error *error);

#endif
