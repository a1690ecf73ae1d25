/* theme.h - what a role looks like: attributes and colours, for what the terminal can show. */
#ifndef LANDAU_TUI_THEME_H
#define LANDAU_TUI_THEME_H

#include <stdint.h>

#include "plot/canvas.h"

enum { STYLE_BOLD = 1, STYLE_DIM = 2, STYLE_REVERSE = 4, STYLE_UNDERLINE = 8 };

/* Colours are numbers of the terminal's palette; -1 is the terminal's own colour. */
typedef struct Style {
	uint8_t attributes;
	short foreground, background;
} Style;

typedef struct Theme {
	const char *name; /* "256 colours on dark" */
	int colours;      /* that it needs; 0: it sets none at all */
	Style styles[ROLE_COUNT];
} Theme;

/*
 * The theme for a terminal of `colours` colours. `no_color` and `colorfgbg` are the values of the
 * environment variables NO_COLOR and COLORFGBG, NULL where unset: any NO_COLOR but an empty one
 * leaves only attributes; a light background named by COLORFGBG gets colours that are dark.
 */
const Theme *theme_choose(int colours, const char *no_color, const char *colorfgbg);

#endif
