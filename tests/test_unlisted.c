#include <math.h>

#include "base/random.h"
#include "fit/conclude.h"
#include "model/freelaw.h"
#include "suite.h"

enum { DRAWS = 8 };

typedef struct Truth {
	bool exponential;
	double rate; /* the exponent, or the base */
	double fixed;
	double (*factor)(double n); /* beside the power; NULL: none */
	double first, step;
	int sizes;
} Truth;

static double cost(const Truth *truth, double n, double largest)
{
	double f =
	    truth->exponential ? pow(truth->rate, n - largest) : pow(n / largest, truth->rate);

	return truth->fixed + f * (truth->factor ? truth->factor(n) / truth->factor(largest) : 1);
}

static double size(const Truth *truth, int i)
{
	return truth->exponential ? truth->first + i * truth->step
				  : round(truth->first * pow(truth->step, i));
}

static Verdict conclude_on(const Truth *truth, Metric metric, double noise, Random *random)
{
	int samples = metric_is_exact(metric) ? 1 : 5;
	Verdict verdict;
	Series series;

	series_init(&series, "drawn", "drawn", NULL, metric);
	for (int i = 0; i < truth->sizes; i++)
		for (int j = 0; j < samples; j++) {
			double n = size(truth, i);
			double value = cost(truth, n, size(truth, truth->sizes - 1));

			series_add(&series, (Sample){.n = n,
						.value = value * exp(noise * random_normal(random)),
						.calls = 1});
		}
	conclude(&series, NULL, &verdict);
	series_release(&series);
	return verdict;
}

/* How many of the draws are decided to be a law outside the table. */
static int taken(const Truth *truth, Metric metric, double noise, double *mean)
{
	Random random = random_stream(5, 0);
	int count = 0;

	*mean = 0;
	for (int draw = 0; draw < DRAWS; draw++) {
		Verdict verdict = conclude_on(truth, metric, noise, &random);

		if (verdict.state == VERDICT_DECIDED && verdict.law->outside) {
			const Fit *fit = verdict_fit(&verdict);

			ck_assert_int_eq(verdict.law->exponential, truth->exponential);
			ck_assert_ptr_eq(fit->law, verdict.law);
			ck_assert_double_eq_tol(fit->parameter, verdict.law->parameter, 0.0051);
			*mean += fit->parameter;
			count++;
		}
	}
	*mean /= count;
	return count;
}

static const Truth powers[] = {
    {.rate = 2.31, .first = 16, .step = 1.5, .sizes = 12},
    {.rate = 2.31, .first = 16, .step = 1.5, .sizes = 12, .fixed = 0.001},
    {.rate = 1.3, .first = 64, .step = 1.8, .sizes = 14},
    {.rate = 0.7, .first = 64, .step = 1.8, .sizes = 14},
    {.rate = 0.3, .first = 64, .step = 1.8, .sizes = 14},
    {.rate = 4, .first = 8, .step = 1.3, .sizes = 12},
    {.exponential = true, .rate = 1.84, .first = 6, .step = 1, .sizes = 16},
    {.exponential = true, .rate = 1.32, .first = 6, .step = 3, .sizes = 14},
    {.exponential = true, .rate = 4, .first = 3, .step = 1, .sizes = 9},
};

START_TEST(clean_powers_and_exponentials_are_found)
{
	static const Metric metrics_tried[] = {METRIC_STEPS, METRIC_TIME};

	for (size_t i = 0; i < sizeof powers / sizeof *powers; i++)
		for (int m = 0; m < 2; m++) {
			double mean;
			int count = taken(&powers[i], metrics_tried[m], 0.01, &mean);

			ck_assert_msg(count >= DRAWS - 1, "%g: %d", powers[i].rate, count);
			ck_assert_double_eq_tol(mean, powers[i].rate, 0.01);
		}
}
END_TEST

START_TEST(exact_counts_are_found_to_the_hundredth)
{
	Random random = random_stream(1, 0);
	Verdict verdict = conclude_on(&powers[0], METRIC_STEPS, 0, &random);
	Text text = {0};

	ck_assert_ptr_eq(verdict.law, law_power(2.31));
	verdict_words(&verdict, &text);
	ck_assert_str_eq(text_string(&text),
	    "O(n^2.31)  n to the 2.31: doubling n makes it 4.96 times slower  (99 %)");
	text_clear(&text);
	verdict = conclude_on(&powers[6], METRIC_STEPS, 0, &random);
	ck_assert_ptr_eq(verdict.law, law_base(1.84));
	verdict_words(&verdict, &text);
	ck_assert_str_eq(text_string(&text),
	    "O(1.84^n)  exponential: each +1 makes it 1.84 times slower  (99 %)");
	text_release(&text);
}
END_TEST

static double log_n(double n)
{
	return log(n);
}

static double log_squared(double n)
{
	return log(n) * log(n);
}

static double over_log(double n)
{
	return 1 / log(n);
}

static double log_log(double n)
{
	return log(log(n));
}

static double n_itself(double n)
{
	return n;
}

/* A cache that is left over the second half of the sizes. */
static double knee(double n)
{
	return 1 + 1.5 / (1 + exp(-4 * log(n / 20e3) / 2.3));
}

START_TEST(what_is_no_power_is_not_taken_for_one)
{
	static const Truth others[] = {
	    {.rate = 1, .factor = log_squared, .first = 16, .step = 1.8, .sizes = 14},
	    {.rate = 1, .factor = log_squared, .first = 16, .step = 1.4, .sizes = 14},
	    {.rate = 1.5, .factor = log_n, .first = 64, .step = 1.6, .sizes = 14},
	    {.rate = 2, .factor = over_log, .first = 16, .step = 1.6, .sizes = 14},
	    {.rate = 1, .factor = log_log, .first = 8, .step = 1.6, .sizes = 14},
	    {.rate = 1, .factor = knee, .first = 64, .step = 1.8, .sizes = 16},
	    {.rate = 2, .factor = knee, .first = 64, .step = 1.8, .sizes = 16},
	    {.rate = 2, .factor = n_itself, .first = 8, .step = 1.3, .sizes = 12},
	    {.exponential = true,
		.rate = 2,
		.factor = n_itself,
		.first = 5,
		.step = 1,
		.sizes = 16},
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		for (double noise = 0; noise < 0.015; noise += 0.01) {
			double mean;

			ck_assert_int_eq(taken(&others[i], METRIC_STEPS, noise, &mean), 0);
			ck_assert_int_eq(taken(&others[i], METRIC_TIME, noise, &mean), 0);
		}
}
END_TEST

/* Within a hundredth of n^2.65 and n^0.67, but bent, which exact counts show. */
START_TEST(an_exponent_that_changes_is_none)
{
	static const Truth bent[] = {
	    {.rate = 2.5, .factor = log_n, .first = 128, .step = 1.3, .sizes = 14},
	    {.rate = 0.5, .factor = log_n, .first = 1024, .step = 1.3, .sizes = 14},
	};

	for (size_t i = 0; i < sizeof bent / sizeof *bent; i++) {
		double mean;

		ck_assert_int_eq(taken(&bent[i], METRIC_STEPS, 0, &mean), 0);
	}
}
END_TEST

START_TEST(laws_of_the_table_are_not_taken_for_others)
{
	Random random = random_stream(9, 0);

	for (int draw = 0; draw < 10 * LAW_COUNT; draw++) {
		const Law *law = &laws[draw % LAW_COUNT];
		double noise = 0.005 * (1 + draw % 4), largest = law->exponential ? 17 : 50000;
		Series series;
		Verdict verdict;

		series_init(&series, "drawn", "drawn", NULL, METRIC_STEPS);
		for (int i = 0; i < 13; i++) {
			double n = law->exponential ? 5 + i : round(16 * pow(1.9, i));

			series_add(&series, (Sample){.n = n,
						.value = (1e-6 + law_relative(law, n, largest)) *
							 exp(noise * random_normal(&random)),
						.calls = 1});
		}
		conclude(&series, NULL, &verdict);
		for (size_t i = 0; i < verdict.plausible_count; i++)
			ck_assert_msg(!verdict.plausible[i].law->outside, "%s: %s", law->name,
			    verdict.plausible[i].law->name);
		series_release(&series);
	}
}
END_TEST

/* A slope that is a little off is what caches and clocks make of a law. */
START_TEST(times_that_drift_a_little_keep_their_law)
{
	static const double exponents[] = {0.95, 1.05, 1.93, 2.07, 2.93, 3.09};

	for (size_t i = 0; i < sizeof exponents / sizeof *exponents; i++) {
		Truth truth = {.rate = exponents[i], .first = 32, .step = 1.5, .sizes = 13};
		double mean;

		ck_assert_int_eq(taken(&truth, METRIC_TIME, 0.005, &mean), 0);
	}
}
END_TEST

START_TEST(noise_sizes_and_spans_are_looked_at)
{
	Truth noisy = powers[0], few = powers[0], narrow = powers[0], hidden = powers[0];
	double mean;

	ck_assert_int_eq(taken(&noisy, METRIC_STEPS, 0.08, &mean), 0);
	few.sizes = 7;
	few.step = 2.2;
	ck_assert_int_eq(taken(&few, METRIC_STEPS, 0.001, &mean), 0);
	narrow.step = 1.2;
	ck_assert_int_eq(taken(&narrow, METRIC_STEPS, 0.001, &mean), 0);
	hidden.fixed = 0.3;
	ck_assert_int_eq(taken(&hidden, METRIC_STEPS, 0.001, &mean), 0);
}
END_TEST

SUITE_MAIN("unlisted", clean_powers_and_exponentials_are_found,
    exact_counts_are_found_to_the_hundredth, what_is_no_power_is_not_taken_for_one,
    an_exponent_that_changes_is_none, laws_of_the_table_are_not_taken_for_others,
    times_that_drift_a_little_keep_their_law, noise_sizes_and_spans_are_looked_at)
