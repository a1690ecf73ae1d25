#include "plot/chartpicture.h"

#include <math.h>
#include <string.h>

#include "suite.h"

enum { SIZES = 6 };

static Size sizes[SIZES];
static Fit fit;
static Picture picture;

/* A quadratic series of 10 to 10^6 that is measured exactly, drawn on log axes. */
static Chart chart_of(ChartSeries *series)
{
	fit = (Fit){.law = &laws[LAW_QUADRATIC], .smallest = 10, .reference = 1e6, .scale = 1};
	for (int i = 0; i < SIZES; i++) {
		sizes[i] = (Size){.n = pow(10, i + 1)};
		sizes[i].median = fit_value(&fit, sizes[i].n);
	}
	*series = (ChartSeries){
	    .label = "sort", .mark = 'a', .sizes = sizes, .size_count = SIZES, .fit = &fit};
	return (Chart){.n_scale = SCALE_LOG,
	    .value_scale = SCALE_LOG,
	    .metric = METRIC_TIME,
	    .series = series,
	    .series_count = 1};
}

static void draw(const Chart *chart)
{
	picture_init(&picture, 600, 400, 10);
	chart_picture(chart, &picture);
}

static size_t count_lines(LineKind kind)
{
	size_t count = 0;

	for (size_t i = 0; i < picture.line_count; i++)
		count += picture.lines[i].kind == kind;
	return count;
}

static const PictureText *text_of(const char *text)
{
	for (size_t i = 0; i < picture.text_count; i++)
		if (strcmp(picture.texts[i].text, text) == 0)
			return &picture.texts[i];
	return NULL;
}

START_TEST(a_series_has_points_a_curve_and_a_name)
{
	ChartSeries series;
	Chart chart = chart_of(&series);

	draw(&chart);
	ck_assert_uint_eq(count_lines(LINE_CURVE), 1);
	ck_assert_uint_eq(count_lines(LINE_BEYOND), 1);
	ck_assert_uint_eq(count_lines(LINE_AXIS), 1);
	ck_assert_uint_eq(count_lines(LINE_BAND), 0);
	ck_assert_uint_eq(count_lines(LINE_THEORY), 0);
	/* And one mark beside the name. */
	ck_assert_uint_eq(picture.mark_count, SIZES + 1);
	ck_assert_str_eq(picture.marks[1].note, "n = 100: 10.0 ns");
	ck_assert_str_eq(picture.marks[SIZES].note, "");
	ck_assert_ptr_nonnull(text_of("sort"));
	ck_assert_ptr_nonnull(text_of("wall seconds per call"));
	ck_assert_ptr_nonnull(text_of("input size n"));
	picture_release(&picture);
}
END_TEST

START_TEST(points_lie_on_their_curve)
{
	ChartSeries series;
	Chart chart = chart_of(&series);

	draw(&chart);
	for (size_t i = 0; i < picture.line_count; i++) {
		const PictureLine *line = &picture.lines[i];

		if (line->kind != LINE_CURVE)
			continue;
		ck_assert_double_eq_tol(line->points[0].x, picture.marks[0].at.x, 0.01);
		ck_assert_double_eq_tol(line->points[0].y, picture.marks[0].at.y, 0.01);
		ck_assert_double_eq_tol(line->points[1].x, picture.marks[SIZES - 1].at.x, 0.01);
		ck_assert_double_eq_tol(line->points[1].y, picture.marks[SIZES - 1].at.y, 0.01);
	}
	picture_release(&picture);
}
END_TEST

START_TEST(without_a_fit_there_are_points_only)
{
	ChartSeries series;
	Chart chart = chart_of(&series);

	series.fit = NULL;
	draw(&chart);
	ck_assert_uint_eq(count_lines(LINE_CURVE), 0);
	ck_assert_ptr_nonnull(text_of("sort"));
	picture_release(&picture);
	series.fit = &fit;
	series.quiet = true;
	draw(&chart);
	ck_assert_uint_eq(count_lines(LINE_CURVE), 1);
	ck_assert_uint_eq(picture.mark_count, 1);
	picture_release(&picture);
}
END_TEST

START_TEST(all_that_a_chart_may_show_is_there)
{
	FitBand band = {.count = 2, .points = {{10, 0.5, 2}, {1e6, 0.5, 2}}};
	const ChartMark marks[] = {{100, "L1"}, {101, "L2"}, {1e30, "off"}};
	ChartSeries series;
	Chart chart = chart_of(&series);

	series.band = &band;
	chart.marks = marks;
	chart.mark_count = 3;
	chart.theory = (Theory){&laws[LAW_LINEAR], 10, sizes[0].median};
	chart.cross_n = sizes[2].n;
	chart.cross_value = sizes[2].median;
	draw(&chart);
	ck_assert_uint_eq(count_lines(LINE_BAND), 1);
	ck_assert_uint_eq(count_lines(LINE_THEORY), 1);
	ck_assert_uint_eq(count_lines(LINE_GUIDE), 4);
	ck_assert_ptr_nonnull(text_of("L1"));
	ck_assert_ptr_null(text_of("L2"));
	ck_assert_ptr_null(text_of("off"));
	ck_assert_ptr_nonnull(text_of("O(n) as taught"));
	picture_release(&picture);
}
END_TEST

START_TEST(what_is_divided_says_so_and_is_flat)
{
	ChartSeries series;
	Chart chart = chart_of(&series);

	series.emphasised = true;
	chart.divisor = &laws[LAW_QUADRATIC];
	draw(&chart);
	ck_assert_ptr_nonnull(text_of("wall seconds per call, divided by O(n^2)"));
	ck_assert_double_eq_tol(picture.marks[0].at.y, picture.marks[SIZES - 1].at.y, 0.01);
	picture_release(&picture);
}
END_TEST

START_TEST(nothing_to_show_is_said)
{
	Chart chart = {.n_scale = SCALE_LOG, .value_scale = SCALE_LOG};

	draw(&chart);
	ck_assert_uint_eq(picture.text_count, 1);
	ck_assert_str_eq(picture.texts[0].text, "no measurements yet");
	picture_release(&picture);
}
END_TEST

SUITE_MAIN("chartpicture", a_series_has_points_a_curve_and_a_name, points_lie_on_their_curve,
    without_a_fit_there_are_points_only, all_that_a_chart_may_show_is_there,
    what_is_divided_says_so_and_is_flat, nothing_to_show_is_said)
