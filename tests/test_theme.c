#include <math.h>
#include <stdbool.h>

#include "suite.h"
#include "tui/theme.h"

static bool same(const Style *a, const Style *b)
{
	return a->attributes == b->attributes && a->foreground == b->foreground &&
	       a->background == b->background;
}

START_TEST(no_color_and_poor_terminals_get_no_colours)
{
	const Theme *none[] = {theme_choose(THEME_ANY, 256, "1", NULL),
	    theme_choose(THEME_ANY, 0, NULL, NULL), theme_choose(THEME_ANY, 2, "", "0;15"),
	    theme_choose(THEME_ANY, 8, "yes", "0;15")};

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		ck_assert_int_eq(none[i]->colours, 0);
		for (int role = 0; role < ROLE_COUNT; role++) {
			ck_assert_int_eq(none[i]->styles[role].foreground, -1);
			ck_assert_int_eq(none[i]->styles[role].background, -1);
		}
	}
	ck_assert_int_eq(theme_choose(THEME_ANY, 256, "", NULL)->colours, 256);
}
END_TEST

START_TEST(no_theme_asks_for_more_than_there_is)
{
	static const int colours[] = {0, 8, 16, 88, 256, 1 << 24};

	for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
		for (int light = 0; light < 2; light++) {
			const Theme *theme =
			    theme_choose(THEME_ANY, colours[i], NULL, light ? "0;15" : NULL);

			ck_assert_int_le(theme->colours, colours[i]);
			for (int role = 0; role < ROLE_COUNT; role++) {
				ck_assert_int_lt(theme->styles[role].foreground,
				    theme->colours ? theme->colours : 1);
				ck_assert_int_lt(theme->styles[role].background,
				    theme->colours ? theme->colours : 1);
			}
		}
}
END_TEST

START_TEST(the_background_is_believed)
{
	ck_assert_str_eq(theme_choose(THEME_ANY, 256, NULL, "15;0")->name, "256 colours on dark");
	ck_assert_str_eq(theme_choose(THEME_ANY, 256, NULL, "0;15")->name, "256 colours on light");
	ck_assert_str_eq(
	    theme_choose(THEME_ANY, 256, NULL, "0;default;7")->name, "256 colours on light");
	ck_assert_str_eq(theme_choose(THEME_ANY, 256, NULL, "7;8")->name, "256 colours on dark");
	ck_assert_str_eq(
	    theme_choose(THEME_ANY, 256, NULL, "0;default")->name, "256 colours on dark");
	ck_assert_str_eq(theme_choose(THEME_ANY, 256, NULL, "15")->name, "256 colours on dark");
	ck_assert_str_eq(theme_choose(THEME_ANY, 16, NULL, "0;15")->name, "8 colours on light");
	ck_assert_str_eq(theme_choose(THEME_ANY, 16, NULL, NULL)->name, "16 colours on dark");
}
END_TEST

/* Text keeps the terminal's own colours: those are what its user reads well. */
START_TEST(text_is_left_to_the_terminal)
{
	static const int colours[] = {0, 8, 16, 256};

	for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
		for (int light = 0; light < 2; light++) {
			const Theme *theme =
			    theme_choose(THEME_ANY, colours[i], NULL, light ? "0;15" : NULL);

			ck_assert(same(&theme->styles[ROLE_PLAIN],
			    &(Style){.foreground = -1, .background = -1}));
			for (int role = ROLE_SERIES; role < ROLE_SERIES + ROLE_SERIES_COUNT; role++)
				ck_assert_int_eq(theme->styles[role].background, -1);
		}
}
END_TEST

/* Roles that stand beside each other must differ, with colours and without. */
START_TEST(neighbours_differ)
{
	static const Role roles[] = {
	    ROLE_PLAIN, ROLE_DIM, ROLE_STRONG, ROLE_SELECTED, ROLE_BAR, ROLE_WARNING, ROLE_ERROR};
	static const int colours[] = {0, 8, 16, 256};
	enum { ROLES = sizeof roles / sizeof *roles };

	for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
		for (int light = 0; light < 2; light++) {
			const Theme *theme =
			    theme_choose(THEME_ANY, colours[i], NULL, light ? "0;15" : NULL);

			for (int a = 0; a < ROLES; a++)
				for (int b = 0; b < a; b++)
					ck_assert_msg(!same(&theme->styles[roles[a]],
							  &theme->styles[roles[b]]),
					    "%s: roles %d and %d", theme->name, roles[a], roles[b]);
			ck_assert(!same(&theme->styles[ROLE_KEY], &theme->styles[ROLE_BAR]));
			ck_assert(!same(&theme->styles[ROLE_GOOD], &theme->styles[ROLE_WARNING]));
		}
}
END_TEST

START_TEST(series_have_colours_of_their_own)
{
	static const int colours[] = {8, 16, 256};

	for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
		for (int light = 0; light < 2; light++) {
			const Theme *theme =
			    theme_choose(THEME_ANY, colours[i], NULL, light ? "0;15" : NULL);

			for (int a = ROLE_SERIES; a < ROLE_SERIES + ROLE_SERIES_COUNT; a++)
				for (int b = ROLE_SERIES; b < a; b++)
					ck_assert_msg(!same(&theme->styles[a], &theme->styles[b]),
					    "%s: series %d and %d", theme->name, a - ROLE_SERIES,
					    b - ROLE_SERIES);
		}
}
END_TEST

START_TEST(what_is_asked_for_is_had)
{
	static const struct {
		ThemeWish wish;
		int colours;
		const char *no_color, *colorfgbg, *name;
	} cases[] = {{THEME_DARK, 256, NULL, "0;15", "256 colours on dark"},
	    {THEME_LIGHT, 256, NULL, NULL, "256 colours on light"},
	    {THEME_LIGHT, 8, NULL, "15;0", "8 colours on light"},
	    {THEME_DARK, 256, "1", NULL, "256 colours on dark"},
	    {THEME_MONO, 256, NULL, NULL, "no colours"}, {THEME_DARK, 2, NULL, NULL, "no colours"},
	    {THEME_CONTRAST, 256, NULL, NULL, "high contrast on dark"},
	    {THEME_CONTRAST, 8, NULL, "0;15", "high contrast on light"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_str_eq(theme_choose(cases[i].wish, cases[i].colours, cases[i].no_color,
				     cases[i].colorfgbg)
				     ->name,
		    cases[i].name);
	ck_assert_int_eq(theme_find("contrast"), THEME_CONTRAST);
	ck_assert_int_eq(theme_find("mono"), THEME_MONO);
	ck_assert_int_eq(theme_find("pink"), THEME_WISHES);
}
END_TEST

START_TEST(high_contrast_is_never_faint)
{
	for (int light = 0; light < 2; light++) {
		const Theme *theme = theme_choose(THEME_CONTRAST, 256, NULL, light ? "0;15" : NULL);

		for (int a = 0; a < ROLE_COUNT; a++) {
			ck_assert(!(theme->styles[a].attributes & STYLE_DIM));
			for (int b = ROLE_SERIES; a >= ROLE_SERIES && a < ROLE_WALL && b < a; b++)
				ck_assert(!same(&theme->styles[a], &theme->styles[b]));
		}
	}
}
END_TEST

/* Terminals of direct colour take most numbers for red, green and blue. */
START_TEST(direct_colours_are_those_of_the_palette)
{
	ck_assert_int_eq(theme_colour(74, 256), 74);
	ck_assert_int_eq(theme_colour(74, 1 << 24), 0x5fafd7);
	ck_assert_int_eq(theme_colour(16, 1 << 24), 0);
	ck_assert_int_eq(theme_colour(231, 1 << 24), 0xffffff);
	ck_assert_int_eq(theme_colour(246, 1 << 24), 0x949494);
	ck_assert_int_eq(theme_colour(-1, 1 << 24), -1);
	ck_assert_int_eq(theme_colour(7, 1 << 24), 7);
}
END_TEST

/* ------------------------------------------------------------------------------------- the wall
 */

typedef struct Light {
	double red, green, blue; /* linear, 0 to 1 */
} Light;

/* Of a colour of xterm's palette: IEC 61966-2-1. */
static Light light_of(int colour)
{
	static const int ansi[] = {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd,
	    0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff,
	    0x00ffff, 0xffffff};
	int rgb = colour < 16 ? ansi[colour] : theme_colour(colour, 1 << 24);
	double parts[3];

	for (int i = 0; i < 3; i++) {
		double part = (rgb >> (16 - 8 * i) & 0xff) / 255.0;

		parts[i] = part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
	}
	return (Light){parts[0], parts[1], parts[2]};
}

/* The relative luminance, and the ratio of two: WCAG 2.2. */
static double luminance(Light light)
{
	return 0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue;
}

static double contrast(int a, int b)
{
	double one = luminance(light_of(a)), other = luminance(light_of(b));

	return (fmax(one, other) + 0.05) / (fmin(one, other) + 0.05);
}

enum { VISIONS = 4 };

/* What an eye without one kind of cones sees: Machado, Oliveira & Fernandes 2009, severity 1. */
static Light seen(Light light, int vision)
{
	static const double matrices[VISIONS][9] = {{1, 0, 0, 0, 1, 0, 0, 0, 1},
	    {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
		1.051998},
	    {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
		0.968881},
	    {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
		0.303900}};
	const double *m = matrices[vision];

	return (Light){fmin(fmax(m[0] * light.red + m[1] * light.green + m[2] * light.blue, 0), 1),
	    fmin(fmax(m[3] * light.red + m[4] * light.green + m[5] * light.blue, 0), 1),
	    fmin(fmax(m[6] * light.red + m[7] * light.green + m[8] * light.blue, 0), 1)};
}

static double lab_part(double part)
{
	return part > 0.008856 ? cbrt(part) : 7.787 * part + 16.0 / 116;
}

/* How far two colours are from each other: CIE 1976, where 2 is just seen. */
static double distance(Light a, Light b)
{
	double parts[2][3];

	for (int i = 0; i < 2; i++) {
		Light light = i ? b : a;
		double x = lab_part(
		    (0.4124 * light.red + 0.3576 * light.green + 0.1805 * light.blue) / 0.9505);
		double y = lab_part(luminance(light));
		double z = lab_part(
		    (0.0193 * light.red + 0.1192 * light.green + 0.9505 * light.blue) / 1.089);

		parts[i][0] = 116 * y - 16;
		parts[i][1] = 500 * (x - y);
		parts[i][2] = 200 * (y - z);
	}
	return hypot(
	    hypot(parts[0][0] - parts[1][0], parts[0][1] - parts[1][1]), parts[0][2] - parts[1][2]);
}

/* Every theme with colours that there is. */
static const Theme *coloured(int index)
{
	static const int colours[] = {8, 16, 256};
	const char *background = index % 2 ? "0;15" : "15;0";

	return index < 6 ? theme_choose(THEME_ANY, colours[index / 2], NULL, background)
			 : theme_choose(THEME_CONTRAST, 8, NULL, background);
}
enum { COLOURED = 8 };

START_TEST(the_wall_has_contrast)
{
	for (int i = 0; i < COLOURED; i++) {
		const Theme *theme = coloured(i);

		for (int role = ROLE_WALL; role < ROLE_COUNT; role++) {
			const Style *style = &theme->styles[role];

			ck_assert_int_ge(style->foreground, 0);
			ck_assert_int_eq(style->background, theme->styles[ROLE_WALL].background);
			ck_assert_msg(contrast(style->foreground, style->background) >= 7,
			    "%s: role %d has %.1f", theme->name, role,
			    contrast(style->foreground, style->background));
		}
	}
	ck_assert_double_eq_tol(contrast(16, 231), 21, 1e-9);
	ck_assert_double_eq_tol(contrast(244, 231), 3.95, 0.01);
}
END_TEST

START_TEST(every_eye_tells_the_series_of_the_wall_apart)
{
	for (int i = 0; i < COLOURED; i++) {
		const Theme *theme = coloured(i);

		for (int a = 0; a < ROLE_WALL_SERIES_COUNT; a++)
			for (int b = 0; b < a; b++)
				for (int vision = 0; vision < VISIONS; vision++) {
					Light one = light_of(
					    theme->styles[ROLE_WALL_SERIES + a].foreground);
					Light other = light_of(
					    theme->styles[ROLE_WALL_SERIES + b].foreground);
					double apart =
					    distance(seen(one, vision), seen(other, vision));

					ck_assert_msg(apart >= 12, "%s: %d and %d, vision %d: %.1f",
					    theme->name, a, b, vision, apart);
				}
	}
	/* Red and green of one lightness are one to some. */
	ck_assert_double_gt(distance(light_of(160), light_of(34)), 100);
	ck_assert_double_lt(distance(seen(light_of(131), 2), seen(light_of(65), 2)), 12);
}
END_TEST

SUITE_MAIN("theme", no_color_and_poor_terminals_get_no_colours,
    no_theme_asks_for_more_than_there_is, the_background_is_believed, text_is_left_to_the_terminal,
    neighbours_differ, series_have_colours_of_their_own, what_is_asked_for_is_had,
    high_contrast_is_never_faint, direct_colours_are_those_of_the_palette, the_wall_has_contrast,
    every_eye_tells_the_series_of_the_wall_apart)
