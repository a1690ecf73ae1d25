#include "plan/ladder.h"

#include <math.h>

/* Five sizes a decade. */
#define RATIO 1.6
#define FIRST 12
#define FIRST_EXPONENTIAL 6

/* Sizes near a power of two lie: caches and tables alias there. */
static double off_powers_of_two(double n)
{
	double power = log2(n);

	return n >= 8 && fabs(power - round(power)) < 0.04 ? floor(1.07 * n) : n;
}

double ladder_first(const PlanLimits *limits)
{
	bool gently = limits->exponential || limits->unknown;
	double first = gently ? FIRST_EXPONENTIAL : FIRST;

	return fmin(fmax(first, limits->smallest), limits->largest);
}

double ladder_next(const PlanLimits *limits, double n, bool exponential)
{
	bool by_one = exponential || (limits->unknown && n == ladder_first(limits));
	double next = by_one ? n + 1 : fmax(off_powers_of_two(round(RATIO * n)), n + 1);

	return next <= limits->largest ? next : fmax(limits->largest, n);
}

double ladder_between(double low, double high)
{
	double middle = round(sqrt(low * high));

	return high - low < 2 || high / low < 1.1 ? low : middle;
}
