#include "model/band.h"

#include <math.h>

#include "suite.h"

static const Fit line = {.law = &laws[LAW_LINEAR], .reference = 1000, .scale = 1000, .smallest = 1};

START_TEST(factors_go_evenly_from_point_to_point)
{
	FitBand band = {3, {{10, 0.5, 2}, {1000, 0.8, 1.25}, {2000, 0.5, 8}}};
	double low, high;

	ck_assert(band_at(&band, &line, 10, &low, &high));
	ck_assert_double_eq_tol(low, 5, 1e-9);
	ck_assert_double_eq_tol(high, 20, 1e-9);
	ck_assert(band_at(&band, &line, 100, &low, &high));
	ck_assert_double_eq_tol(low, 100 * sqrt(0.4), 1e-9);
	ck_assert_double_eq_tol(high, 100 * sqrt(2.5), 1e-9);
	ck_assert(band_at(&band, &line, 2000, &low, &high));
	ck_assert_double_eq_tol(high, 16000, 1e-6);
}
END_TEST

START_TEST(outside_of_it_nothing_is_known)
{
	FitBand band = {2, {{10, 0.5, 2}, {1000, 0.8, 1.25}}};
	double low, high;

	ck_assert(!band_at(&band, &line, 9, &low, &high));
	ck_assert(!band_at(&band, &line, 1001, &low, &high));
	ck_assert(!band_at(&band, &line, (double)NAN, &low, &high));
	band.count = 1;
	ck_assert(!band_at(&band, &line, 10, &low, &high));
	band.count = 0;
	ck_assert(!band_at(&band, &line, 10, &low, &high));
}
END_TEST

START_TEST(ends_at_nothing_and_everything_stay)
{
	FitBand band = {2, {{10, 0, 2}, {1000, 0.8, HUGE_VAL}}};
	double low, high;

	ck_assert(band_at(&band, &line, 20, &low, &high));
	ck_assert_double_eq(low, 0);
	ck_assert_double_eq(high, 40);
	ck_assert(band_at(&band, &line, 900, &low, &high));
	ck_assert_double_eq_tol(low, 720, 1e-9);
	ck_assert(isinf(high));
}
END_TEST

SUITE_MAIN("band", factors_go_evenly_from_point_to_point, outside_of_it_nothing_is_known,
    ends_at_nothing_and_everything_stay)
