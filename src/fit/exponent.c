#include "fit/exponent.h"

#include <math.h>

#include <gsl/gsl_min.h>

/* Rates that are tried before the search, and its steps. */
enum { TRIED = 12, STEPS = 30 };
#define ENOUGH 1e-5

typedef struct Search {
	Form form; /* with the law of one rate in place of the rate */
	const double *y;
	Coefficients coefficients; /* of the last rate */
} Search;

/* The square that is left with one rate. */
static double square_at(double rate, void *data)
{
	Search *search = data;
	Form *form = &search->form;
	double weight[POINTS_MOST];

	for (size_t i = 0; i < form->points->count; i++)
		form->f[i] = exp(rate * form->x[i]);
	search->coefficients = (Coefficients){.beside = 0};
	return coefficients_fit(form, search->y, &search->coefficients, weight);
}

/* The steepest rise between sizes that are some apart, within a regime. */
static double steepest(const Form *form, const double *y)
{
	enum { APART = 3 };
	double most = 0;

	for (size_t r = 0; r < form->regimes.count; r++)
		for (size_t i = form->regimes.first[r]; i + APART < form->regimes.first[r + 1]; i++)
			most =
			    fmax(most, (y[i + APART] - y[i]) / (form->x[i + APART] - form->x[i]));
	return most;
}

/* Narrows down from the best of those that were tried, which should lie between two that are worse.
 * Where it doesn't it is as good as any near it. */
static double minimise(Search *search, double low, double middle, double high, double least)
{
	gsl_min_fminimizer *brent;
	gsl_function function = {.function = square_at, .params = search};
	double at_low = square_at(low, search), at_high = square_at(high, search), rate = middle;

	if (at_low <= least || at_high <= least)
		return middle;
	brent = gsl_min_fminimizer_alloc(gsl_min_fminimizer_brent);
	if (gsl_min_fminimizer_set_with_values(
		brent, &function, middle, least, low, at_low, high, at_high) == 0) {
		for (int i = 0; i < STEPS && high - low > ENOUGH * (1 + high); i++) {
			if (gsl_min_fminimizer_iterate(brent) != 0)
				break;
			low = gsl_min_fminimizer_x_lower(brent);
			high = gsl_min_fminimizer_x_upper(brent);
		}
		rate = gsl_min_fminimizer_x_minimum(brent);
	}
	gsl_min_fminimizer_free(brent);
	return rate;
}

bool exponent_fit(const Form *form, const double *y, Exponent *exponent)
{
	Search search = {.form = *form, .y = y};
	double most = steepest(form, y), step = 1.2 * most / TRIED, least = HUGE_VAL, best = 0;
	double weight[POINTS_MOST];

	search.form.has_rate = false;
	for (int i = 0; i <= TRIED && most > 0; i++) {
		double square = square_at(i * step, &search);

		if (square < least) {
			least = square;
			best = i * step;
		}
	}
	if (most > 0)
		best = minimise(&search, best - step, best, best + step, least);
	square_at(best, &search);
	exponent->coefficients = search.coefficients;
	exponent->coefficients.rate = best;
	exponent->square = coefficients_fit(form, y, &exponent->coefficients, weight);
	exponent->error = coefficients_rate_error(form, &exponent->coefficients, weight);
	return isfinite(exponent->error) && isfinite(exponent->square);
}
