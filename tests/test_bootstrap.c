#include <math.h>

#include "base/random.h"
#include "fit/bootstrap.h"
#include "fit/conclude.h"
#include "model/freelaw.h"
#include "suite.h"

enum { DRAWS = 200, SIZES = 14 };

/* A truth, and how far sizes are off it. */
typedef struct Scene {
	Fit truth;
	double noise;
	double last_noise; /* of the larger half of the sizes */
	int sizes;
} Scene;

static double noise_at(const Scene *scene, int i)
{
	return i < scene->sizes / 2 ? scene->noise : scene->last_noise;
}

static double size_at(const Scene *scene, int i)
{
	return scene->truth.law->exponential ? 6 + i : round(16 * pow(1.8, i));
}

static void draw(const Scene *scene, Series *series, Random *random)
{
	series_init(series, "drawn", "drawn", NULL, METRIC_TIME);
	for (int i = 0; i < scene->sizes; i++) {
		double n = size_at(scene, i);
		double off = exp(noise_at(scene, i) * random_normal(random));

		for (int j = 0; j < 3; j++)
			series_add(series,
			    (Sample){
				.n = n, .value = fit_value(&scene->truth, n) * off, .calls = 1});
	}
}

static Scene scene_of(const Law *law, double fixed, double noise, int sizes)
{
	Scene scene = {.truth = {.law = law,
			   .parameter = law->parameter,
			   .smallest = 1,
			   .scale = 1,
			   .fixed = fixed},
	    .noise = noise,
	    .last_noise = noise,
	    .sizes = sizes};

	scene.truth.reference = size_at(&scene, sizes - 1);
	return scene;
}

static bool holds(const Interval *interval, double value)
{
	return interval->low <= value && value <= interval->high;
}

/* How often intervals hold the truth, of so many. */
typedef struct Coverage {
	int scale, fixed, trend, predictions, all;
} Coverage;

/* Whether the curve has the form of the truth, so that coefficients can be compared. */
static bool is_of_form(const Scene *scene, const Verdict *verdict)
{
	const Fit *fit = verdict_fit(verdict);

	return fit && fit->law == scene->truth.law && !fit->lower_law &&
	       fit->bend.kind == BREAK_NONE && !fit->falls;
}

static Coverage cover(const Scene *scene)
{
	Random random = random_stream(11, 0);
	Coverage coverage = {0};

	for (int i = 0; i < DRAWS; i++) {
		double off = exp(noise_at(scene, scene->sizes) * random_normal(&random));
		Uncertainty uncertainty;
		Verdict verdict;
		Series series;
		bool same;

		draw(scene, &series, &random);
		conclude(&series, NULL, &verdict);
		same = is_of_form(scene, &verdict);
		verdict.plausible_count = 1;
		if (same)
			bootstrap(&series, &verdict, 1, &uncertainty);
		series_release(&series);
		if (!same)
			continue;
		ck_assert(uncertainty.known);
		coverage.all++;
		coverage.scale += holds(&uncertainty.coefficients.scale, scene->truth.scale);
		coverage.fixed += holds(&uncertainty.coefficients.fixed, scene->truth.fixed);
		coverage.trend += holds(&uncertainty.trend.interval, scene->truth.law->parameter);
		coverage.predictions += holds(&uncertainty.predictions[0].interval,
		    fit_value(&scene->truth, uncertainty.predictions[0].n) * off);
	}
	return coverage;
}

static void check_share(const char *what, const Scene *scene, int count, int all)
{
	double share = (double)count / all;

	ck_assert_int_ge(all, DRAWS / 2);
	ck_assert_msg(share >= 0.90 && share <= 0.99, "%s of %s over %d sizes: %.3f", what,
	    scene->truth.law->name, scene->sizes, share);
}

static void check_coverage(const Scene *scene)
{
	Coverage coverage = cover(scene);

	check_share("scale", scene, coverage.scale, coverage.all);
	if (scene->truth.fixed > 0)
		check_share("fixed cost", scene, coverage.fixed, coverage.all);
	check_share("prediction", scene, coverage.predictions, coverage.all);
	check_share("exponent", scene, coverage.trend, coverage.all);
}

START_TEST(intervals_of_a_constant_hold_it)
{
	Scene scene = scene_of(&laws[LAW_CONSTANT], 0, 0.02, SIZES);

	check_coverage(&scene);
}
END_TEST

START_TEST(intervals_of_a_line_hold_it)
{
	Scene scene = scene_of(&laws[LAW_LINEAR], 0.02, 0.02, SIZES);

	check_coverage(&scene);
}
END_TEST

START_TEST(intervals_of_an_exponential_hold_it)
{
	Scene scene = scene_of(&laws[LAW_POWER_OF_2], 0.002, 0.03, SIZES);

	check_coverage(&scene);
}
END_TEST

START_TEST(a_few_sizes_have_wide_intervals_that_hold_it_as_often)
{
	Scene few = scene_of(&laws[LAW_LINEAR], 0.02, 0.02, 7);

	check_coverage(&few);
}
END_TEST

START_TEST(noise_may_differ_from_size_to_size)
{
	Scene uneven = scene_of(&laws[LAW_QUADRATIC], 0.001, 0.04, SIZES);
	Coverage coverage;

	uneven.last_noise = 0.01;
	coverage = cover(&uneven);
	check_share("scale", &uneven, coverage.scale, coverage.all);
	check_share("fixed cost", &uneven, coverage.fixed, coverage.all);
	check_share("exponent", &uneven, coverage.trend, coverage.all);
}
END_TEST

/* With so much noise the law is often another: what is foretold has to hold all the same. */
START_TEST(predictions_reckon_with_a_wrong_law)
{
	Scene scene = scene_of(&laws[LAW_N_LOG], 0.02, 0.06, 9);
	Random random = random_stream(2, 0);
	int held = 0, wrong = 0;

	for (int i = 0; i < DRAWS / 2; i++) {
		double off = exp(scene.noise * random_normal(&random));
		Uncertainty uncertainty;
		Series series;
		Verdict verdict;

		draw(&scene, &series, &random);
		conclude(&series, NULL, &verdict);
		bootstrap(&series, &verdict, 1, &uncertainty);
		wrong += verdict.law != scene.truth.law;
		held += holds(&uncertainty.predictions[0].interval,
		    fit_value(&scene.truth, uncertainty.predictions[0].n) * off);
		series_release(&series);
	}
	ck_assert_int_ge(wrong, DRAWS / 20);
	ck_assert_int_ge(held, DRAWS * 45 / 100);
}
END_TEST

static void begin(const Scene *scene, Series *series, Verdict *verdict)
{
	Random random = random_stream(3, 0);

	draw(scene, series, &random);
	conclude(series, NULL, verdict);
}

START_TEST(a_seed_gives_the_same_intervals)
{
	Scene scene = scene_of(&laws[LAW_LINEAR], 0.02, 0.02, SIZES);
	Uncertainty once, again, other;
	Series series;
	Verdict verdict;

	begin(&scene, &series, &verdict);
	bootstrap(&series, &verdict, 7, &once);
	bootstrap(&series, &verdict, 7, &again);
	bootstrap(&series, &verdict, 8, &other);
	ck_assert_double_eq(once.coefficients.scale.low, again.coefficients.scale.low);
	ck_assert_double_eq(once.trend.interval.high, again.trend.interval.high);
	ck_assert_double_eq(once.predictions[2].interval.high, again.predictions[2].interval.high);
	ck_assert_double_ne(once.coefficients.scale.low, other.coefficients.scale.low);
	ck_assert_double_ne(once.predictions[0].interval.high, other.predictions[0].interval.high);
	series_release(&series);
}
END_TEST

START_TEST(exact_data_are_certain)
{
	Scene scene = scene_of(&laws[LAW_QUADRATIC], 0.01, 0, SIZES);
	Uncertainty uncertainty;
	Series series;
	Verdict verdict;

	begin(&scene, &series, &verdict);
	bootstrap(&series, &verdict, 1, &uncertainty);
	ck_assert(uncertainty.known);
	ck_assert_double_eq_tol(uncertainty.coefficients.scale.low, 1, 1e-3);
	ck_assert_double_eq_tol(uncertainty.coefficients.scale.high, 1, 1e-3);
	ck_assert_double_eq_tol(uncertainty.trend.interval.low, 2, 1e-3);
	ck_assert_double_eq_tol(uncertainty.trend.interval.high, 2, 1e-3);
	series_release(&series);
}
END_TEST

START_TEST(a_flat_curve_has_no_exponent)
{
	Uncertainty uncertainty;
	Series series;
	Verdict verdict;

	for (int sizes = 5; sizes <= SIZES; sizes++) {
		Scene scene = scene_of(&laws[LAW_CONSTANT], 0, 0.01, sizes);

		begin(&scene, &series, &verdict);
		bootstrap(&series, &verdict, 1, &uncertainty);
		if (uncertainty.trend.known && verdict.law == &laws[LAW_CONSTANT])
			ck_assert_double_eq(uncertainty.trend.of_law, 0);
		series_release(&series);
	}
	ck_assert(uncertainty.trend.known);
	ck_assert_ptr_eq(verdict.law, &laws[LAW_CONSTANT]);
}
END_TEST

START_TEST(too_few_sizes_say_nothing)
{
	for (int sizes = 0; sizes < 4; sizes++) {
		Scene scene = scene_of(&laws[LAW_LINEAR], 0.02, 0.02, sizes);
		Uncertainty uncertainty = {.known = true};
		Series series;
		Verdict verdict;

		begin(&scene, &series, &verdict);
		bootstrap(&series, &verdict, 1, &uncertainty);
		ck_assert(!uncertainty.known);
		series_release(&series);
	}
}
END_TEST

START_TEST(laws_have_curves_as_often_as_they_are_probable)
{
	Scene scene = scene_of(&laws[LAW_LINEAR], 0.02, 0.02, SIZES);
	size_t rivals = 0;
	Series series;
	Verdict verdict;
	Draws draws;

	begin(&scene, &series, &verdict);
	verdict.plausible_count = 2;
	verdict.plausible[0].probability = 0.8;
	verdict.plausible[1] = verdict.plausible[0];
	verdict.plausible[1].law = verdict.plausible[1].fit.law = &laws[LAW_N_LOG];
	verdict.plausible[1].probability = 0.2;
	ck_assert(bootstrap_draw(&series, &verdict, 1, &draws));
	for (size_t i = 0; i < draws.count; i++) {
		rivals += draws.list[i].fit.law == &laws[LAW_N_LOG];
		ck_assert(i >= draws.leading || draws.list[i].fit.law == &laws[LAW_LINEAR]);
	}
	ck_assert_uint_eq(rivals, draws.count - draws.leading);
	ck_assert_double_eq_tol((double)rivals / (double)draws.leading, 0.25, 0.01);
	draws_release(&draws);
	series_release(&series);
}
END_TEST

START_TEST(sizes_that_were_left_out_are_left_out)
{
	Scene scene = scene_of(&laws[LAW_LINEAR], 0.02, 0.005, SIZES);
	Uncertainty uncertainty;
	Series series;
	Verdict verdict;

	begin(&scene, &series, &verdict);
	for (size_t i = 0; i < series.count; i++) {
		series.samples[i].bytes = 8 * series.samples[i].n;
		if (series.samples[i].n > 5000)
			series.samples[i].value *= 3;
	}
	verdict.left_cache_bytes = 40000;
	verdict.left_cache_n = 5001;
	verdict.plausible[0].fit.reference = size_at(&scene, 9);
	verdict.plausible[0].fit.scale = size_at(&scene, 9) / scene.truth.reference;
	verdict.plausible_count = 1;
	bootstrap(&series, &verdict, 1, &uncertainty);
	ck_assert_double_lt(
	    uncertainty.coefficients.scale.high, 1.1 * size_at(&scene, 9) / scene.truth.reference);
	series_release(&series);
}
END_TEST

START_TEST(sizes_may_have_come_since_the_verdict)
{
	Scene scene = scene_of(&laws[LAW_LINEAR], 0.001, 0.005, SIZES), part = scene;
	Random random = random_stream(5, 0);
	Uncertainty uncertainty;
	Series series, first;
	Verdict verdict;

	part.sizes = SIZES - 3;
	begin(&part, &first, &verdict);
	series_release(&first);
	draw(&scene, &series, &random);
	bootstrap(&series, &verdict, 1, &uncertainty);
	ck_assert_double_eq(uncertainty.predictions[0].n, 10 * size_at(&scene, SIZES - 1));
	ck_assert(holds(&uncertainty.predictions[0].interval,
	    fit_value(&scene.truth, uncertainty.predictions[0].n)));
	series_release(&series);
}
END_TEST

START_TEST(breaks_and_regimes_keep_their_place)
{
	Scene scene = scene_of(&laws[LAW_LINEAR], 0, 0.005, SIZES);
	Uncertainty uncertainty;
	Series series;
	Verdict verdict;

	begin(&scene, &series, &verdict);
	for (size_t i = 0; i < series.count; i++)
		if (series.samples[i].n > 1000)
			series.samples[i].value *= 4;
	conclude(&series, NULL, &verdict);
	ck_assert_ptr_eq(verdict.law, scene.truth.law);
	ck_assert_int_eq(verdict_fit(&verdict)->bend.kind, BREAK_JUMP);
	bootstrap(&series, &verdict, 1, &uncertainty);
	ck_assert(holds(&uncertainty.coefficients.scale, 1));
	ck_assert(holds(&uncertainty.behind.scale, 4));
	ck_assert_double_gt(uncertainty.behind.scale.low, 3.5);
	ck_assert(holds(&uncertainty.trend.interval, 1));
	series_release(&series);
}
END_TEST

START_TEST(laws_outside_the_table_have_intervals)
{
	Scene scene = scene_of(law_power(2.31), 0, 0.01, SIZES);
	Uncertainty uncertainty;
	Series series;
	Verdict verdict;

	begin(&scene, &series, &verdict);
	ck_assert(verdict.law->outside);
	bootstrap(&series, &verdict, 1, &uncertainty);
	ck_assert(holds(&uncertainty.trend.interval, 2.31));
	ck_assert_double_lt(uncertainty.trend.interval.high - uncertainty.trend.interval.low, 0.05);
	ck_assert_double_eq_tol(uncertainty.trend.value, verdict_fit(&verdict)->parameter, 1e-3);
	ck_assert_double_eq_tol(uncertainty.trend.of_law, uncertainty.trend.value, 2e-3);
	ck_assert(holds(&uncertainty.predictions[0].interval, pow(10, 2.31)));
	series_release(&series);
}
END_TEST

static void check_hold(const Interval *interval, double figure, const char *what, const Fit *fit)
{
	ck_assert_msg(!interval_is_known(interval) || holds(interval, figure),
	    "%s of %s: %g isn't in [%g, %g]", what, fit->law->name, figure, interval->low,
	    interval->high);
}

static void check_figures(const Series *series, const Verdict *verdict, const Uncertainty *found)
{
	const Fit *fit = verdict_fit(verdict), behind = fit_behind(fit);

	check_hold(&found->coefficients.scale, fit->scale, "scale", fit);
	check_hold(&found->coefficients.fixed, fit->fixed, "fixed cost", fit);
	check_hold(&found->coefficients.lower, fit->lower, "lower term", fit);
	check_hold(&found->behind.scale, behind.scale, "last scale", fit);
	check_hold(&found->behind.fixed, behind.fixed, "last fixed cost", fit);
	if (found->trend.known)
		check_hold(&found->trend.interval, found->trend.value, "trend", fit);
	for (int i = 0; i < PREDICTIONS; i++) {
		const Prediction *prediction = &found->predictions[i];

		ck_assert_double_eq(
		    prediction->n, prediction_n(fit->law, series_largest(series), i));
		ck_assert(prediction->value == fit_value(fit, prediction->n));
		check_hold(&prediction->interval, prediction->value, "prediction", fit);
	}
	for (size_t i = 0; i < found->band.count; i++)
		check_hold(&(Interval){found->band.points[i].low, found->band.points[i].high}, 1,
		    "band", fit);
}

/* Of a little noise and of much, with a fixed cost and without, smooth and broken: the curve that
 * is shown lies within what is said to be possible. */
START_TEST(every_interval_holds_its_figure)
{
	Random random = random_stream(17, 0);
	int known = 0;

	for (int i = 0; i < LAW_COUNT * 8; i++) {
		static const double noises[] = {0.003, 0.03, 0.1, 0.4};
		Scene scene = scene_of(&laws[i % LAW_COUNT], i % 3 ? 0.001 : 0,
		    noises[i / LAW_COUNT % 4], i % 5 ? SIZES : 8);
		Uncertainty uncertainty;
		Series series;
		Verdict verdict;

		draw(&scene, &series, &random);
		for (size_t j = 0; i % 4 == 0 && j < series.count; j++)
			if (series.samples[j].n > 300)
				series.samples[j].value *= 3;
		conclude(&series, NULL, &verdict);
		bootstrap(&series, &verdict, 1, &uncertainty);
		known += uncertainty.known;
		if (uncertainty.known)
			check_figures(&series, &verdict, &uncertainty);
		series_release(&series);
	}
	ck_assert_int_ge(known, LAW_COUNT * 6);
}
END_TEST

SUITE_MAIN("bootstrap", intervals_of_a_constant_hold_it, intervals_of_a_line_hold_it,
    intervals_of_an_exponential_hold_it, a_few_sizes_have_wide_intervals_that_hold_it_as_often,
    noise_may_differ_from_size_to_size, predictions_reckon_with_a_wrong_law,
    a_seed_gives_the_same_intervals, exact_data_are_certain, a_flat_curve_has_no_exponent,
    too_few_sizes_say_nothing, laws_have_curves_as_often_as_they_are_probable,
    sizes_that_were_left_out_are_left_out, sizes_may_have_come_since_the_verdict,
    breaks_and_regimes_keep_their_place, laws_outside_the_table_have_intervals,
    every_interval_holds_its_figure)
