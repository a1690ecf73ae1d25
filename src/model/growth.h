/* growth.h - how fast a function of n grows, whether or not it is in the table of laws. */
#ifndef LANDAU_MODEL_GROWTH_H
#define LANDAU_MODEL_GROWTH_H

#include <stdbool.h>

#include "base/text.h"
#include "model/law.h"

/* base^n * n^power * (log n)^logs, or n!, which is beyond them all. */
typedef struct Growth {
	double base; /* 1: nothing exponential */
	double power;
	double logs;
	bool factorial; /* the others don't count */
} Growth;

Growth growth_of(const Law *law);

/* The law of the table that grows as this; NULL where none does. */
const Law *growth_law(Growth growth);

/* Whether `a` grows faster than `b`. */
bool law_is_worse(const Law *a, const Law *b);

/* Which of two grows faster as n goes to infinity: above 0 where it is `a`, 0 where neither does.
 */
int growth_compare(Growth a, Growth b);

/* a(n) / b(n), where b is no factorial. What falls with n has a base, power or logs below that of
 * a constant. */
Growth growth_quotient(Growth a, Growth b);

/* Whether it is no faster than a constant. */
bool growth_is_flat(Growth growth);

/* ln of its value at n >= 1, as law_log() has it. */
double growth_log(Growth growth, double n);

/* Appends it without the O( ), as in the names of laws: "1", "n^2.31", "n^2 log n", "1.84^n". */
void growth_words(Growth growth, Text *out);

#endif
