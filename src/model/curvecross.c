#include "model/curvecross.h"

#include <math.h>
#include <stdbool.h>

/* ln(b / a) at n. */
static double log_ratio(const Fit *a, const Fit *b, double n)
{
	return log(fit_value(b, n) / fit_value(a, n));
}

static double cross_between(const Fit *a, const Fit *b, double low, double high)
{
	bool rises = log_ratio(a, b, low) < 0;

	for (int i = 0; i < 60; i++) {
		double middle = sqrt(low * high);

		if ((log_ratio(a, b, middle) < 0) == rises)
			low = middle;
		else
			high = middle;
	}
	return sqrt(low * high);
}

size_t curves_cross(
    const Fit *a, const Fit *b, double low, double high, double *crossings, size_t most)
{
	enum { STEPS = 600 };
	double factor = pow(high / low, 1.0 / STEPS), n = low;
	size_t count = 0;

	if (!(low > 0 && high > low))
		return 0;
	for (int i = 0; i < STEPS && count < most; i++, n *= factor) {
		double before = log_ratio(a, b, n), after = log_ratio(a, b, n * factor);

		/* Not where both overflow: then there is no ratio. */
		if ((before < 0 && after > 0) || (before > 0 && after < 0))
			crossings[count++] = cross_between(a, b, n, n * factor);
	}
	return count;
}
