#include "fit/unlisted.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_fit.h>

#include "fit/exponent.h"
#include "fit/weigh.h"
#include "model/freelaw.h"

/* What it takes to be looked at: so many sizes, which span so much, n or for exponentials the
 * cost. */
enum { FEWEST_SIZES = 8 };
#define SPAN 10
#define COST_SPAN 100
/* A gain in badness below this can't make up for how rare such laws are. */
#define LEAST_GAIN 8

/* What is asked of the fit. */
typedef struct Demands {
	double error;    /* the most that sizes may be off, as a share */
	double exponent; /* the least distance of the exponent from others */
	double base;     /* and of the logarithm of the base */
} Demands;

static const Demands of_counts = {.error = 0.015, .exponent = 0.04, .base = 0.02};
static const Demands of_times = {.error = 0.02, .exponent = 0.1, .base = 0.05};

static double distance_of(const Demands *demands, bool exponential)
{
	return exponential ? demands->base : demands->exponent;
}

/* A first look is content with this much less. */
#define ROUGHLY 2
/* Deviations below this are none, and a bend that explains them doesn't matter. */
#define EVEN 0.004
/* A bend is seen where the curve gains so many times its standard error. */
#define SEEN 3.0

/* The rate that a law of the table looks like: the slope of a line through its logarithms. */
static double rate_of(const Form *form, const Law *law)
{
	const Points *points = form->points;
	double y[POINTS_MOST], at_zero, rate, variances[3], squares;

	for (size_t i = 0; i < points->count; i++)
		y[i] = law_log(law, points->n[i]);
	gsl_fit_wlinear(form->x, 1, points->weight, 1, y, 1, points->count, &at_zero, &rate,
	    &variances[0], &variances[1], &variances[2], &squares);
	return rate;
}

/* Half of the 95 % interval of the rate, by the linearised curve. */
static double uncertainty(const Form *form, const Exponent *exponent)
{
	double free = (double)form->points->count - 3;
	double variance = exponent->square * form->points->total_weight / free;

	return gsl_cdf_tdist_Pinv(0.975, free) * exponent->error * sqrt(variance);
}

/* Whether no law of the table looks like this rate. */
static bool is_away(const Form *form, double rate, bool exponential, double distance)
{
	for (int i = 0; i < LAW_COUNT; i++)
		if (laws[i].exponential == exponential &&
		    fabs(rate_of(form, &laws[i]) - rate) < distance)
			return false;
	return true;
}

/* A short look, from the slope of the larger half of the sizes: most series are of a law of the
 * table, and not worth a search. */
static bool is_hopeful(const Form *form, const double *y, bool exponential, const Demands *demands)
{
	size_t last = form->points->count - 1, middle = last / 2;
	Coefficients coefficients = {
	    .rate = (y[last] - y[middle]) / (form->x[last] - form->x[middle])};
	double weight[POINTS_MOST], error = sqrt(coefficients_fit(form, y, &coefficients, weight));

	return error < ROUGHLY * demands->error && is_away(form, coefficients.rate, exponential,
						       distance_of(demands, exponential) / ROUGHLY);
}

/* Whether the slope changes with n: a power of n then is only near. */
static bool is_bent(const Form *form, const double *y, const Exponent *exponent)
{
	Form bent = *form;
	Coefficients coefficients = exponent->coefficients;
	double weight[POINTS_MOST], free = (double)form->points->count - 4, square;

	bent.has_height = true;
	for (size_t i = 0; i < form->points->count; i++)
		bent.share[i] = form->x[i] * form->x[i] / (form->x[0] * form->x[0]);
	square = coefficients_fit(&bent, y, &coefficients, weight) + EVEN * EVEN;
	return (exponent->square + EVEN * EVEN - square) * free > SEEN * SEEN * square;
}

/* Sizes at which the law makes more than half of the cost. */
static size_t ruling(const Form *form, const Coefficients *coefficients)
{
	size_t count = 0;

	for (size_t i = 0; i < form->points->count; i++)
		count += exp(coefficients->rate * form->x[i]) > coefficients->beside;
	return count;
}

/* Whether there is a law of this exponent or base. */
static bool has_name(double rate, bool exponential)
{
	if (exponential)
		return rate >= log(FREELAW_LEAST_BASE) && rate <= log(FREELAW_MOST_BASE);
	return rate >= FREELAW_LEAST_EXPONENT && rate <= FREELAW_MOST_EXPONENT;
}

/* Whether the fit is all that is asked of it. */
static bool is_good(const Form *form, const double *y, const Exponent *exponent, bool exponential,
    const Demands *demands)
{
	double distance = fmax(distance_of(demands, exponential), uncertainty(form, exponent));

	return exponent->square <= demands->error * demands->error &&
	       has_name(exponent->coefficients.rate, exponential) &&
	       2 * ruling(form, &exponent->coefficients) > form->points->count &&
	       is_away(form, exponent->coefficients.rate, exponential, distance) &&
	       !is_bent(form, y, exponent);
}

static void consider(const Points *points, bool exponential, Evidence *evidence)
{
	const Demands *demands = points->exact ? &of_counts : &of_times;
	Fit like = {.law = &laws[exponential ? LAW_POWER_OF_2 : LAW_LINEAR]};
	Exponent exponent;
	Explanation found;
	double rate;
	Form form;

	form_of_rate(&form, points, &like);
	if (!is_hopeful(&form, points->log_cost, exponential, demands) ||
	    !exponent_fit(&form, points->log_cost, &exponent) ||
	    !is_good(&form, points->log_cost, &exponent, exponential, demands))
		return;
	rate = exponent.coefficients.rate;
	found = (Explanation){
	    .law = exponential ? law_base(exp(rate)) : law_power(rate),
	    .parameter = exponential ? exp(rate) : rate,
	    .beside = exponent.coefficients.beside,
	    .ruling = ruling(&form, &exponent.coefficients),
	    .robust = {.level = exponent.coefficients.level[0], .square = exponent.square},
	};
	found.badness = badness(points, &found);
	if (!evidence->exists || found.badness < evidence->badness)
		*evidence = (Evidence){.exists = true, .best = found, .badness = found.badness};
}

/* Whether costs rise from size to size, as far as regimes go. */
static bool is_one_piece(const Points *points)
{
	Regimes regimes;

	shapes_regimes(points, &regimes);
	return regimes.count == 1;
}

void unlisted_explain(const Points *points, double least, Evidence *evidence)
{
	size_t last = points->count - 1;

	*evidence = (Evidence){0};
	if (points->count < FEWEST_SIZES || !is_one_piece(points) ||
	    least - badness_of_square(points, 0) < LEAST_GAIN)
		return;
	if (points->n[last] >= SPAN * points->n[0])
		consider(points, false, evidence);
	if (points->log_cost[last] - points->log_cost[0] >= log(COST_SPAN))
		consider(points, true, evidence);
}
