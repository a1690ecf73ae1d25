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

double fit_growth(const Fit *fit, double n)
{
	const Law *law = fit->law;

	if (!law->outside)
		return law_relative(law, n, fit->reference);
	return exp(
	    law->log_value(n, fit->parameter) - law->log_value(fit->reference, fit->parameter));
}

double fit_value(const Fit *fit, double n)
{
	double cost = fit->fixed;

	/* Nothing times infinity would be no number. */
	if (fit->scale != 0)
		cost += fit->scale * fit_growth(fit, n);
	if (fit->lower_law && fit->lower != 0)
		cost += fit->lower * law_relative(fit->lower_law, n, fit->reference);
	if (fit->bend.kind != BREAK_NONE)
		cost *= pow(fit->bend.factor, break_share(&fit->bend, n));
	return cost;
}

Fit fit_behind(const Fit *fit)
{
	Fit behind = *fit;
	double factor = 1;

	if (fit->bend.kind != BREAK_NONE)
		factor = pow(fit->bend.factor, break_share(&fit->bend, fit->reference));
	behind.bend = (Break){.kind = BREAK_NONE};
	behind.scale *= factor;
	behind.fixed *= factor;
	behind.lower *= factor;
	return behind;
}

double fit_reach(const Fit *fit, double cost)
{
	double low = 0, high = log(1e18);

	if (fit_value(fit, exp(high)) <= cost)
		return HUGE_VAL;
	if (!(fit_value(fit, 1) <= cost))
		return 0;
	/* Laws never fall, so halving the logarithm of n finds it; 60 halvings exhaust a double. */
	for (int i = 0; i < 60; i++) {
		double middle = (low + high) / 2;

		if (fit_value(fit, exp(middle)) <= cost)
			low = middle;
		else
			high = middle;
	}
	return exp(low);
}
