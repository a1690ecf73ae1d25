#include "fit/bootstrap.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>

#include "base/memory.h"
#include "base/random.h"
#include "fit/exponent.h"
#include "fit/heldout.h"
#include "fit/refit.h"

/* Curves of the leading law; exponents. */
enum { CURVES = 300, EXPONENTS = 150 };
/* Degrees of freedom below which an interval would say nothing. */
enum { FEWEST_FREE = 3 };
/* Deviations that follow each other more than this leave hardly any independent ones. */
#define MOST_ALIKE 0.7
/* Exponents below this are none. */
#define FLAT 1e-9

/* A fitted curve, and what is drawn around it. */
typedef struct Urn {
	Form form;
	Coefficients coefficients;
	double curve[POINTS_MOST];
	double deviation[POINTS_MOST]; /* made larger: see the header */
} Urn;

/* How alike neighbouring deviations are, from 0 to MOST_ALIKE. Of independent ones a fit of `used`
 * coefficients makes some that are unlike. */
static double likeness(const double *e, size_t count, size_t used)
{
	double products = 0, squares = 1e-300;

	for (size_t i = 0; i < count; i++)
		squares += e[i] * e[i];
	for (size_t i = 1; i < count; i++)
		products += e[i] * e[i - 1];
	return fmin(fmax(products / squares + (double)used / (double)count, 0), MOST_ALIKE);
}

/* Takes the deviations from the coefficients of the urn; false where too few are free. */
static bool fill(Urn *urn, const double *y, const double *weight)
{
	size_t count = urn->form.points->count, used;
	double leverage[POINTS_MOST], alike, wider;

	used = coefficients_leverage(&urn->form, &urn->coefficients, weight, leverage);
	if (used == 0 || count < used + FEWEST_FREE)
		return false;
	coefficients_curve(&urn->form, &urn->coefficients, urn->curve);
	for (size_t i = 0; i < count; i++)
		urn->deviation[i] = y[i] - urn->curve[i];
	alike = likeness(urn->deviation, count, used);
	wider = gsl_cdf_tdist_Pinv((1 + INTERVAL_LEVEL) / 2, (double)(count - used)) /
		gsl_cdf_ugaussian_Pinv((1 + INTERVAL_LEVEL) / 2) * sqrt((1 + alike) / (1 - alike));
	for (size_t i = 0; i < count; i++)
		urn->deviation[i] *= wider / (1 - leverage[i]);
	return true;
}

/* Mean 0, variance 1, and no tails: what is drawn is as likely to hold outliers as what was
 * measured (Webb 2023). */
static double multiplier(Random *random)
{
	static const double size[] = {0.70710678118654752, 1, 1.2247448713915890};
	uint64_t any = random_bits(random) % 6;

	return any % 2 ? size[any / 2] : -size[any / 2];
}

static Coefficients draw(const Urn *urn, Random *random)
{
	Coefficients drawn = urn->coefficients;
	double y[POINTS_MOST], weight[POINTS_MOST];

	for (size_t i = 0; i < urn->form.points->count; i++)
		y[i] = urn->curve[i] + urn->deviation[i] * multiplier(random);
	coefficients_fit(&urn->form, y, &drawn, weight);
	return drawn;
}

static bool draw_law(
    const Points *points, const Fit *fit, size_t count, Random *random, Draws *draws)
{
	double weight[POINTS_MOST];
	Urn urn;

	form_of_fit(&urn.form, points, fit);
	urn.coefficients = refit_start(&urn.form, fit);
	coefficients_fit(&urn.form, points->log_cost, &urn.coefficients, weight);
	if (!fill(&urn, points->log_cost, weight))
		return false;
	for (size_t i = 0; i < count; i++) {
		Coefficients drawn = draw(&urn, random);
		size_t any = (size_t)(random_uniform(random) * (double)points->count);
		double off = urn.deviation[any] * (random_uniform(random) < 0.5 ? -1 : 1);

		memory_grow(
		    (void **)&draws->list, &draws->capacity, draws->count, sizeof *draws->list);
		draws->list[draws->count++] =
		    (Draw){.fit = refit_result(fit, &urn.form, &drawn), .off = exp(off)};
	}
	return true;
}

bool bootstrap_draw(const Series *series, const Verdict *verdict, uint64_t seed, Draws *draws)
{
	const Fit *fit = verdict_fit(verdict);
	Points points;

	gsl_set_error_handler_off();
	*draws = (Draws){0};
	if (!fit)
		return false;
	draws->fit = *fit;
	refit_points(&points, series, verdict);
	for (size_t i = 0; i < verdict->plausible_count; i++) {
		const Plausible *plausible = &verdict->plausible[i];
		Random random = random_stream(seed, i);
		size_t count = (size_t)lround(
		    CURVES * plausible->probability / verdict->plausible[0].probability);

		if (!draw_law(&points, &plausible->fit, count, &random, draws) && i == 0)
			return false;
		if (i == 0)
			draws->leading = draws->count;
	}
	return draws->count > 0;
}

static double as_shown(const Trend *trend, double rate)
{
	return trend->exponential ? exp(rate) : rate;
}

static Trend find_trend(const Points *points, const Fit *fit, uint64_t seed)
{
	Trend trend = {.exponential = fit->law->exponential, .interval = interval_unknown()};
	double curve[POINTS_MOST], weight[POINTS_MOST], rates[EXPONENTS];
	Random random = random_stream(seed, PLAUSIBLE_MOST);
	Exponent exponent;
	double rate;
	Urn urn;

	form_of_rate(&urn.form, points, fit);
	if (!exponent_fit(&urn.form, points->log_cost, &exponent))
		return trend;
	trend.known = true;
	trend.value = as_shown(&trend, exponent.coefficients.rate);
	urn.coefficients = exponent.coefficients;
	coefficients_fit(&urn.form, points->log_cost, &urn.coefficients, weight);
	if (fill(&urn, points->log_cost, weight)) {
		for (int i = 0; i < EXPONENTS; i++)
			rates[i] = as_shown(&trend, draw(&urn, &random).rate);
		trend.interval = interval_around(rates, EXPONENTS, trend.value);
	}
	for (size_t i = 0; i < points->count; i++)
		curve[i] = log(fit_value(fit, points->n[i]));
	rate = exponent_fit(&urn.form, curve, &exponent) ? exponent.coefficients.rate : 0;
	/* Of a flat curve it is an error of rounding. */
	trend.of_law = as_shown(&trend, fabs(rate) < FLAT ? 0 : rate);
	return trend;
}

static double scale_of(const Fit *fit)
{
	return fit->scale;
}

static double fixed_of(const Fit *fit)
{
	return fit->fixed;
}

static double lower_of(const Fit *fit)
{
	return fit->lower;
}

static Spread spread_of(const Draws *draws)
{
	return (Spread){.scale = draws_interval(draws, scale_of),
	    .fixed = draws_interval(draws, fixed_of),
	    .lower = draws_interval(draws, lower_of)};
}

/* Around the curve; as factors, because it may be infinite. */
static void find_band(const Draws *draws, double largest, FitBand *band)
{
	const Fit *fit = &draws->fit;
	double first = log(fit->smallest);
	double last = log(prediction_n(fit->law, largest, PREDICTIONS - 1));

	for (int i = 0; i < BAND_POINTS; i++) {
		double n = exp(first + (last - first) * i / (BAND_POINTS - 1));
		double value = fit_value(fit, n);
		Interval interval = draws_predict(draws, n);

		if (!(value > 0) || isinf(value) || !interval_is_known(&interval))
			break;
		band->points[band->count++] =
		    (BandPoint){n, interval.low / value, interval.high / value};
	}
}

void bootstrap(
    const Series *series, const Verdict *verdict, uint64_t seed, Uncertainty *uncertainty)
{
	const Fit *fit = verdict_fit(verdict);
	double largest = series_largest(series);
	Points points;
	Draws draws;

	*uncertainty = (Uncertainty){0};
	if (!fit || !bootstrap_draw(series, verdict, seed, &draws))
		return;
	refit_points(&points, series, verdict);
	uncertainty->known = true;
	uncertainty->trend = find_trend(&points, fit, seed);
	uncertainty->held_out = heldout_find(&points, fit);
	for (int i = 0; i < PREDICTIONS; i++) {
		Prediction *prediction = &uncertainty->predictions[i];

		prediction->n = prediction_n(fit->law, largest, i);
		prediction->value = fit_value(fit, prediction->n);
		prediction->interval = draws_predict(&draws, prediction->n);
	}
	find_band(&draws, largest, &uncertainty->band);
	uncertainty->coefficients = spread_of(&draws);
	draws.fit = fit_behind(&draws.fit);
	for (size_t i = 0; i < draws.leading; i++)
		draws.list[i].fit = fit_behind(&draws.list[i].fit);
	uncertainty->behind = spread_of(&draws);
	draws_release(&draws);
}
