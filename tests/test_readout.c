#include "tui/readout.h"

#include <stdlib.h>

#include "landscape.h"
#include "suite.h"

static Landscape land;
static const Uncertainty sure = {
    .known = true, .band = {.count = 2, .points = {{16, 0.9, 1.1}, {1e6, 0.9, 1.1}}}};

static void check_words(int index, double n, const Law *divisor, const char *expected)
{
	Text text = {0};

	readout_words(&land.rows[index], n, divisor, &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(a_measured_size_is_read)
{
	landscape_init(&land);
	check_words(LAND_QUADRATIC, 1024, NULL,
	    "n = 1024: 336 us [331, 342], x 3.89 from n = 512, fit 336 us");
	check_words(LAND_QUADRATIC, 1024, &laws[LAW_QUADRATIC],
	    "n = 1024: 336 us [331, 342], x 3.89 from n = 512, fit 336 us, over n^2 0.321 ns");
	/* Nothing is smaller. */
	check_words(LAND_QUADRATIC, 16, NULL, "n = 16: 114 ns [112, 116], fit 112 ns");
	landscape_release(&land);
}
END_TEST

START_TEST(beyond_them_the_fit_says_what_it_knows)
{
	landscape_init(&land);
	check_words(LAND_QUADRATIC, 65536, NULL, "n = 65536, not measured, fit 1.38 s");
	land.rows[LAND_QUADRATIC].uncertainty = &sure;
	check_words(
	    LAND_QUADRATIC, 65536, NULL, "n = 65536, not measured, fit 1.38 s [1.24, 1.51]");
	check_words(LAND_GOLDEN, 1e7, NULL, "n = 10 M, not measured, fit more than any number");
	check_words(LAND_WAITING, 4096, NULL, "n = 4096, not measured");
	landscape_release(&land);
}
END_TEST

/* With seven samples or more the outermost can be left out of the interval of the median. */
START_TEST(an_outlier_of_many_is_outside_of_the_interval)
{
	Series series;
	ExplorerRow row = {.series = &series};
	Text text = {0};
	Size *sizes;

	series_init(&series, "many", "many", NULL, METRIC_TIME);
	for (int i = 0; i < 12; i++)
		series_add(&series, (Sample){.n = 64, .value = i == 11 ? 1 : (100 + i) * 1e-6});
	row.size_count = series_sizes(&series, &sizes);
	row.sizes = sizes;
	readout_words(&row, 64, NULL, &text);
	ck_assert_str_eq(text_string(&text), "n = 64: 106 us [102, 109]");
	text_release(&text);
	free(sizes);
	series_release(&series);
}
END_TEST

static void check_legend(ChartView chart, const char *expected)
{
	Explorer explorer = {.selected = LAND_QUADRATIC, .glyphs = GLYPHS_ASCII, .chart = chart};
	Text text = {0};

	text_append(&text, "");
	readout_legend(&explorer, &land.rows[LAND_QUADRATIC], &text);
	ck_assert_str_eq(text_string(&text), expected);
	text_release(&text);
}

START_TEST(the_legend_says_what_is_unusual)
{
	landscape_init(&land);
	check_legend((ChartView){0}, "");
	check_legend((ChartView){.cross_n = 64}, "");
	check_legend((ChartView){.band = true}, "no band yet");
	land.rows[LAND_QUADRATIC].uncertainty = &sure;
	check_legend((ChartView){.band = true, .theory = true},
	    ": textbook O(n^2) through n = 32768   % 95 %");
	check_legend((ChartView){.band = true, .points = true, .zoom = {3, 64}},
	    "without fits   zoomed x 8");
	check_legend(
	    (ChartView){.divisor = &laws[LAW_CUBIC]}, "time / n^3: flat where it is O(n^3)");
	check_legend((ChartView){.divisor = &laws[LAW_N_LOG]},
	    "time / (n log n): flat where it is O(n log n)");
	landscape_release(&land);
}
END_TEST

SUITE_MAIN("readout", a_measured_size_is_read, beyond_them_the_fit_says_what_it_knows,
    an_outlier_of_many_is_outside_of_the_interval, the_legend_says_what_is_unusual)
