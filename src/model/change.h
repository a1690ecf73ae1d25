/* change.h - a verdict that was decided and isn't any more, or for another law. */
#ifndef LANDAU_MODEL_CHANGE_H
#define LANDAU_MODEL_CHANGE_H

#include "model/verdict.h"

/* `Change change = {0};`: the verdict has never been another one. */
typedef struct Change {
	const Law *law; /* that was decided before; NULL: none was */
	double n;       /* the largest size then */
} Change;

/* Notes that a verdict, when `n` was the largest size, has made place for another one. What was
 * decided before and is again was no change. */
void change_note(Change *change, const Verdict *before, double n, const Verdict *now);

/* Appends "up to n = 4 k it looked like O(n)"; nothing where nothing changed. */
void change_words(const Change *change, Text *out);

#endif
