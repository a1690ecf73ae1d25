/* tell.h - what it would take to tell two laws apart. */
#ifndef LANDAU_PLAN_TELL_H
#define LANDAU_PLAN_TELL_H

#include "model/verdict.h"

/*
 * For an undecided verdict: the smallest size (a power of ten times 1, 2 or 5; the next integers
 * for exponential laws) at which the fits of the two leading laws differ by more than five times
 * their error and by a fifth at least, and what measuring it some times would cost by the cheaper
 * of them. Sets tell_n and tell_seconds; both stay 0 where none of the next hundred such sizes, and
 * none up to `largest`, would tell.
 */
void tell_apart(Verdict *verdict, double largest);

#endif
