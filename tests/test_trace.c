#include "plot/trace.h"

#include <math.h>

#include "suite.h"

static const Scale sizes = {SCALE_LOG, 1, 1e6};
static const Scale values = {SCALE_LOG, 1e-9, 1};
static const PictureLine look = {.kind = LINE_CURVE, .series = 2, .emphasised = true};

static Picture picture;
static Paper paper;

static void set_up(void)
{
	picture_init(&picture, 600, 400, 10);
	paper_init(&paper, &picture, sizes, values, units_seconds, 0);
}

static void tear_down(void)
{
	picture_release(&picture);
}

static TraceEnd trace(const Fit *fit, double first, double last)
{
	return trace_curve(&picture, &paper, &(Course){.fit = fit}, first, last, look);
}

static void assert_point(Point point, double n, double value)
{
	ck_assert_double_eq_tol(point.x, paper_at(&paper, n, value).x, 0.2);
	ck_assert_double_eq_tol(point.y, paper_at(&paper, n, value).y, 0.2);
}

START_TEST(a_power_is_two_points_on_log_axes)
{
	Fit fit = {.law = &laws[LAW_QUADRATIC], .reference = 1e4, .scale = 1e-2};
	TraceEnd end;

	set_up();
	end = trace(&fit, 10, 1e4);
	ck_assert_uint_eq(picture.line_count, 1);
	ck_assert_uint_eq(picture.lines[0].count, 2);
	ck_assert_uint_eq(picture.lines[0].series, 2);
	ck_assert(picture.lines[0].emphasised);
	assert_point(picture.lines[0].points[0], 10, 1e-8);
	assert_point(end.at, 1e4, 1e-2);
	tear_down();
}
END_TEST

START_TEST(what_is_bent_runs_where_the_curve_does)
{
	Fit fit = {.law = &laws[LAW_LINEAR], .reference = 1e6, .scale = 1e-2, .fixed = 1e-6};
	size_t at = 1;

	set_up();
	trace(&fit, 1, 1e6);
	ck_assert_uint_eq(picture.line_count, 1);
	ck_assert_uint_gt(picture.lines[0].count, 4);
	ck_assert_uint_lt(picture.lines[0].count, 60);
	for (double n = 1; n < 1e6; n *= 1.1) {
		Point is = paper_at(&paper, n, fit_value(&fit, n));
		const Point *to = &picture.lines[0].points[at];

		while (to->x < is.x)
			to = &picture.lines[0].points[++at];
		ck_assert_double_eq_tol(is.y,
		    to[-1].y + (to->y - to[-1].y) * (is.x - to[-1].x) / (to->x - to[-1].x), 0.2);
	}
	tear_down();
}
END_TEST

START_TEST(a_curve_ends_at_the_edge)
{
	Fit fit = {.law = &laws[LAW_QUADRATIC], .reference = 1e3, .scale = 1e-2};
	TraceEnd end;

	set_up();
	end = trace(&fit, 1, 1e6);
	ck_assert(end.seen);
	assert_point(end.at, 1e4, 1);
	fit.scale = 1e9;
	ck_assert(!trace(&fit, 1e3, 1e6).seen);
	ck_assert(!trace(&fit, 1e3, 1e3).seen);
	ck_assert(!trace(&fit, 1e7, 1e8).seen);
	tear_down();
}
END_TEST

START_TEST(a_curve_that_overflows_rises_to_the_edge)
{
	Fit fit = {.law = &laws[LAW_FACTORIAL], .reference = 5, .scale = 1e-6, .smallest = 1};
	TraceEnd end;

	set_up();
	end = trace(&fit, 1, 1e6);
	ck_assert(end.seen);
	ck_assert_double_eq_tol(end.at.y, paper.top, 1e-6);
	ck_assert_double_lt(end.at.x, paper_at(&paper, 20, 1).x);
	tear_down();
}
END_TEST

START_TEST(a_jump_over_all_that_is_seen_is_drawn)
{
	Fit fit = {.law = &laws[LAW_CONSTANT],
	    .reference = 1e6,
	    .scale = 1e-12,
	    .bend = {.kind = BREAK_JUMP, .n = 1e3, .factor = 1e15}};

	set_up();
	ck_assert(trace(&fit, 1, 1e6).seen);
	ck_assert_uint_eq(picture.line_count, 1);
	ck_assert_double_eq_tol(picture.lines[0].points[0].y, paper.bottom, 1e-6);
	ck_assert_double_eq_tol(picture.lines[0].points[1].y, paper.top, 1e-6);
	ck_assert_double_eq_tol(picture.lines[0].points[0].x, paper_at(&paper, 1e3, 1).x, 2);
	tear_down();
}
END_TEST

START_TEST(a_band_is_a_polygon_around_its_curve)
{
	Fit fit = {.law = &laws[LAW_LINEAR], .reference = 1e5, .scale = 1e-3};
	FitBand band = {.count = 2, .points = {{10, 0.5, 2}, {1e5, 0.5, 2}}};

	set_up();
	trace_band(&picture, &paper, &band, &fit, NULL, 1);
	ck_assert_uint_eq(picture.line_count, 1);
	ck_assert_int_eq(picture.lines[0].kind, LINE_BAND);
	ck_assert_uint_eq(picture.lines[0].series, 1);
	ck_assert_uint_eq(picture.lines[0].count, 4);
	ck_assert_double_gt(picture.lines[0].points[0].y, picture.lines[0].points[3].y);
	ck_assert_double_eq_tol(picture.lines[0].points[1].y, paper_at(&paper, 1, 0.5e-3).y, 1);
	ck_assert_double_eq_tol(picture.lines[0].points[2].y, paper_at(&paper, 1, 2e-3).y, 1);
	tear_down();
}
END_TEST

SUITE_MAIN("trace", a_power_is_two_points_on_log_axes, what_is_bent_runs_where_the_curve_does,
    a_curve_ends_at_the_edge, a_curve_that_overflows_rises_to_the_edge,
    a_jump_over_all_that_is_seen_is_drawn, a_band_is_a_polygon_around_its_curve)
