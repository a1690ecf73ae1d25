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
			for (int role = ROLE_SERIES; role < ROLE_COUNT; role++)
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

			for (int a = ROLE_SERIES; a < ROLE_COUNT; a++)
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
			for (int b = ROLE_SERIES; a >= ROLE_SERIES && b < a; b++)
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

SUITE_MAIN("theme", no_color_and_poor_terminals_get_no_colours,
    no_theme_asks_for_more_than_there_is, the_background_is_believed, text_is_left_to_the_terminal,
    neighbours_differ, series_have_colours_of_their_own, what_is_asked_for_is_had,
    high_contrast_is_never_faint, direct_colours_are_those_of_the_palette)
