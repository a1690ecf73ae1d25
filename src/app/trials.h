/* trials.h - many trials of every law, on all processors. */
#ifndef LANDAU_APP_TRIALS_H
#define LANDAU_APP_TRIALS_H

#include <stdint.h>

#include "app/trial.h"
#include "model/confusion.h"

/* Adds `draws` trials of each law to `confusion`. The same seed and place give the same. Ends early
 * where a signal asks for the end. */
void trials_run(const TrialPlace *place, uint64_t seed, unsigned draws, Confusion *confusion);

#endif
