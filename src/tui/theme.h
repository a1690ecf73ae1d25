/* theme.h - what a role looks like: attributes and colours, for what the terminal can show. */
#ifndef LANDAU_TUI_THEME_H
#define LANDAU_TUI_THEME_H

#include <stdint.h>

#include "plot/canvas.h"

enum { STYLE_BOLD = 1, STYLE_DIM = 2, STYLE_REVERSE = 4, STYLE_UNDERLINE = 8 };

/* Colours are numbers of the terminal's palette; -1 is the terminal's own colour. */
typedef struct Style {
	uint8_t attributes;
	int foreground, background;
} Style;

typedef struct Theme {
	const char *name; /* "256 colours on dark" */
	int colours;      /* that it needs; 0: it sets none at all */
	Style styles[ROLE_COUNT];
} Theme;

/* What the user asks for. */
typedef enum ThemeWish {
	THEME_ANY, /* what suits the terminal */
	THEME_DARK,
	THEME_LIGHT,
	THEME_CONTRAST,
	THEME_MONO,
	THEME_WISHES
} ThemeWish;

extern const char *const theme_names[THEME_WISHES]; /* as on the command line */

/* The wish of that name. THEME_WISHES where there is none. */
ThemeWish theme_find(const char *name);

/*
 * The theme for a terminal of `colours` colours. `no_color` and `colorfgbg` are the values of the
 * environment variables NO_COLOR and COLORFGBG, NULL where unset: any NO_COLOR but an empty one
 * leaves only attributes, unless something else is asked for; a light background named by COLORFGBG
 * gets colours that are dark.
 */
const Theme *theme_choose(ThemeWish wish, int colours, const char *no_color, const char *colorfgbg);

/* A colour of a theme as the number that a terminal with so many colours knows it by: beyond 256
 * these are 0xRRGGBB. */
int theme_colour(int colour, int colours);

#endif
