#include <math.h>

#include "model/drawing.h"
#include "model/noise.h"
#include "suite.h"

enum { SIZES = 150, SAMPLES = 7 };

typedef struct Measured {
	Series series;
	Verdict verdict;
	Record record;
} Measured;

/* A law's times with this noise, and a verdict whose curve leaves `error` unexplained. */
static void measure(Measured *measured, const Noise *noise, double error, uint64_t stream)
{
	Random random = random_stream(1, stream);

	series_init(&measured->series, "drawn", "drawn", NULL, METRIC_TIME);
	for (int i = 0; i < SIZES; i++)
		for (int j = 0; j < SAMPLES; j++)
			series_add(&measured->series,
			    (Sample){.n = 10 + i, .value = drawing_batch(noise, 1e-3, &random)});
	measured->verdict = (Verdict){.law = &laws[LAW_LINEAR],
	    .plausible_count = 1,
	    .plausible = {
		{.law = &laws[LAW_LINEAR], .fit = {.law = &laws[LAW_LINEAR], .error = error}}}};
	measured->record =
	    (Record){.file = "", .series = &measured->series, .verdict = &measured->verdict};
}

START_TEST(what_was_drawn_is_found_again)
{
	Noise drawn = {.spread = 0.04, .outliers = 0.05}, found = {.tick_seconds = 7};
	Measured measured;

	measure(&measured, &drawn, 0.03, 1);
	ck_assert(noise_estimate(&found, &measured.record, 1));
	ck_assert_double_eq_tol(found.spread, 0.04, 0.006);
	ck_assert_double_eq_tol(found.outliers, 0.05, 0.02);
	ck_assert_double_gt(found.drift, 0.025);
	ck_assert_double_lt(found.drift, 0.03);
	ck_assert_double_eq(found.tick_seconds, 7);
	series_release(&measured.series);
}
END_TEST

START_TEST(where_nothing_varies_there_is_no_noise)
{
	Noise none = {0}, found = {.spread = 1, .drift = 1, .outliers = 1};
	Measured measured;

	measure(&measured, &none, 0, 1);
	ck_assert(noise_estimate(&found, &measured.record, 1));
	ck_assert_double_eq(found.spread, 0);
	ck_assert_double_eq(found.drift, 0);
	ck_assert_double_eq(found.outliers, 0);
	series_release(&measured.series);
}
END_TEST

START_TEST(one_bad_curve_does_not_speak_for_the_machine)
{
	static const double errors[] = {0.02, 0.5, 0.01};
	Noise none = {0}, found;
	Measured measured[3];
	Record records[3];

	for (int i = 0; i < 3; i++) {
		measure(&measured[i], &none, errors[i], 1);
		records[i] = measured[i].record;
	}
	ck_assert(noise_estimate(&found, records, 3));
	ck_assert_double_eq_tol(found.drift, 0.02, 1e-12);
	for (int i = 0; i < 3; i++)
		series_release(&measured[i].series);
}
END_TEST

START_TEST(without_a_curve_nothing_is_known)
{
	Noise none = {0}, found;
	Measured measured;

	measure(&measured, &none, 0, 1);
	measured.verdict = (Verdict){.state = VERDICT_TOO_FEW};
	ck_assert(!noise_estimate(&found, &measured.record, 1));
	ck_assert(!noise_estimate(&found, NULL, 0));
	series_release(&measured.series);
}
END_TEST

SUITE_MAIN("noise", what_was_drawn_is_found_again, where_nothing_varies_there_is_no_noise,
    one_bad_curve_does_not_speak_for_the_machine, without_a_curve_nothing_is_known)
