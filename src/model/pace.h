/* pace.h - compares samples that were taken while the processor was fast with those that weren't.
 */
#ifndef LANDAU_MODEL_PACE_H
#define LANDAU_MODEL_PACE_H

#include <stdbool.h>

#include "model/series.h"

/* A processor is slower than another time where a yardstick takes this many times as long. On a
 * quiet machine they differ by some percent, as its clock rate does. */
#define PACE_SLOW 1.15
/* A sample is disturbed where others had the processor for a larger share of it. Without a
 * competitor they have it for some microseconds in any millisecond. */
#define PACE_LOST 0.05

/* A sample beside the others of its series. */
typedef struct Paced {
	Sample sample;
	double fair; /* what it would have taken undisturbed, at the usual pace */
	bool counts; /* it speaks for its size: no less disturbed one does */
	bool usual;  /* it was taken at the usual pace, or nobody knows at which */
	bool unsure; /* it was not, and nothing says what that makes of it */
} Paced;

/*
 * All samples of a series by their size, then by their fair value, in an array that the caller
 * frees.
 *
 * The usual pace is the fastest at which half as many sizes were seen as at any. What the clock
 * rate makes of it, a factor of less than PACE_SLOW, makes the same of any code: dividing by it
 * brings samples of one size from 2.5 % to 0.8 % of each other. A neighbour on the core doesn't:
 * where yardsticks take 1.7 times as long, a search in a hash table was seen to take 1.2 times, a
 * scan 1.5 times, nested loops 2 times as long, at any size much the same. So the size that was
 * only seen slow is set right by what being slow made of other sizes of the series, those next to
 * it above all, and is unsure where none was seen at both paces.
 */
Paced *paced_samples(const Series *series);

/* Whether others had the processor for a part of it that matters. */
bool paced_is_lost(const Sample *sample);

#endif
