#include "fit/refit.h"

#include <math.h>

/* Far below the largest size an exponential is as good as nothing, but not nothing. */
#define LEAST 1e-280

void refit_points(Points *points, const Series *series, const Verdict *verdict)
{
	static const Caches none;
	Points all;

	points_gather(&all, series, &none);
	points_within(&all, verdict->left_cache_bytes, points);
}

Coefficients refit_start(const Form *form, const Fit *fit)
{
	double largest = form->points->n[form->points->count - 1];
	double scale = fmax(fit->scale * fit_growth(fit, largest), LEAST);
	double beside = fit->fixed;
	Coefficients at;

	if (fit->lower_law)
		beside = fit->lower * law_relative(fit->lower_law, largest, fit->reference);
	at = (Coefficients){.beside = beside / scale};
	for (size_t r = 0; r < form->regimes.count; r++)
		at.level[r] = log(scale);
	if (form->has_height)
		at.height = log(fit->bend.factor);
	if (form->has_rate)
		at.rate = fit->law->exponential ? log(fit->parameter) : fit->parameter;
	return at;
}

Fit refit_result(const Fit *fit, const Form *form, const Coefficients *coefficients)
{
	const Points *points = form->points;
	Fit other = *fit;

	other.reference = points->n[points->count - 1];
	other.scale = exp(coefficients->level[form->regimes.count - 1]);
	if (fit->lower_law)
		other.lower = coefficients->beside * other.scale;
	else
		other.fixed = coefficients->beside * other.scale;
	if (form->has_height)
		other.bend.factor = exp(coefficients->height);
	if (form->has_rate)
		other.parameter =
		    fit->law->exponential ? exp(coefficients->rate) : coefficients->rate;
	return other;
}
