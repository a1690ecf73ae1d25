#include "model/contention.h"

#include <math.h>

/* Times between which samples of a size are apart where some waited: a slice is 3 to 4 ms on Linux,
 * and two of them are the most. */
#define LEAST_WAIT 2e-3
#define MOST_WAIT 9e-3
/* Only what is shorter mostly runs through. */
#define SHORTER 4e-3

#define USUAL_FACTOR 2.05
#define FACTORS_APART 0.3 /* as a logarithm */

bool contention_is_seen(const Size *sizes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		double waited = sizes[i].high - sizes[i].least;

		if (sizes[i].least < SHORTER && waited > LEAST_WAIT && waited < MOST_WAIT)
			return true;
	}
	return false;
}

bool contention_is_factor(double factor)
{
	return fabs(log(factor / USUAL_FACTOR)) < FACTORS_APART;
}

bool contention_makes(const Break *jump, const Size *sizes, size_t count)
{
	if (jump->kind != BREAK_JUMP || !contention_is_factor(jump->factor) ||
	    !contention_is_seen(sizes, count))
		return false;
	for (size_t i = 1; i < count; i++)
		if (sizes[i].n >= jump->n)
			return sizes[i - 1].least < CONTENTION_SLICE_SECONDS &&
			       sizes[i].least > CONTENTION_SLICE_SECONDS;
	return false;
}
