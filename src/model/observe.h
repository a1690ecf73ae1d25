/* observe.h - finds what is remarkable about a series and, where its time says something else than
 * its counts, why. */
#ifndef LANDAU_MODEL_OBSERVE_H
#define LANDAU_MODEL_OBSERVE_H

#include "model/remark.h"
#include "model/source.h"
#include "model/surroundings.h"
#include "model/uncertainty.h"
#include "model/verdict.h"

/* What it is found from. Everything is borrowed. */
typedef struct Observed {
	const Series *series;
	const Size *sizes; /* of the series, ascending n */
	size_t size_count;
	const Verdict *verdict;         /* on the series */
	const Verdict *witness;         /* on the counts of the same target; NULL: there are none */
	const Uncertainty *uncertainty; /* of the verdict; NULL: unknown */
	const Surroundings *surroundings; /* of the measuring; NULL: unknown */
	const Source *source;             /* with what its lines call; NULL: unknown */
} Observed;

/* Never fails; where nothing matters there are no remarks. */
void observe(const Observed *observed, Remarks *remarks);

#endif
