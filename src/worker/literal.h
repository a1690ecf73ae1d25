/* literal.h - whether what somebody wrote into a LandauAlgorithm can be measured. */
#ifndef LANDAU_WORKER_LITERAL_H
#define LANDAU_WORKER_LITERAL_H

#include <stdbool.h>

#include "base/error.h"
#include "landau.h"

/* False with a line that says what is wrong with it, and begins with "it". */
bool literal_is_sound(const LandauAlgorithm *algorithm, Error *flaw);

#endif
