/* blame.h - which lines make code grow faster than it should. */
#ifndef LANDAU_MODEL_BLAME_H
#define LANDAU_MODEL_BLAME_H

#include "model/growth.h"
#include "model/linelaw.h"

/* More lines aren't read. */
enum { BLAME_MOST = 3 };

typedef struct Blame {
	const LineLaw *line;
	bool by_time; /* it is what each run of the line takes */
	Growth each;  /* and how that grows */
} Blame;

/* The lines that run more often than `limit` allows, the most frequent first. Returns how many. */
size_t blame_by_counts(const LineLaw *lines, size_t count, Growth limit, Blame blames[BLAME_MOST]);

/*
 * The lines that call what isn't counted and may be why time grows as `time` and faster than
 * `limit`: by the laws of how often they run, each run takes more time the larger n is. Where some
 * take no more than a library function that goes over its input, or sorts it, only these. Those
 * whose runs take least first: the innermost.
 */
size_t blame_by_time(
    const LineLaw *lines, size_t count, Growth limit, Growth time, Blame blames[BLAME_MOST]);

/* The lines that call what isn't counted, those that run most often first. */
size_t blame_foreign(const LineLaw *lines, size_t count, Blame blames[BLAME_MOST]);

/*
 * Appends, in printable characters and without a full stop,
 *   line 7 runs n^2 times: `if (values[j] > values[j + 1])`
 *   line 12 runs n times, and each run's time grows as O(n): `if x in seen:`
 *   helper.py line 3 runs once, and each run's time ...
 */
void blame_words(const Blame *blame, const Source *own, Text *out);

/* Appends "line 12 calls sorted and sum, which aren't counted". */
void blame_foreign_words(const Blame *blame, const Source *own, Text *out);

#endif
