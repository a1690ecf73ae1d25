/* conditions.h - what else the machine did while landau measured, and which samples it disturbed.
 */
#ifndef LANDAU_APP_CONDITIONS_H
#define LANDAU_APP_CONDITIONS_H

#include <stdbool.h>

#include "app/timing.h"
#include "base/text.h"
#include "model/surroundings.h"

/* `Conditions conditions = {0};` is where nothing was measured yet. */
typedef struct Conditions {
	double best_yardstick;  /* seconds; 0: none was seen */
	double seconds, lost;   /* wall time of all samples; of it others had the processor */
	unsigned samples, slow; /* with a yardstick; and with one much longer than the best */
	double slowness;        /* sum, over the slow ones, of yardstick / best */
} Conditions;

/*
 * Notes a batch that was timed. True where something disturbed it: others had the processor for a
 * part of it, or the processor was slower around it than it can be. A worker that says neither is
 * never disturbed.
 */
bool conditions_note(Conditions *conditions, const Timing *timing);

/* Sums up what was noted; the caches stay as they are. */
void conditions_sum(const Conditions *conditions, Surroundings *surroundings);

/* Appends up to two facts, each a line, where they are worth knowing:
 *   others had the measuring processor for 48 % of the samples' time
 *   the processor was 1.4 times slower than at its best in 62 % of the samples
 */
void conditions_words(const Conditions *conditions, Text *out);

#endif
