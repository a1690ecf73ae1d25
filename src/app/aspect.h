/* aspect.h - one metric of a target: what was measured, and the verdict on it. */
#ifndef LANDAU_APP_ASPECT_H
#define LANDAU_APP_ASPECT_H

#include <stdint.h>

#include "app/target.h"
#include "model/caches.h"
#include "model/change.h"
#include "model/series.h"
#include "model/uncertainty.h"
#include "model/verdict.h"

typedef struct Aspect {
	Series series;
	Size *sizes; /* of the series, as they were found last */
	size_t size_count;

	Verdict verdict;
	Change change;            /* of the verdicts, so far */
	unsigned concluded;       /* how often; and the last one: */
	double concluded_n;       /* its largest size */
	size_t concluded_samples; /* from how many */
	size_t concluded_sizes;   /* and from how many sizes */
	double concluded_spent;   /* what its plan had spent by then, in seconds */

	Uncertainty uncertainty; /* see aspect_foresee() */
	unsigned foreseen;       /* which of the verdicts it is of; 0: none */
	double foreseen_at;      /* seconds since the session began */
} Aspect;

/* Nothing is measured yet. */
void aspect_init(Aspect *aspect, const Target *target, Metric metric);
void aspect_release(Aspect *aspect);

/* Adds a sample; a reading that the clock couldn't see is left out and counted. */
void aspect_add(Aspect *aspect, Sample sample);

void aspect_find_sizes(Aspect *aspect);

/* Whether the sizes are as many as a law needs that is to be told. */
bool aspect_has_sizes(const Aspect *aspect);

/* The one of this n; NULL: there is none. */
const Size *aspect_size(const Aspect *aspect, double n);

/* Concludes from the sizes that were found, or takes over what is `known` of them (NULL: nothing
 * is). What would tell is sought up to `largest`. */
void aspect_conclude(Aspect *aspect, const Caches *caches, double largest, const Verdict *known);

/* The law that it follows, as far as that is decided and what is taught; NULL: it isn't. */
const Law *aspect_law(const Aspect *aspect);

/* Whether it was concluded from all there is. */
bool aspect_is_concluded(const Aspect *aspect);

/* Finds how far the verdict may be off, if that isn't known. Takes some milliseconds, so it is for
 * those who look at it. */
void aspect_foresee(Aspect *aspect, uint64_t seed);

/* Whether that is worth while, for one that is still measured: nothing was known of it yet, or it
 * takes hardly any time beside what was measured since. */
bool aspect_may_foresee(const Aspect *aspect);

/* What aspect_foresee() found; NULL where it was of an earlier verdict. */
const Uncertainty *aspect_uncertainty(const Aspect *aspect);

/* What nobody needs yet, but somebody may look at, takes no more than a small share of the time
 * that is measured meanwhile: a terminal that shows what happens is to be as quiet as an idle one.
 */
bool aspect_may_take(double seconds, double measured_seconds);

#endif
