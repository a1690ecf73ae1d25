#include <math.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "fit/conclude.h"
#include "suite.h"

/* The sizes at which a law can be seen: by ones where it is exponential. */
static size_t sizes_of(const Law *law, double n[32])
{
	static const double first[LAW_COUNT] = {[LAW_GOLDEN] = 8,
	    [LAW_POWER_OF_2] = 5,
	    [LAW_N_POWER_OF_2] = 5,
	    [LAW_POWER_OF_3] = 3,
	    [LAW_FACTORIAL] = 3};
	size_t count = law->exponential ? 12 : 15;

	for (size_t i = 0; i < count; i++)
		n[i] = law->exponential ? first[law_id(law)] + (double)i
					: round(15 * pow(1.7, (double)i));
	return count;
}

/* `samples` readings a size of fixed + law, each off by a normal relative error. */
static void draw(Series *series, const Law *law, double fixed, double scale, double noise,
    int samples, gsl_rng *random)
{
	double n[32];
	size_t count = sizes_of(law, n);

	series_init(series, "drawn", "drawn", NULL, METRIC_TIME);
	for (size_t i = 0; i < count; i++)
		for (int j = 0; j < samples; j++) {
			double value = fixed + scale * exp(law_log(law, n[i]));
			double off = noise > 0 ? gsl_ran_gaussian(random, noise) : 0;

			series_add(
			    series, (Sample){.n = n[i], .value = value * exp(off), .calls = 1});
		}
}

static Verdict verdict_on(const Law *law, double fixed, double noise, gsl_rng *random)
{
	Series series;
	Verdict verdict;

	draw(&series, law, fixed, 1e-9, noise, 5, random);
	conclude(&series, NULL, &verdict);
	series_release(&series);
	return verdict;
}

START_TEST(exact_data_of_every_law_are_decided)
{
	for (int i = 0; i < LAW_COUNT; i++) {
		Verdict verdict = verdict_on(&laws[i], 0, 0, NULL);

		ck_assert_msg(verdict.law == &laws[i], "%s read as %s", laws[i].name,
		    verdict.law ? verdict.law->name : "nothing");
		ck_assert_msg(
		    verdict.state == VERDICT_DECIDED, "%s: %.2f", laws[i].name, verdict.confidence);
	}
}
END_TEST

START_TEST(the_fit_of_exact_data_is_the_law_that_made_them)
{
	Series series;
	Verdict verdict;
	const Fit *fit;

	draw(&series, &laws[LAW_QUADRATIC], 3e-6, 2e-9, 0, 1, NULL);
	conclude(&series, NULL, &verdict);
	fit = verdict_fit(&verdict);
	ck_assert_ptr_nonnull(fit);
	ck_assert_double_eq_tol(fit_value(fit, 1000) / (3e-6 + 2e-9 * 1e6), 1, 0.005);
	ck_assert_double_eq_tol(fit_value(fit, 15) / (3e-6 + 2e-9 * 225), 1, 0.02);
	ck_assert_double_eq(fit->smallest, 15);
	series_release(&series);
}
END_TEST

/* What is asked of noisy data: right in most draws, and hardly ever wrong with confidence. */
START_TEST(noisy_data_are_right_or_undecided)
{
	enum { DRAWS = 40 };
	gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);

	for (int i = 0; i < LAW_COUNT; i++) {
		int right = 0, wrong = 0;

		gsl_rng_set(random, 7);
		for (int draw = 0; draw < DRAWS; draw++) {
			Verdict verdict = verdict_on(&laws[i], 0, 0.03, random);

			right += verdict.law == &laws[i];
			wrong += verdict.law != &laws[i] && verdict.confidence >= 0.95;
		}
		ck_assert_msg(right >= DRAWS * 9 / 10, "%s: %d of %d", laws[i].name, right, DRAWS);
		ck_assert_msg(!wrong, "%s: %d wrong and sure", laws[i].name, wrong);
	}
	gsl_rng_free(random);
}
END_TEST

START_TEST(a_noisy_constant_is_no_logarithm)
{
	enum { DRAWS = 200 };
	gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
	int right = 0;

	gsl_rng_set(random, 1);
	for (int draw = 0; draw < DRAWS; draw++)
		right +=
		    verdict_on(&laws[LAW_CONSTANT], 0, 0.05, random).law == &laws[LAW_CONSTANT];
	gsl_rng_free(random);
	ck_assert_int_ge(right, DRAWS * 98 / 100);
}
END_TEST

START_TEST(a_logarithm_above_a_fixed_cost_is_seen)
{
	gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
	int right = 0;

	gsl_rng_set(random, 1);
	for (int draw = 0; draw < 50; draw++) {
		Series series;
		Verdict verdict;

		series_init(&series, "log", "log", NULL, METRIC_TIME);
		for (double n = 16; n < 5e5; n *= 2)
			for (int j = 0; j < 7; j++)
				series_add(&series,
				    (Sample){.n = n,
					.value = (20 + 10 * log2(n)) *
						 exp(gsl_ran_gaussian(random, 0.05)) * 1e-9,
					.calls = 1});
		conclude(&series, NULL, &verdict);
		right += verdict.law == &laws[LAW_LOG];
		series_release(&series);
	}
	gsl_rng_free(random);
	ck_assert_int_ge(right, 48);
}
END_TEST

/* A cache that is left: the cost of an element doubles around n = 20 k, within less than a decade.
 */
START_TEST(a_line_with_a_knee_is_no_linearithmic_law)
{
	enum { DRAWS = 50 };
	gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
	int fooled = 0, right = 0;

	gsl_rng_set(random, 3);
	for (int draw = 0; draw < DRAWS; draw++) {
		Series series;
		Verdict verdict;

		series_init(&series, "knee", "knee", NULL, METRIC_TIME);
		for (double n = 60; n < 1e6; n = round(1.9 * n))
			for (int j = 0; j < 5; j++) {
				double beyond = 1 / (1 + exp(-4 * log(n / 20e3) / 1.5));
				double off = gsl_ran_gaussian(random, 0.02);

				series_add(&series, (Sample){.n = n,
							.value = 1e-9 * n * (1 + beyond) * exp(off),
							.calls = 1});
			}
		conclude(&series, NULL, &verdict);
		fooled += verdict.law == &laws[LAW_N_LOG] && verdict.confidence >= 0.9;
		right += verdict.law == &laws[LAW_LINEAR];
		series_release(&series);
	}
	gsl_rng_free(random);
	ck_assert_int_eq(fooled, 0);
	ck_assert_int_ge(right, DRAWS * 9 / 10);
}
END_TEST

static Verdict verdict_on_sizes(int count, double value)
{
	Series series;
	Verdict verdict;

	series_init(&series, "few", "few", NULL, METRIC_TIME);
	for (int i = 0; i < count; i++)
		series_add(&series, (Sample){.n = 10 << i, .value = value * (10 << i), .calls = 1});
	conclude(&series, NULL, &verdict);
	series_release(&series);
	return verdict;
}

/* Sizes up to `largest`, where the law costs `share` of what starting a program does. */
static Verdict verdict_behind_start(const Law *law, double largest, double share)
{
	const double start = 1e-3;
	Series series;
	Verdict verdict;

	series_init(&series, "program", "program", NULL, METRIC_TIME);
	series.startup_seconds = start;
	for (double n = 12; n <= largest; n = round(1.6 * n))
		for (int i = 0; i < 3; i++)
			series_add(&series,
			    (Sample){.n = n,
				.value = start * (1 + share * law_relative(law, n, largest)),
				.calls = 2});
	conclude(&series, NULL, &verdict);
	series_release(&series);
	return verdict;
}

START_TEST(what_rises_behind_the_start_of_a_program_is_its_law)
{
	/* So far that a step takes as long as a processor needs for it. */
	static const struct {
		LawId law;
		double largest;
	} cases[] = {{LAW_LINEAR, 10000}, {LAW_QUADRATIC, 10000}, {LAW_CUBIC, 2000}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const Law *law = &laws[cases[i].law];
		double largest = cases[i].largest;
		Verdict verdict = verdict_behind_start(law, largest, 20);

		ck_assert_ptr_eq(verdict.law, law);
		ck_assert_int_eq(verdict.state, VERDICT_DECIDED);
		/* Where it has hardly begun to be seen, nobody is sure; least of all of a constant
		 * cost that has a knee. */
		verdict = verdict_behind_start(law, largest, 1.5);
		ck_assert_ptr_ne(verdict.law, &laws[LAW_CONSTANT]);
		verdict = verdict_behind_start(law, largest, 0.4);
		ck_assert_int_eq(verdict.state, VERDICT_UNDECIDED);
	}
}
END_TEST

START_TEST(a_program_that_takes_as_long_as_its_start_may_hide_a_law)
{
	Verdict verdict = verdict_behind_start(&laws[LAW_CONSTANT], 2000, 0);

	ck_assert_int_eq(verdict.state, VERDICT_UNDECIDED);
	ck_assert_uint_ge(verdict.plausible_count, 2);
	/* But not when there is so much input that nobody could have looked at it. */
	verdict = verdict_behind_start(&laws[LAW_CONSTANT], 1e7, 0);
	ck_assert_int_eq(verdict.state, VERDICT_DECIDED);
	ck_assert_ptr_eq(verdict.law, &laws[LAW_CONSTANT]);
}
END_TEST

START_TEST(two_sizes_are_too_few)
{
	for (int count = 0; count < 3; count++) {
		Verdict verdict = verdict_on_sizes(count, 1e-6);

		ck_assert_int_eq(verdict.state, VERDICT_TOO_FEW);
		ck_assert_ptr_null(verdict.law);
		ck_assert_ptr_null(verdict_fit(&verdict));
	}
}
END_TEST

/* Of 1000 and 1010 a line costs as much as a constant. Of 60 and 61 an exponential doesn't. */
START_TEST(sizes_that_are_nearly_one_are_too_few)
{
	for (int i = 0; i < 2; i++) {
		Verdict verdict;
		Series series;

		series_init(&series, "near", "near", NULL, METRIC_TIME);
		for (int j = 0; j <= (i ? 3 : 10); j++) {
			double n = i ? 60 + j : 1000 + j;

			series_add(&series,
			    (Sample){
				.n = n, .value = i ? pow(1.618, j) * 1e-3 : n * 1e-6, .calls = 1});
		}
		conclude(&series, NULL, &verdict);
		ck_assert_int_eq(verdict.state == VERDICT_TOO_FEW, i == 0);
		ck_assert_int_eq(verdict.law == NULL, i == 0);
		series_release(&series);
	}
}
END_TEST

START_TEST(nothing_above_the_clock_is_too_few)
{
	ck_assert_int_eq(verdict_on_sizes(12, 0).state, VERDICT_TOO_FEW);
}
END_TEST

START_TEST(probabilities_add_up_and_descend)
{
	gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);

	for (int draw = 0; draw < 30; draw++) {
		Verdict verdict = verdict_on(&laws[draw % LAW_COUNT], 1e-7, 0.2, random);
		double sum = 0;

		ck_assert_uint_gt(verdict.plausible_count, 0);
		ck_assert_ptr_eq(verdict.plausible[0].law, verdict.law);
		ck_assert_double_eq(verdict.plausible[0].probability, verdict.confidence);
		for (size_t i = 0; i < verdict.plausible_count; i++) {
			sum += verdict.plausible[i].probability;
			if (i)
				ck_assert_double_le(verdict.plausible[i].probability,
				    verdict.plausible[i - 1].probability);
		}
		ck_assert_double_le(sum, 1 + 1e-9);
		ck_assert_int_eq(
		    verdict.state == VERDICT_DECIDED, verdict.confidence >= VERDICT_CONFIDENT);
	}
	gsl_rng_free(random);
}
END_TEST

/* Sizes far beyond what any law but O(1) can be evaluated at without logarithms. */
START_TEST(huge_sizes_and_values_stay_finite)
{
	Series series;
	Verdict verdict;

	series_init(&series, "huge", "huge", NULL, METRIC_TIME);
	for (int i = 0; i < 12; i++)
		series_add(
		    &series, (Sample){.n = pow(10, 2 * i), .value = pow(10, i - 9), .calls = 1});
	conclude(&series, NULL, &verdict);
	ck_assert_ptr_eq(verdict.law, &laws[LAW_SQRT]);
	for (size_t i = 0; i < verdict.plausible_count; i++) {
		ck_assert_double_finite(verdict.plausible[i].fit.scale);
		ck_assert_double_finite(verdict.plausible[i].fit.error);
	}
	series_release(&series);
}
END_TEST

/* A hash table that grows out of its first level of 48 KiB, as it was measured once beside a busy
 * neighbour. */
START_TEST(growth_that_a_cache_foretells_is_less_surely_a_logarithm)
{
	static const struct {
		double n, nanoseconds, bytes;
	} sizes[] = {{16, 20.6, 85280}, {26, 21.2, 72720}, {42, 20.8, 51392}, {67, 21.5, 49696},
	    {107, 21.9, 48848}, {171, 21.8, 49376}, {274, 22.8, 51696}, {346, 24.6, 70144},
	    {438, 25.9, 69168}, {554, 25.2, 72800}, {701, 26.3, 74848}, {1122, 27.3, 80416},
	    {1795, 29.5, 92992}, {2271, 26.3, 105664}, {2872, 26.9, 115920}, {4595, 30.4, 148064},
	    {7352, 28.5, 200672}, {11763, 31.0, 284880}, {18821, 31.7, 428480},
	    {30114, 32.4, 650400}, {48182, 33.0, 1011792}, {60946, 34.4, 1264384},
	    {77091, 38.8, 1581472}};
	Caches caches = {.bytes = {48 << 10, 2 << 20}};
	Verdict blind, seeing;
	Series series;

	series_init(&series, "table", "table", NULL, METRIC_TIME);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		series_add(&series, (Sample){.n = sizes[i].n,
					.value = sizes[i].nanoseconds * 1e-9,
					.calls = 1,
					.bytes = sizes[i].bytes});
	conclude(&series, NULL, &blind);
	conclude(&series, &caches, &seeing);
	ck_assert_ptr_eq(blind.law, &laws[LAW_LOG]);
	ck_assert(seeing.law == &laws[LAW_CONSTANT] || seeing.confidence < blind.confidence);
	series_release(&series);
}
END_TEST

/* Counts of a program that does a lot before it looks at its input: nothing but the input makes
 * them grow, be it by a seventh. */
START_TEST(counts_grow_by_what_grows)
{
	static const LawId ids[] = {LAW_LINEAR, LAW_QUADRATIC};

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		const Law *law = &laws[ids[i]];
		Series series;
		Verdict verdict;

		series_init(&series, "counted", "counted", NULL, METRIC_STEPS);
		for (double n = 16; n < 3000; n = round(1.6 * n)) {
			double share = 0.14 * law_relative(law, n, 3000);

			series_add(&series,
			    (Sample){.n = n, .value = round(400000 * (1 + share)), .calls = 1});
		}
		conclude(&series, NULL, &verdict);
		ck_assert_ptr_eq(verdict.law, law);
		ck_assert_int_eq(verdict.state, VERDICT_DECIDED);
		series_release(&series);
	}
}
END_TEST

/* What differs by more than it grows is nobody's law. */
START_TEST(counts_that_vary_are_constant)
{
	Series series;
	Verdict verdict;

	series_init(&series, "varying", "varying", NULL, METRIC_STEPS);
	for (int n = 16; n < 40000; n = 17 * n / 10)
		series_add(&series, (Sample){.n = n, .value = 7 + n % 3, .calls = 1});
	conclude(&series, NULL, &verdict);
	ck_assert_ptr_eq(verdict.law, &laws[LAW_CONSTANT]);
	series_release(&series);
}
END_TEST

/* A scan, at all the sizes that a machine with ten programs to run let it have. */
START_TEST(a_few_small_sizes_decide_nothing)
{
	static const double n[] = {16, 26, 42, 67, 107}, cost[] = {14.8, 16.5, 22.4, 26.9, 37.7};
	Series series;
	Verdict verdict;

	for (int unit = 0; unit < 2; unit++) {
		series_init(&series, "scan", "scan", NULL, METRIC_TIME);
		for (int i = 0; i < 5; i++)
			series_add(&series,
			    (Sample){
				.n = n[i], .value = cost[i] * (unit ? 1e-6 : 1e-9), .calls = 1});
		conclude(&series, NULL, &verdict);
		/* In microseconds nothing but the code makes them so. */
		ck_assert_int_eq(verdict.state, unit ? VERDICT_DECIDED : VERDICT_UNDECIDED);
		series_release(&series);
	}
}
END_TEST

/* A table that is looked into: what the processor learns first makes the smallest the dearest. */
START_TEST(what_gets_cheaper_over_a_narrow_range_is_constant)
{
	static const double n[] = {16, 24, 36, 54, 81, 121, 182};
	static const double cost[] = {8.22, 6.53, 4.90, 4.15, 3.86, 3.61, 3.56};
	Series series;
	Verdict verdict;

	series_init(&series, "table", "table", NULL, METRIC_TIME);
	for (int i = 0; i < 7; i++)
		series_add(&series, (Sample){.n = n[i], .value = cost[i] * 1e-9, .calls = 1000});
	conclude(&series, NULL, &verdict);
	ck_assert_ptr_eq(verdict.law, &laws[LAW_CONSTANT]);
	ck_assert_int_eq(verdict.state, VERDICT_DECIDED);
	series_release(&series);
}
END_TEST

/* A scan beside a busy loop and a neighbour that came and went. */
static const struct Slowed {
	double n, nanoseconds, yardstick;
} slowed[] = {
    {16, 13.6, 2.34e-6},
    {16, 13.4, 2.34e-6},
    {16, 13.6, 2.35e-6},
    {26, 16.3, 2.36e-6},
    {26, 16.2, 2.33e-6},
    {26, 15.8, 1.56e-6},
    {42, 22.5, 2.35e-6},
    {42, 19.3, 1.50e-6},
    {42, 19.2, 1.51e-6},
    {67, 28.8, 2.32e-6},
    {67, 22.7, 1.51e-6},
    {67, 22.6, 1.50e-6},
    {107, 39.2, 2.41e-6},
    {107, 29.9, 1.53e-6},
    {107, 29.6, 1.55e-6},
    {171, 40.4, 1.54e-6},
    {171, 40.3, 1.55e-6},
    {171, 40.4, 1.55e-6},
};

START_TEST(a_few_small_sizes_that_something_slowed_are_no_square_root)
{
	Series series;
	Verdict verdict;

	series_init(&series, "scan", "scan", NULL, METRIC_TIME);
	for (size_t i = 0; i < sizeof slowed / sizeof *slowed; i++)
		series_add(&series, (Sample){.n = slowed[i].n,
					.value = slowed[i].nanoseconds * 1e-9,
					.calls = 1000,
					.yardstick = slowed[i].yardstick});
	conclude(&series, NULL, &verdict);
	ck_assert(verdict.law == &laws[LAW_LINEAR] || verdict.confidence < 0.87);
	series_release(&series);
}
END_TEST

/* Times of calls on 8 n bytes, on a machine with a first cache of 48 KiB and a second one of 2 MiB.
 */
static Verdict verdict_near_caches(double cost(double n), double largest, double jitter)
{
	Caches caches = {.bytes = {48 << 10, 2 << 20}};
	Verdict verdict;
	Series series;

	series_init(&series, "drawn", "drawn", NULL, METRIC_TIME);
	for (int i = 0; 16 * pow(1.6, i) < largest; i++) {
		double n = round(16 * pow(1.6, i));

		for (int j = 0; j < 5; j++)
			series_add(&series, (Sample){.n = n,
						.value = cost(n) * (1 + jitter * (j * 2 % 5)),
						.calls = 1000,
						.bytes = 8 * n});
	}
	conclude(&series, &caches, &verdict);
	series_release(&series);
	return verdict;
}

static double slow_rise(double n)
{
	return 2.5e-9 + 0.7e-9 * log2(n / 16);
}

static double fast_rise(double n)
{
	return 25e-9 + 7e-9 * log2(n / 16);
}

/* One look at inputs that together come near the 2 MB of a cache which somebody else uses, too. */
static double late_rise(double n)
{
	return 3e-9 + 0.4e-12 * n;
}

START_TEST(some_nanoseconds_may_be_the_distance_of_the_data)
{
	Verdict verdict = verdict_near_caches(slow_rise, 20e3, 0.01);

	ck_assert_int_eq(verdict.state, VERDICT_UNDECIDED);
	ck_assert_uint_ge(verdict.plausible_count, 2);
	for (size_t i = 0; i < 2; i++)
		ck_assert(verdict.plausible[i].law == &laws[LAW_CONSTANT] ||
			  verdict.plausible[i].law == &laws[LAW_LOG]);
	verdict = verdict_near_caches(late_rise, 110e3, 0.01);
	ck_assert_ptr_eq(verdict.law, &laws[LAW_CONSTANT]);
	ck_assert_int_eq(verdict.state, VERDICT_UNDECIDED);
	verdict = verdict_near_caches(fast_rise, 20e3, 0.01);
	ck_assert_ptr_eq(verdict.law, &laws[LAW_LOG]);
	ck_assert_int_eq(verdict.state, VERDICT_DECIDED);
	/* Where readings vary as they do when memory is far. */
	verdict = verdict_near_caches(fast_rise, 20e3, 0.1);
	ck_assert_int_eq(verdict.state, VERDICT_UNDECIDED);
}
END_TEST

SUITE_MAIN("conclude", counts_grow_by_what_grows, counts_that_vary_are_constant,
    exact_data_of_every_law_are_decided, the_fit_of_exact_data_is_the_law_that_made_them,
    noisy_data_are_right_or_undecided, a_noisy_constant_is_no_logarithm,
    a_logarithm_above_a_fixed_cost_is_seen, a_line_with_a_knee_is_no_linearithmic_law,
    what_rises_behind_the_start_of_a_program_is_its_law,
    a_program_that_takes_as_long_as_its_start_may_hide_a_law, two_sizes_are_too_few,
    a_few_small_sizes_decide_nothing, what_gets_cheaper_over_a_narrow_range_is_constant,
    a_few_small_sizes_that_something_slowed_are_no_square_root,
    sizes_that_are_nearly_one_are_too_few, nothing_above_the_clock_is_too_few,
    probabilities_add_up_and_descend, huge_sizes_and_values_stay_finite,
    growth_that_a_cache_foretells_is_less_surely_a_logarithm,
    some_nanoseconds_may_be_the_distance_of_the_data)
