/* crossover.h - where one of two things begins to cost less than the other. */
#ifndef LANDAU_MODEL_CROSSOVER_H
#define LANDAU_MODEL_CROSSOVER_H

#include <stdbool.h>

#include "base/text.h"

/* From this n on, the second of two costs less than the first, or more. */
typedef struct Crossover {
	double n, low, high; /* with its interval; all the same: nothing is known of that */
	bool after_wins;     /* the second, which is the one after a change */
	bool foretold;       /* beyond the sizes that were measured, by the fitted curves */
} Crossover;

/* Appends "wins from n = 312 [280, 350]", said of the second. */
void crossover_words(const Crossover *crossover, Text *out);

/* Appends a size: "312", "12.5 k". */
void crossover_size(double n, Text *out);

#endif
