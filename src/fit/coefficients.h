/* coefficients.h - all coefficients of a curve at once, where its form is known. */
#ifndef LANDAU_FIT_COEFFICIENTS_H
#define LANDAU_FIT_COEFFICIENTS_H

#include <stdbool.h>

#include "fit/shapes.h"

/*
 * The form of a curve at some sizes:
 *   ln cost_i = level of i's regime + ln(f_i + beside * g_i) + height * share_i
 * where f is a law of the table or, with whatever rate is to be found, exp(rate * x). It refers to
 * its points.
 */
typedef struct Form {
	const Points *points;
	Regimes regimes;
	bool has_rate, has_beside, has_height;
	double x[POINTS_MOST]; /* ln(n / the largest) or n - the largest: rates are exponents or
				* logarithms of bases */
	double f[POINTS_MOST]; /* in units of that at the largest n, as g is; without a rate */
	double g[POINTS_MOST];
	double share[POINTS_MOST];
} Form;

typedef struct Coefficients {
	double level[REGIMES_MOST];
	double beside;
	double height;
	double rate;
} Coefficients;

/* Of a curve such as `fit`, its regimes those that are seen at `points`, which it was fitted to. */
void form_of_fit(Form *form, const Points *points, const Fit *fit);

/* The same with n^rate in place of the fit's law and its lower term, or e^(rate n) where it is
 * exponential. Laws below the square root have nothing beside them: a small power and a fixed cost
 * can't be told from each other. */
void form_of_rate(Form *form, const Points *points, const Fit *fit);

/* ln cost at each size. */
void coefficients_curve(const Form *form, const Coefficients *coefficients, double y[POINTS_MOST]);

/*
 * Fits the coefficients to y from where they stand, by the method of Levenberg (1944) and Marquardt
 * (1963) with the weights of robust_fit(). `beside` stays at 0 or above. `weight` gets the weights
 * of the last round. Returns the weighted mean of the squared deviations as Robust has it.
 */
double coefficients_fit(
    const Form *form, const double *y, Coefficients *coefficients, double weight[POINTS_MOST]);

/*
 * How much each size draws the curve to itself, from 0 to 1: the diagonal of the hat matrix of the
 * linearised curve (Hoaglin & Welsch 1978). Returns how many coefficients the sizes determine; 0
 * where they are too few for the form.
 */
size_t coefficients_leverage(const Form *form, const Coefficients *coefficients,
    const double *weight, double leverage[POINTS_MOST]);

/* The standard error of the rate for deviations of standard deviation 1; infinite where the sizes
 * don't determine it. What stands beside the law is uncertain also where it is nothing. */
double coefficients_rate_error(
    const Form *form, const Coefficients *coefficients, const double *weight);

#endif
