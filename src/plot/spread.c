#include "plot/spread.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Neighbours that stand as close as they may. */
typedef struct Pool {
	double sum;
	size_t count;
} Pool;

/*
 * With place i counted from i behind the first, this is a regression that must not descend:
 * neighbours that would are pooled at their mean (Ayer et al. 1955).
 */
void spread_places(double *places, size_t count, double room)
{
	Pool *pools = memory_new(count, sizeof *pools);
	double last = fmax(0, room - ((double)count - 1));
	size_t used = 0, next = 0;

	for (size_t i = 0; i < count; i++) {
		pools[used++] = (Pool){places[i] - (double)i, 1};
		while (used > 1 && pools[used - 2].sum * (double)pools[used - 1].count >
				       pools[used - 1].sum * (double)pools[used - 2].count) {
			pools[used - 2].sum += pools[used - 1].sum;
			pools[used - 2].count += pools[used - 1].count;
			used--;
		}
	}
	for (size_t pool = 0; pool < used; pool++) {
		double mean = pools[pool].sum / (double)pools[pool].count;
		double first = fmax(0, fmin(mean, last));

		for (size_t i = 0; i < pools[pool].count; i++, next++)
			places[next] = first + (double)next;
	}
	free(pools);
}
