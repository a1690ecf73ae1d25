#include "model/uncertainty.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Largest sizes that are off by less than this factor are where a law may leave them, and by so
 * many times what sizes are off anyway, where chance may. */
#define LEAST_APART 1.15
#define CLEARLY 3

bool trend_contradicts(const Trend *trend, bool exact)
{
	const double exponents = exact ? 0.04 : 0.1, bases = exact ? 0.02 : 0.05;
	const Interval *interval = &trend->interval;
	double apart = trend->exponential ? fabs(log(trend->value / trend->of_law))
					  : fabs(trend->value - trend->of_law);

	return trend->known && interval_is_known(interval) &&
	       (trend->of_law < interval->low || trend->of_law > interval->high) &&
	       apart > (trend->exponential ? bases : exponents);
}

bool held_out_contradicts(const HeldOut *held_out, double spread)
{
	double allowed = fmax(log(LEAST_APART), CLEARLY * fmax(held_out->error, spread));

	return held_out->count && fabs(log(held_out->typical)) > allowed;
}

double prediction_n(const Law *law, double largest, int index)
{
	static const double factors[PREDICTIONS] = {10, 100, 1000}, more[PREDICTIONS] = {5, 10, 20};

	return law->exponential ? largest + more[index] : largest * factors[index];
}

int prediction_ten(const Law *law)
{
	return law->exponential ? 1 : 0;
}

Interval uncertainty_at(const Uncertainty *uncertainty, double n)
{
	for (int i = 0; uncertainty && uncertainty->known && i < PREDICTIONS; i++)
		if (uncertainty->predictions[i].n == n)
			return uncertainty->predictions[i].interval;
	return interval_unknown();
}

Interval draws_predict(const Draws *draws, double n)
{
	double *values = memory_new(draws->count + 1, sizeof *values);
	Interval interval;

	for (size_t i = 0; i < draws->count; i++)
		values[i] = fit_value(&draws->list[i].fit, n) * draws->list[i].off;
	interval = interval_around(values, draws->count, fit_value(&draws->fit, n));
	free(values);
	return interval;
}

Interval draws_interval(const Draws *draws, double figure(const Fit *fit))
{
	double *values = memory_new(draws->leading + 1, sizeof *values);
	Interval interval;

	for (size_t i = 0; i < draws->leading; i++)
		values[i] = figure(&draws->list[i].fit);
	interval = interval_around(values, draws->leading, figure(&draws->fit));
	free(values);
	return interval;
}

void draws_release(Draws *draws)
{
	free(draws->list);
	*draws = (Draws){0};
}
