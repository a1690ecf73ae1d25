/* quantum.h - the steps in which a clock tells the time, as its readings show them. */
#ifndef LANDAU_MODEL_QUANTUM_H
#define LANDAU_MODEL_QUANTUM_H

#include "model/series.h"

/*
 * Seconds between two readings that differ by one step. 0: readings of one size never repeat, or
 * differ by anything, so that no step shows.
 */
double quantum_of(const Series *series);

#endif
