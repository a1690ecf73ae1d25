/* rounds.h - the rounds of measuring that a plan knows of, and what they say others would cost. */
#ifndef LANDAU_PLAN_ROUNDS_H
#define LANDAU_PLAN_ROUNDS_H

#include <stdbool.h>
#include <stddef.h>

#include "plan/plan.h"

/* What a round costs even if nothing is done in it: requests and answers. */
#define ROUND_SECONDS 200e-6

/* All rounds at one size. */
typedef struct Round {
	double n, calls;
	double call_seconds;   /* of one call; 0: below the clock */
	double around_seconds; /* of a sample: what is done around the calls, such as set-up */
	double bytes;
	bool all_there_are; /* asking for more calls is in vain, here and at larger sizes */
	PlanDoubt doubt;
	unsigned looks; /* how many rounds there were */
	unsigned noted; /* number of the last one, of which all of the above is */
} Round;

/* `Rounds rounds = {0};` are none. */
typedef struct Rounds {
	Round *sizes; /* ascending n */
	size_t count, capacity;
	unsigned noted; /* rounds, at whatever sizes */
	bool starts;    /* each call starts a program, whose cost is the same at all sizes */
} Rounds;

void rounds_release(Rounds *rounds);
void rounds_note(Rounds *rounds, const PlanRound *noted);

/* The one at this size; NULL: there is none. */
Round *rounds_find(const Rounds *rounds, double n);

/* The last one, and the one at the largest size, of one round or more. */
const Round *rounds_last(const Rounds *rounds);
const Round *rounds_largest(const Rounds *rounds);

/* The one at the smallest size from n on; at the largest size where there is none. */
const Round *rounds_above(const Rounds *rounds, double n);

/* Whether what a start costs is still most of the cost at the largest size. */
bool rounds_are_starts(const Rounds *rounds);

/* What rose between the two largest sizes, without what a start costs, as the exponent of a power
 * of n. */
double rounds_rise(const Rounds *rounds);

/*
 * What one call costs at n. Below the largest size it is between its neighbours. Beyond it, a power
 * law through the last two says so, and where the growth looks exponential the worse of that and of
 * an exponential.
 */
double rounds_call_seconds(const Rounds *rounds, double n, bool exponential);

/* What is done around the calls of a sample: it grows with the inputs' size and number. */
double rounds_around_seconds(const Rounds *rounds, double n, double calls);

#endif
