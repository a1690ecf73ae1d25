#include <math.h>

#include "base/random.h"
#include "fit/exponent.h"
#include "suite.h"

enum { COUNT = 13 };

/* fixed + n^k or b^n, in units of that at the largest n; each size off by a normal share. */
static void points_of(
    Points *points, bool exponential, double rate, double fixed, double noise, Random *random)
{
	*points = (Points){.count = COUNT};
	for (int i = 0; i < COUNT; i++) {
		points->n[i] = exponential ? 6 + i : 16 * pow(1.6, i);
		points->weight[i] = 1;
		points->total_weight += 1;
	}
	for (int i = 0; i < COUNT; i++) {
		double largest = points->n[COUNT - 1];
		double x = exponential ? points->n[i] - largest : log(points->n[i] / largest);

		points->log_cost[i] = log(fixed + exp(rate * x));
		if (random)
			points->log_cost[i] += noise * random_normal(random);
	}
}

static bool find(const Points *points, bool exponential, Exponent *exponent)
{
	const Fit like = {.law = &laws[exponential ? LAW_POWER_OF_2 : LAW_LINEAR]};
	Form form;

	form_of_rate(&form, points, &like);
	return exponent_fit(&form, points->log_cost, exponent);
}

START_TEST(exact_exponents_and_bases_are_found)
{
	static const double rates[] = {0.33, 0.7, 1, 1.3, 2.31, 2.9, 5, 11};
	Exponent exponent;
	Points points;

	for (int exponential = 0; exponential <= 1; exponential++)
		for (size_t i = 0; i < sizeof rates / sizeof *rates; i++)
			for (double fixed = 0; fixed < 0.02; fixed += 0.01) {
				points_of(&points, exponential, rates[i], fixed, 0, NULL);
				ck_assert(find(&points, exponential, &exponent));
				ck_assert_double_eq_tol(
				    exponent.coefficients.rate / rates[i], 1, 1e-3);
				ck_assert_double_lt(sqrt(exponent.square), 1e-4);
			}
}
END_TEST

START_TEST(what_does_not_rise_has_none)
{
	const Fit flat = {.law = &laws[LAW_CONSTANT]};
	Exponent exponent;
	Points points;
	Form form;

	points_of(&points, false, 0, 0, 0, NULL);
	ck_assert(find(&points, false, &exponent));
	ck_assert_double_eq_tol(exponent.coefficients.rate, 0, 1e-6);
	points_of(&points, false, -0.01, 0, 0, NULL);
	form_of_rate(&form, &points, &flat);
	ck_assert(exponent_fit(&form, points.log_cost, &exponent));
	ck_assert_double_eq_tol(exponent.coefficients.rate, -0.01, 1e-6);
}
END_TEST

START_TEST(three_sizes_are_too_few)
{
	Exponent exponent;
	Points points;

	points_of(&points, false, 2, 0, 0, NULL);
	points.count = 3;
	ck_assert(!find(&points, false, &exponent));
}
END_TEST

/* Two standard errors of the rate hold the true one in about nineteen of twenty draws. */
START_TEST(the_standard_error_is_that_of_many_draws)
{
	enum { DRAWS = 200 };
	Random random = random_stream(1, 0);
	int within = 0;

	for (int draw = 0; draw < DRAWS; draw++) {
		Exponent exponent;
		Points points;
		double free = COUNT - 3, error;

		points_of(&points, false, 2.31, 0.003, 0.02, &random);
		ck_assert(find(&points, false, &exponent));
		error = exponent.error * sqrt(exponent.square * COUNT / free);
		/* Student's t for 10 degrees of freedom. */
		within += fabs(exponent.coefficients.rate - 2.31) < 2.228 * error;
	}
	ck_assert_int_ge(within, DRAWS * 88 / 100);
	ck_assert_int_le(within, DRAWS * 995 / 1000);
}
END_TEST

SUITE_MAIN("exponent", exact_exponents_and_bases_are_found, what_does_not_rise_has_none,
    three_sizes_are_too_few, the_standard_error_is_that_of_many_draws)
