/* rivals.h - two targets, with one kind of input or all that both know, measured against each
 * other.
 */
#ifndef LANDAU_CLI_RIVALS_H
#define LANDAU_CLI_RIVALS_H

#include "app/comparing.h"
#include "cli/describe.h"
#include "cli/phase.h"

enum { RIVAL_SIDES = 2 };

/* Both with one kind of input, and what was measured of them. */
typedef struct Match {
	TargetList targets; /* before and after; what they point to is borrowed */
	Phase counted;
	Duel *duels[METRIC_COUNT]; /* of what isn't counted; NULL: not wanted */
	Record records[METRIC_COUNT][RIVAL_SIDES];
} Match;

/* Set the first group. */
typedef struct Rivals {
	const Options *options;
	bool asked[METRIC_COUNT]; /* what isn't measured by both is left out */

	SessionOptions session;
	TargetList targets;
	TargetList lists[RIVAL_SIDES]; /* before and after: parts of these */
	Match *matches;
	size_t count;
} Rivals;

/* Measures what the options name and adds the comparisons, which refer to the rivals. A signal that
 * asks for the end ends the program. */
Status rivals_compare(Rivals *rivals, Comparisons *comparisons);

/* What a saved run says of it. */
void rivals_describe(const Rivals *rivals, Description *description);

void rivals_release(Rivals *rivals);

#endif
