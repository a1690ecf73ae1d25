/* race.h - who is ahead of two to four that have the same inputs and the same budget. */
#ifndef LANDAU_TEACH_RACE_H
#define LANDAU_TEACH_RACE_H

#include <stdbool.h>

#include "base/text.h"
#include "model/series.h"
#include "model/verdict.h"

enum { RACE_FEWEST = 2, RACE_MOST = 4, RACE_CROSSINGS = 4 };

/* "The same ten seconds buy you n = ..." */
#define RACE_SECONDS 10.0

/* One that races: times. Everything is borrowed. */
typedef struct Racer {
	const char *name;  /* printable */
	const Size *sizes; /* ascending n */
	size_t size_count;
	const Verdict *verdict;
	bool has_failed;
} Racer;

typedef struct Standing {
	size_t racer;   /* an index */
	double cost;    /* seconds, at the largest size that all have measured; 0: unknown */
	double times;   /* as many as the cheapest one's; 0: unknown */
	double largest; /* n that was measured; 0: none */
	double reach;   /* the n that RACE_SECONDS buy, by its law; HUGE_VAL: any, 0: none,
			 * less: unknown */
} Standing;

/* From n on, `ahead` costs less than `behind`, which did until there. */
typedef struct RaceCrossing {
	size_t ahead, behind;
	double n;
	bool foretold; /* beyond what both have measured: if both laws hold */
} RaceCrossing;

typedef struct Race {
	Standing standings[RACE_MOST]; /* the first is ahead */
	size_t count;
	double n; /* the largest size that all have measured, but for those that have failed; 0:
		   * there is none */
	RaceCrossing crossings[RACE_CROSSINGS]; /* ascending n */
	size_t crossing_count;
} Race;

/*
 * Ahead is who gets further in RACE_SECONDS, by the laws; where not all have one, or several reach
 * any n, who costs less at the largest size that all have measured. Who has failed comes last. More
 * than RACE_MOST aren't looked at.
 */
void race_find(const Racer *racers, size_t count, Race *race);

/* Appends the n that RACE_SECONDS buy: "n = 61 k", "any n", "no n", or "?". */
void race_reach_words(const Standing *standing, Text *out);

/* Appends one crossing: "from n = 47 on merge-sort is faster than insertion-sort". */
void race_crossing_words(const RaceCrossing *crossing, const Racer *racers, Text *out);

/* Appends the result in sentences, or that there is none yet; where it is `brief`, only what
 * doesn't stand in a table of the standings. */
void race_words(const Race *race, const Racer *racers, bool brief, Text *out);

#endif
