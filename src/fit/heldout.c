#include "fit/heldout.h"

#include <math.h>

#include "fit/refit.h"

enum { FEWEST_FITTED = 5, LARGEST_PART = 5 };
/* Sizes between a break and those held out, and sizes beyond the number of coefficients. */
enum { FEWEST_BEHIND = 3, FEWEST_FREE = 3 };

static size_t number_of(size_t count)
{
	size_t part = count / LARGEST_PART;

	if (count <= FEWEST_FITTED)
		return 0;
	return part > 1 ? part : 1;
}

/* Where all breaks and regimes are over. */
static double settled_n(const Fit *fit)
{
	double n = fit->smallest;

	if (fit->bend.kind != BREAK_NONE)
		n = fmax(n, fit->bend.n * exp(fit->bend.width / 2));
	return n;
}

static bool is_settled(const Points *points, const Fit *fit)
{
	return points->count >= FEWEST_BEHIND &&
	       points->n[points->count - FEWEST_BEHIND] >= settled_n(fit);
}

/* The sizes but the largest. */
static Points without(const Points *points, size_t held)
{
	Points fitted = *points;

	while (held--)
		fitted.total_weight -= fitted.weight[--fitted.count];
	return fitted;
}

/* False where the sizes don't determine the coefficients. */
static bool fit_anew(const Points *points, const Fit *fit, Fit *anew)
{
	double weight[POINTS_MOST], leverage[POINTS_MOST];
	Coefficients coefficients;
	double square;
	size_t used;
	Form form;

	form_of_fit(&form, points, fit);
	if (form.regimes.count != fit->falls + 1)
		return false;
	coefficients = refit_start(&form, fit);
	square = coefficients_fit(&form, points->log_cost, &coefficients, weight);
	used = coefficients_leverage(&form, &coefficients, weight, leverage);
	if (used == 0 || points->count < used + FEWEST_FREE)
		return false;
	*anew = refit_result(fit, &form, &coefficients);
	anew->error = sqrt(square);
	return true;
}

HeldOut heldout_find(const Points *points, const Fit *fit)
{
	size_t held = number_of(points->count);
	HeldOut found = {.count = held};
	double sum = 0, worst = 0;
	Points fitted;
	Fit anew;

	if (held == 0 || fit->law->outside)
		return (HeldOut){0};
	fitted = without(points, held);
	if (!is_settled(&fitted, fit) || !fit_anew(&fitted, fit, &anew))
		return (HeldOut){0};
	for (size_t i = fitted.count; i < points->count; i++) {
		double off = points->log_cost[i] - log(fit_value(&anew, points->n[i]));

		sum += off;
		if (fabs(off) > fabs(worst))
			worst = off;
	}
	if (!isfinite(sum + anew.error))
		return (HeldOut){0};
	found.fitted_n = fitted.n[fitted.count - 1];
	found.typical = exp(sum / (double)held);
	found.worst = exp(worst);
	found.error = anew.error;
	return found;
}
