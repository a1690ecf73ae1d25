/* raceresult.h - what came out of a race, for people and for programs. */
#ifndef LANDAU_IO_RACERESULT_H
#define LANDAU_IO_RACERESULT_H

#include <stdbool.h>

#include "io/json.h"

enum { RACERESULT_MOST = 4 };

/* Everything is borrowed. */
typedef struct RaceRow {
	const Record *record;
	double seconds; /* a call at the result's n; 0: unknown */
	double times;   /* as many as the cheapest one's; 0: unknown */
	double largest; /* n that was measured */
	double reach;   /* the n that ten seconds buy; HUGE_VAL: any, 0: none, less: unknown */
} RaceRow;

typedef struct RaceCross {
	const char *ahead, *behind; /* names */
	double n;                   /* from which on the one ahead is faster */
	bool foretold;
} RaceCross;

typedef struct RaceResult {
	double n;                      /* that all have measured; 0: there is none */
	RaceRow rows[RACERESULT_MOST]; /* the one ahead first */
	size_t count;
	RaceCross crosses[RACERESULT_MOST];
	size_t cross_count;
	const char *words; /* sentences */
} RaceResult;

void raceresult_table(const RaceResult *result, Text *out);

/* A row for each, in their order. */
void raceresult_csv(const RaceResult *result, Text *out);

/* A saved run of `count` records, which says under "race" what came out. */
void raceresult_json(
    const RaceResult *result, const RunInfo *info, const Record *records, size_t count, Text *out);

#endif
