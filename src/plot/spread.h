/* spread.h - moves things along a line apart, so that none covers another. */
#ifndef LANDAU_PLOT_SPREAD_H
#define LANDAU_PLOT_SPREAD_H

#include <stddef.h>

/*
 * Moves ascending places apart until each is at least 1 behind the one before, with the least sum
 * of squared ways, and into 0 to `room`. Where there are more than `room` + 1 the last are beyond.
 */
void spread_places(double *places, size_t count, double room);

#endif
