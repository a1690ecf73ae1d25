/* unlisted.h - laws outside the table: a power or an exponential with an exponent of its own. */
#ifndef LANDAU_FIT_UNLISTED_H
#define LANDAU_FIT_UNLISTED_H

#include "fit/explain.h"

/*
 * The evidence for the best law outside the table, if there is one that may be thought of beside
 * the laws of the table, whose least badness is `least`. It must fit closely, with the same
 * exponent at all sizes and hardly any fixed cost, and the exponent must be away from what the
 * laws of the table look like over these sizes: further where the costs are times, of which caches
 * bend the slope, than where they are exact.
 */
void unlisted_explain(const Points *points, double least, Evidence *evidence);

#endif
