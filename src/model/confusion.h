/* confusion.h - what became of series whose law is known: which laws are taken for which, and how
 * often verdicts of some confidence are right. */
#ifndef LANDAU_MODEL_CONFUSION_H
#define LANDAU_MODEL_CONFUSION_H

#include "model/verdict.h"

/* What was concluded from one series of the law `drawn`. */
typedef struct Outcome {
	const Law *drawn;
	const Law *answer; /* the leading law; NULL: none */
	const Law *rival; /* the law that leads, or where that is the drawn one the next; or NULL */
	double confidence;
} Outcome;

Outcome outcome_of(const Law *drawn, const Verdict *verdict);

/* Confidences are sorted into bands, which begin at these; a verdict is decided from the band
 * BAND_DECIDED on. */
enum { BAND_DECIDED = 3, BAND_COUNT = 6 };
extern const double band_from[BAND_COUNT];

/* Verdicts in one band: how many, and the sum of their confidences. */
typedef struct Band {
	unsigned count, right;
	double confidence;
} Band;

/* What is drawn is in the table; of the answers those that aren't share LAW_OUTSIDE. */
enum { ANSWERS = LAW_COUNT + 1 };

/* `Confusion confusion = {0};` has seen nothing. */
typedef struct Confusion {
	unsigned drawn[LAW_COUNT];                  /* series of each law */
	unsigned too_few[LAW_COUNT];                /* those without an answer */
	Band bands[LAW_COUNT][ANSWERS][BAND_COUNT]; /* [drawn][answer][by confidence] */
	unsigned hesitant[LAW_COUNT][ANSWERS];      /* undecided: [drawn][rival] */
} Confusion;

void confusion_add(Confusion *confusion, const Outcome *outcome);

/* Series of `drawn` that were decided to be `answer`; that stayed undecided, too few included; and
 * that were decided wrongly. */
unsigned confusion_decided(const Confusion *confusion, LawId drawn, LawId answer);
unsigned confusion_undecided(const Confusion *confusion, LawId drawn);
unsigned confusion_wrong(const Confusion *confusion, LawId drawn);

/* The law of the table that most series of `drawn` were taken for or couldn't be told from; NULL:
 * none was. */
const Law *confusion_rival(const Confusion *confusion, LawId drawn);

/* All verdicts of a band. */
Band confusion_band(const Confusion *confusion, int band);

/* Two laws, and of the series of both those that were taken for the other law and those that
 * couldn't be told from it. The rest is told apart. */
typedef struct Pair {
	const Law *laws[2]; /* the slower growing first */
	unsigned series, taken, undecided;
} Pair;

enum { PAIRS_MOST = LAW_COUNT * (LAW_COUNT - 1) / 2 };

double pair_apart(const Pair *pair);

/* The pairs that weren't always told apart, the hardest first. Returns how many there are. */
size_t confusion_pairs(const Confusion *confusion, Pair pairs[PAIRS_MOST]);

#endif
