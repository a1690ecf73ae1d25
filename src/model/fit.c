#include "model/fit.h"

#include <math.h>

double break_share(const Break *bend, double n)
{
	switch (bend->kind) {
	case BREAK_NONE: return 0;
	case BREAK_JUMP: return n >= bend->n;
	case BREAK_KNEE: return 1 / (1 + exp(-4 * log(n / bend->n) / bend->width));
	}
	return 0;
}

/* Nothing times infinity would be no number. */
static double term(double scale, const Law *law, double n, double reference)
{
	return scale == 0 ? 0 : scale * law_relative(law, n, reference);
}

double fit_value(const Fit *fit, double n)
{
	double cost = fit->fixed + term(fit->scale, fit->law, n, fit->reference);

	if (fit->lower_law)
		cost += term(fit->lower, fit->lower_law, n, fit->reference);
	if (fit->bend.kind != BREAK_NONE)
		cost *= pow(fit->bend.factor, break_share(&fit->bend, n));
	return cost;
}
