/* surroundings.h - the machine that measured, as far as it shows in measurements. */
#ifndef LANDAU_MODEL_SURROUNDINGS_H
#define LANDAU_MODEL_SURROUNDINGS_H

#include "model/caches.h"

/* `Surroundings surroundings = {0};` is one of which nothing is known. */
typedef struct Surroundings {
	Caches caches;
	double lost;     /* share of the samples' time in which others had the processor */
	double slow;     /* share of the samples around which the processor was much slower than at
			  * its best */
	double slowness; /* and how many times slower it was then */
} Surroundings;

#endif
