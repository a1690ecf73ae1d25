/* uncertainties.h - how far what is about to be shown may be off. */
#ifndef LANDAU_APP_UNCERTAINTIES_H
#define LANDAU_APP_UNCERTAINTIES_H

#include "model/record.h"

/* Finds the uncertainty of each record, of several at a time, and lets the records refer to it.
 * Returns the array that they refer to, for uncertainties_free(). */
Uncertainty *uncertainties_draw(Record *records, size_t count);

/* The records refer to nothing then. */
void uncertainties_free(Uncertainty *uncertainties, Record *records, size_t count);

#endif
