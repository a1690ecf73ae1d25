/* tick.h - one tick of an axis, and the short and exact label that it gets. */
#ifndef LANDAU_PLOT_TICK_H
#define LANDAU_PLOT_TICK_H

#include <stddef.h>

#include "base/units.h"

/* Writes a quantity for people: units_count, or a metric's `show`. */
typedef char *Show(char out[UNITS_SIZE], double value);

typedef struct Tick {
	double value;
	char label[UNITS_SIZE]; /* "10 us", "4 k": ASCII */
} Tick;

/* The unit in which a tick at `value` is written, for a quantity that `show` writes. */
const Unit *tick_unit(Show *show, double value);

/* 2 for what is counted in powers of two, else 10. */
int tick_base(Show *show);

/*
 * Writes `value` in the unit of `largest` with the fewest digits that tell it from its neighbours
 * `step` away: "10 us" where `show` says "10.0 us", "1.0005 k" where it says "1 k". For a quantity
 * other than the ones of base/units.h, what `show` says without needless zeros.
 */
char *tick_label(char out[UNITS_SIZE], Show *show, double value, double largest, double step);

#endif
