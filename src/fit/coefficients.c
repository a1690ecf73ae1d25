#include "fit/coefficients.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_linalg.h>
#include <gsl/gsl_statistics_double.h>

enum { UNKNOWNS = REGIMES_MOST + 3 };

/* As in robust.c, whose estimate this continues. */
#define HUBER 1.6
#define LEAST_CLIP 0.03
/* Rounds of weights, and steps within each. */
enum { ROUNDS = 3, STEPS = 12 };
#define ENOUGH 1e-7 /* relative gain of a step that is worth no other */
/* `beside` is sought as a logarithm. Where it is this small a part of the cost everywhere it is
 * nothing; the search begins where it would be seen. */
#define NOTHING 1e-7
#define SEEN 0.1
#define LARGEST_BESIDE 1e6
#define LONGEST_STEP 3.0
/* No size is drawn upon more than this: what it deviates would be divided by nothing. */
#define MOST_LEVERAGE 0.95

/* The unknowns in a row: levels, then what the form has of ln beside, height and rate. */
typedef struct Unknowns {
	size_t count;
	int beside, height, rate; /* their places; -1: none */
	double at[UNKNOWNS];
} Unknowns;

static void init(Form *form, const Points *points, const Fit *fit)
{
	*form = (Form){.points = points,
	    .regimes = {.count = 1, .first = {0, points->count}},
	    .has_height = fit->bend.kind != BREAK_NONE};
	if (fit->falls)
		shapes_regimes(points, &form->regimes);
	for (size_t i = 0; i < points->count; i++)
		form->share[i] = break_share(&fit->bend, points->n[i]);
}

void form_of_fit(Form *form, const Points *points, const Fit *fit)
{
	double largest = points->n[points->count - 1];

	init(form, points, fit);
	form->has_beside = fit->law != &laws[LAW_CONSTANT];
	form->has_rate = fit->law->outside;
	for (size_t i = 0; i < points->count; i++) {
		form->x[i] =
		    fit->law->exponential ? points->n[i] - largest : log(points->n[i] / largest);
		form->f[i] = law_relative(fit->law, points->n[i], largest);
		form->g[i] =
		    fit->lower_law ? law_relative(fit->lower_law, points->n[i], largest) : 1;
	}
}

void form_of_rate(Form *form, const Points *points, const Fit *fit)
{
	form_of_fit(form, points, fit);
	form->has_rate = true;
	form->has_beside = !law_grows_less(fit->law, &laws[LAW_SQRT]);
	for (size_t i = 0; i < points->count; i++)
		form->g[i] = 1;
}

static double law_at(const Form *form, size_t i, double rate)
{
	return form->has_rate ? exp(rate * form->x[i]) : form->f[i];
}

static size_t regime_of(const Form *form, size_t i)
{
	size_t regime = 0;

	while (i >= form->regimes.first[regime + 1])
		regime++;
	return regime;
}

void coefficients_curve(const Form *form, const Coefficients *coefficients, double y[POINTS_MOST])
{
	for (size_t r = 0; r < form->regimes.count; r++)
		for (size_t i = form->regimes.first[r]; i < form->regimes.first[r + 1]; i++) {
			double cost =
			    law_at(form, i, coefficients->rate) + coefficients->beside * form->g[i];

			/* As in explain.c: what overflows is far off, not infinitely. */
			y[i] = coefficients->level[r] + log(fmax(cost, 1e-80)) +
			       coefficients->height * form->share[i];
		}
}

static Unknowns pack(const Form *form, const Coefficients *coefficients)
{
	Unknowns unknowns = {.count = form->regimes.count, .beside = -1, .height = -1, .rate = -1};

	memcpy(unknowns.at, coefficients->level, unknowns.count * sizeof *unknowns.at);
	if (form->has_beside) {
		double seen = SEEN * law_at(form, 0, coefficients->rate) / form->g[0];

		unknowns.at[unknowns.count] = log(fmax(coefficients->beside, fmax(seen, 1e-80)));
		unknowns.beside = (int)unknowns.count++;
	}
	if (form->has_height) {
		unknowns.at[unknowns.count] = coefficients->height;
		unknowns.height = (int)unknowns.count++;
	}
	if (form->has_rate) {
		unknowns.at[unknowns.count] = coefficients->rate;
		unknowns.rate = (int)unknowns.count++;
	}
	return unknowns;
}

static Coefficients unpack(const Form *form, const Unknowns *unknowns)
{
	Coefficients coefficients = {0};

	memcpy(coefficients.level, unknowns->at, form->regimes.count * sizeof *unknowns->at);
	if (unknowns->beside >= 0)
		coefficients.beside = exp(unknowns->at[unknowns->beside]);
	if (unknowns->height >= 0)
		coefficients.height = unknowns->at[unknowns->height];
	if (unknowns->rate >= 0)
		coefficients.rate = unknowns->at[unknowns->rate];
	return coefficients;
}

/* The derivatives of the curve at size i by each unknown. */
static void derive(
    const Form *form, const Unknowns *unknowns, const Coefficients *at, size_t i, double *slopes)
{
	double f = law_at(form, i, at->rate), beside = at->beside * form->g[i];
	double all = fmax(f + beside, 1e-80);

	memset(slopes, 0, unknowns->count * sizeof *slopes);
	slopes[regime_of(form, i)] = 1;
	if (unknowns->beside >= 0)
		slopes[unknowns->beside] = beside / all;
	if (unknowns->height >= 0)
		slopes[unknowns->height] = form->share[i];
	if (unknowns->rate >= 0)
		slopes[unknowns->rate] = form->x[i] * f / all;
}

/* The deviations of y, and the sum of Huber's rho of them. */
static double deviate(const Form *form, const double *y, const Coefficients *coefficients,
    double clip, double e[POINTS_MOST])
{
	const Points *points = form->points;
	double sum = 0;

	coefficients_curve(form, coefficients, e);
	for (size_t i = 0; i < points->count; i++) {
		double size = fabs(e[i] = y[i] - e[i]);

		sum += points->weight[i] * (size <= clip ? size * size : clip * (2 * size - clip));
	}
	return sum;
}

static double clip_of(const double *e, size_t count)
{
	double absolute[POINTS_MOST];

	for (size_t i = 0; i < count; i++)
		absolute[i] = fabs(e[i]);
	return fmax(HUBER * 1.4826 * gsl_stats_median(absolute, 1, count), LEAST_CLIP);
}

static double robust_weight(const Points *points, size_t i, double e, double clip)
{
	return points->weight[i] * fmin(1, clip / fmax(fabs(e), 1e-12));
}

/* The normal equations: matrix = sum of weight * slope * slope', towards = that of slope * e. */
static void set_up(const Form *form, const Unknowns *unknowns, const Coefficients *at,
    const double *weight, const double *e, double matrix[UNKNOWNS][UNKNOWNS],
    double towards[UNKNOWNS])
{
	double slopes[UNKNOWNS];

	memset(matrix, 0, UNKNOWNS * sizeof *matrix);
	memset(towards, 0, UNKNOWNS * sizeof *towards);
	for (size_t i = 0; i < form->points->count; i++) {
		derive(form, unknowns, at, i, slopes);
		for (size_t a = 0; a < unknowns->count; a++) {
			towards[a] += weight[i] * slopes[a] * e[i];
			for (size_t b = 0; b <= a; b++)
				matrix[a][b] += weight[i] * slopes[a] * slopes[b];
		}
	}
	for (size_t a = 0; a < unknowns->count; a++)
		for (size_t b = a + 1; b < unknowns->count; b++)
			matrix[a][b] = matrix[b][a];
}

/* The step for a damping of the diagonal; false where the matrix is singular all the same. */
static bool solve(const Unknowns *unknowns, double matrix[UNKNOWNS][UNKNOWNS],
    const double *towards, double damping, double step[UNKNOWNS])
{
	double damped[UNKNOWNS * UNKNOWNS];
	size_t count = unknowns->count;
	gsl_matrix_view view = gsl_matrix_view_array(damped, count, count);
	gsl_vector_const_view right = gsl_vector_const_view_array(towards, count);
	gsl_vector_view left = gsl_vector_view_array(step, count);

	for (size_t a = 0; a < count; a++)
		for (size_t b = 0; b < count; b++)
			damped[a * count + b] = matrix[a][b];
	for (size_t a = 0; a < count; a++)
		damped[a * count + a] = matrix[a][a] * (1 + damping) + 1e-14;
	return gsl_linalg_cholesky_decomp1(&view.matrix) == 0 &&
	       gsl_linalg_cholesky_solve(&view.matrix, &right.vector, &left.vector) == 0;
}

static void take_step(Unknowns *unknowns, const double *step)
{
	for (size_t a = 0; a < unknowns->count; a++)
		unknowns->at[a] += fmin(fmax(step[a], -LONGEST_STEP), LONGEST_STEP);
	if (unknowns->beside >= 0)
		unknowns->at[unknowns->beside] =
		    fmin(unknowns->at[unknowns->beside], log(LARGEST_BESIDE));
}

/* Goes down to the least sum of rho for one clip. */
static void descend(const Form *form, const double *y, double clip, Unknowns *unknowns)
{
	double matrix[UNKNOWNS][UNKNOWNS], towards[UNKNOWNS], step[UNKNOWNS];
	double e[POINTS_MOST], tried[POINTS_MOST], weight[POINTS_MOST];
	Coefficients now = unpack(form, unknowns);
	double sum = deviate(form, y, &now, clip, e), damping = 1e-3;

	for (int i = 0; i < STEPS; i++) {
		Unknowns next = *unknowns;
		double after;

		for (size_t j = 0; j < form->points->count; j++)
			weight[j] = robust_weight(form->points, j, e[j], clip);
		set_up(form, unknowns, &now, weight, e, matrix, towards);
		if (!solve(unknowns, matrix, towards, damping, step))
			return;
		take_step(&next, step);
		now = unpack(form, &next);
		after = deviate(form, y, &now, clip, tried);
		if (after < sum) {
			bool enough = sum - after < ENOUGH * sum;

			*unknowns = next;
			memcpy(e, tried, form->points->count * sizeof *e);
			sum = after;
			damping = fmax(damping / 10, 1e-9);
			if (enough)
				return;
		} else {
			now = unpack(form, unknowns);
			damping *= 10;
		}
	}
}

/* Whether what stands beside the law is nothing at all sizes. */
static bool is_nothing(const Form *form, const Coefficients *coefficients)
{
	for (size_t i = 0; i < form->points->count; i++)
		if (coefficients->beside * form->g[i] >
		    NOTHING * law_at(form, i, coefficients->rate))
			return false;
	return true;
}

double coefficients_fit(
    const Form *form, const double *y, Coefficients *coefficients, double weight[POINTS_MOST])
{
	const Points *points = form->points;
	Unknowns unknowns = pack(form, coefficients);
	double e[POINTS_MOST], clip, squares = 0;

	for (int round = 0; round < ROUNDS; round++) {
		*coefficients = unpack(form, &unknowns);
		deviate(form, y, coefficients, HUGE_VAL, e);
		descend(form, y, clip_of(e, points->count), &unknowns);
	}
	*coefficients = unpack(form, &unknowns);
	if (is_nothing(form, coefficients))
		coefficients->beside = 0;
	deviate(form, y, coefficients, HUGE_VAL, e);
	clip = clip_of(e, points->count);
	for (size_t i = 0; i < points->count; i++) {
		weight[i] = robust_weight(points, i, e[i], clip);
		squares += weight[i] * e[i] * e[i];
	}
	return squares / points->total_weight;
}

/* The inverse of a positive definite matrix, in its place; false where it has none. Each unknown is
 * scaled to a diagonal of 1 meanwhile. */
static bool invert(double matrix[UNKNOWNS][UNKNOWNS], size_t count)
{
	double flat[UNKNOWNS * UNKNOWNS], scale[UNKNOWNS];
	gsl_matrix_view view = gsl_matrix_view_array(flat, count, count);

	for (size_t a = 0; a < count; a++)
		scale[a] = sqrt(fmax(matrix[a][a], 1e-300));
	for (size_t a = 0; a < count; a++)
		for (size_t b = 0; b < count; b++)
			flat[a * count + b] = matrix[a][b] / scale[a] / scale[b] + (a == b) * 1e-12;
	if (gsl_linalg_cholesky_decomp1(&view.matrix) != 0 ||
	    gsl_linalg_cholesky_invert(&view.matrix) != 0)
		return false;
	for (size_t a = 0; a < count; a++)
		for (size_t b = 0; b < count; b++)
			matrix[a][b] = flat[a * count + b] / scale[a] / scale[b];
	return true;
}

/* Unknowns without which the curve would be the same aren't determined: those of nothing. */
static void drop_beside(Unknowns *unknowns)
{
	if (unknowns->beside < 0)
		return;
	for (size_t a = (size_t)unknowns->beside; a + 1 < unknowns->count; a++)
		unknowns->at[a] = unknowns->at[a + 1];
	unknowns->count--;
	unknowns->height -= unknowns->height > 0;
	unknowns->rate -= unknowns->rate > 0;
	unknowns->beside = -1;
}

size_t coefficients_leverage(const Form *form, const Coefficients *coefficients,
    const double *weight, double leverage[POINTS_MOST])
{
	double matrix[UNKNOWNS][UNKNOWNS], towards[UNKNOWNS], slopes[UNKNOWNS];
	Unknowns unknowns = pack(form, coefficients);
	const double none[POINTS_MOST] = {0};

	if (coefficients->beside == 0)
		drop_beside(&unknowns);
	if (unknowns.count >= form->points->count)
		return 0;
	set_up(form, &unknowns, coefficients, weight, none, matrix, towards);
	if (!invert(matrix, unknowns.count))
		return 0;
	for (size_t i = 0; i < form->points->count; i++) {
		double sum = 0;

		derive(form, &unknowns, coefficients, i, slopes);
		for (size_t a = 0; a < unknowns.count; a++)
			for (size_t b = 0; b < unknowns.count; b++)
				sum += slopes[a] * matrix[a][b] * slopes[b];
		leverage[i] = fmin(weight[i] * sum, MOST_LEVERAGE);
	}
	return unknowns.count;
}

double coefficients_rate_error(
    const Form *form, const Coefficients *coefficients, const double *weight)
{
	double matrix[UNKNOWNS][UNKNOWNS], towards[UNKNOWNS];
	Coefficients seen = *coefficients;
	const double none[POINTS_MOST] = {0};
	Unknowns unknowns = pack(form, coefficients);

	if (unknowns.rate < 0 || unknowns.count >= form->points->count)
		return HUGE_VAL;
	/* pack() makes what is nothing just visible. */
	if (unknowns.beside >= 0)
		seen.beside = exp(unknowns.at[unknowns.beside]);
	set_up(form, &unknowns, &seen, weight, none, matrix, towards);
	return invert(matrix, unknowns.count) ? sqrt(matrix[unknowns.rate][unknowns.rate])
					      : HUGE_VAL;
}
