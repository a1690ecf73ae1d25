#include "plan/tell.h"

#include <math.h>

/* How far apart two predictions must be, in units of the fits' error and at the least. */
#define ERRORS_APART 5
#define LEAST_APART 0.2
/* Samples that a size needs, for its cost; where calls are short one is a batch of this length. */
#define SAMPLES 5
#define BATCH_SECONDS 1e-3
/* Sizes that are looked at: thirty decades, or so many steps of an exponential. Laws whose share in
 * their fits is nothing are never apart. */
#define SIZES 100

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
	double apart, n = first->fit.reference;

	verdict->tell_n = verdict->tell_seconds = 0;
	if (verdict->state != VERDICT_UNDECIDED || verdict->plausible_count < 2)
		return;
	exponential = first->law->exponential || second->law->exponential;
	apart = fmax(LEAST_APART, ERRORS_APART * fmax(first->fit.error, second->fit.error));
	for (int i = 0; i < SIZES; i++) {
		double a, b;

		n = next_size(n, exponential);
		a = fit_value(&first->fit, n);
		b = fit_value(&second->fit, n);
		if (n > largest || !isfinite(a) || !isfinite(b))
			return;
		if (fabs(log(a / b)) > log1p(apart)) {
			verdict->tell_n = n;
			verdict->tell_seconds = SAMPLES * fmax(fmin(a, b), BATCH_SECONDS);
			return;
		}
	}
}
