/* tries.h - the samples of one round, of which those that nothing disturbed are kept. */
#ifndef LANDAU_APP_TRIES_H
#define LANDAU_APP_TRIES_H

#include <stdbool.h>

#include "app/job.h"

/* Disturbed samples that a size is left with where there are no others. The least of so few is
 * what counts. */
enum { TRIES_HELD = 3 };

/* `Tries tries = {0};` is a round that begins. */
typedef struct Tries {
	unsigned taken, good;
	double least_call_seconds; /* of all that were taken */
	Timing held[TRIES_HELD];   /* the shortest of the disturbed ones, ascending */
	unsigned held_count;
} Tries;

/* Notes a sample; one that was disturbed is held back. True where the job may have it. */
bool tries_add(Tries *tries, const Timing *timing, bool disturbed);

/* Whether to end a round that was to have so many samples: it has them; or it had half as many more
 * tries; or its first three were all disturbed, and it is better to come again at another time. */
bool tries_are_over(const Tries *tries, unsigned wanted);

/* Whether all samples were disturbed, so that another look at this size would be good. */
bool tries_are_doubtful(const Tries *tries);

#endif
