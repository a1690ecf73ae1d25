/* tries.h - how a round of samples goes, some of which may be disturbed. */
#ifndef LANDAU_APP_TRIES_H
#define LANDAU_APP_TRIES_H

#include <stdbool.h>

/* `Tries tries = {0};` is a round that begins. */
typedef struct Tries {
	unsigned taken, good;
	double least_call_seconds; /* of all that were taken */
} Tries;

/* Notes a sample in which a call took so long. */
void tries_add(Tries *tries, double call_seconds, bool disturbed);

/* Whether to end a round that was to have so many samples: it has them; or it had half as many more
 * tries; or its first three were all disturbed, and it is better to come again at another time. */
bool tries_are_over(const Tries *tries, unsigned wanted);

#endif
