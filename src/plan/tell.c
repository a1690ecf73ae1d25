#include "plan/tell.h"

#include <math.h>

/* How far apart two predictions must be, in units of the fits' error and at the least. */
#define ERRORS_APART 5
#define LEAST_APART 0.2
/* Samples that a size needs, for its cost. */
#define SAMPLES 5

static double next_size(double n, bool exponential)
{
	double decade = pow(10, floor(log10(n) + 1e-9)), lead = n / decade;

	if (exponential)
		return floor(n) + 1;
	return (lead < 1.999 ? 2 : lead < 4.999 ? 5 : 10) * decade;
}

void tell_apart(Verdict *verdict, double largest)
{
	const Plausible *first = &verdict->plausible[0], *second = &verdict->plausible[1];
	bool exponential;
	double apart, n;

	verdict->tell_n = verdict->tell_seconds = 0;
	if (verdict->state != VERDICT_UNDECIDED || verdict->plausible_count < 2)
		return;
	exponential = first->law->exponential || second->law->exponential;
	apart = fmax(LEAST_APART, ERRORS_APART * fmax(first->fit.error, second->fit.error));
	for (n = next_size(first->fit.reference, exponential); n <= largest;
	     n = next_size(n, exponential)) {
		double a = fit_value(&first->fit, n), b = fit_value(&second->fit, n);

		if (!isfinite(a) || !isfinite(b))
			return;
		if (fabs(log(a / b)) > log1p(apart)) {
			verdict->tell_n = n;
			verdict->tell_seconds = SAMPLES * fmin(a, b);
			return;
		}
	}
}
