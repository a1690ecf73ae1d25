#include "report/palette.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"

/* WCAG 2.1: the relative luminance of "#rrggbb". */
static double luminance(const char *colour)
{
	static const double weights[] = {0.0722, 0.7152, 0.2126};
	unsigned long rgb = strtoul(colour + 1, NULL, 16);
	double sum = 0;

	ck_assert_uint_eq(strlen(colour), 7);
	for (int i = 0; i < 3; i++) {
		double part = (double)(rgb >> (8 * i) & 0xff) / 255;

		sum += weights[i] *
		       (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double contrast(const char *a, const char *b)
{
	double one = luminance(a), other = luminance(b);

	return (fmax(one, other) + 0.05) / (fmin(one, other) + 0.05);
}

START_TEST(contrast_is_that_of_the_standard)
{
	ck_assert_double_eq_tol(contrast("#000000", "#ffffff"), 21, 1e-9);
	ck_assert_double_eq_tol(contrast("#777777", "#ffffff"), 4.48, 0.005);
}
END_TEST

START_TEST(all_that_is_read_is_readable)
{
	static const ColourUse papers[] = {COLOUR_PAPER, COLOUR_SHADE, COLOUR_HOT};

	for (size_t paper = 0; paper < 3; paper++)
		for (int use = 0; use < COLOUR_COUNT; use++) {
			const Colour *ink = &palette[use], *on = &palette[papers[paper]];

			if (use <= COLOUR_HOT || use == COLOUR_RULE)
				continue;
			ck_assert_msg(contrast(ink->light, on->light) >= 4.5, "%s on %s: %.2f",
			    ink->light, on->light, contrast(ink->light, on->light));
			ck_assert_msg(contrast(ink->dark, on->dark) >= 4.5, "%s on %s: %.2f",
			    ink->dark, on->dark, contrast(ink->dark, on->dark));
		}
}
END_TEST

START_TEST(series_begin_again_after_the_last)
{
	ck_assert_int_eq(palette_series(0), COLOUR_SERIES);
	ck_assert_int_eq(palette_series(7), COLOUR_SERIES + 7);
	ck_assert_int_eq(palette_series(8), COLOUR_SERIES);
	for (size_t i = 0; i < COLOUR_SERIES_COUNT; i++)
		for (size_t k = 0; k < i; k++)
			ck_assert_str_ne(
			    palette[palette_series(i)].light, palette[palette_series(k)].light);
}
END_TEST

SUITE_MAIN("palette", contrast_is_that_of_the_standard, all_that_is_read_is_readable,
    series_begin_again_after_the_last)
