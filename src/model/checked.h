/* checked.h - what is said of code that is to stay within a growth law, and what it goes by. */
#ifndef LANDAU_MODEL_CHECKED_H
#define LANDAU_MODEL_CHECKED_H

#include "model/blame.h"
#include "model/record.h"
#include "model/within.h"

/* One target, kind of input and kind of cost. Records are borrowed and may be NULL. */
typedef struct Checked {
	const Record *counts; /* of steps, or of memory */
	const Record *time;   /* of time, or of CPU time */
	const Record *again;  /* the same, measured once more */
	const Source *source; /* with the counts of its lines; NULL: unknown */
	Growth limit;
	Judgement judgement;
	Blame blames[BLAME_MOST]; /* lines that are to blame; undecided: that aren't counted */
	size_t blame_count;
	LineLaw *lines; /* that blames refer to */
} Checked;

/* Any of its records: they are of one target and input kind. */
const Record *checked_record(const Checked *checked);

/* The record of the last witness that the judgement goes by; any where it goes by none. */
const Record *checked_witness(const Checked *checked);

/* Why the measured code couldn't be judged, one line; NULL: it didn't fail. */
const char *checked_failure(const Checked *checked);

/* "within", "worse", "undecided", "too few" or "failed": as in data. */
const char *checked_state(const Checked *checked);

/*
 * Appends what people read first:
 *   within O(n log n) by counts: O(n)  linear: doubling n makes it 2 times slower  (99 %)
 *   worse than O(n) by time: O(n^2)  quadratic: doubling n makes it 4 times slower  (99 %)
 *   undecided whether within O(n) by time: O(n) or O(n log n): n = 4 M would tell
 */
void checked_words(const Checked *checked, Text *out);

/* Appends why it is undecided, without a full stop; nothing where it isn't. */
void checked_why(const Checked *checked, Text *out);

/* Appends what there is to say of one of its lines. */
void checked_line(const Checked *checked, size_t index, Text *out);

#endif
