#include "tui/theme.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define OWN .foreground = -1, .background = -1
#define ON(f, b) .foreground = (f), .background = (b)
#define INK(f) .foreground = (f), .background = -1

/* The view for the wall has paper of its own, and everything on it a contrast of 7 to 1 or more: of
 * xterm's palette, three inks that every kind of colour vision tells apart. What the eight colours
 * of ANSI look like nobody knows; on their black paper it suits the most terminals. */
#define WALL_ROLES(text, paper, one, two, three) \
	[ROLE_WALL] = {0, ON(text, paper)}, [ROLE_WALL_STRONG] = {STYLE_BOLD, ON(text, paper)}, \
	[ROLE_WALL_SERIES + 0] = {STYLE_BOLD, ON(one, paper)}, \
	[ROLE_WALL_SERIES + 1] = {STYLE_BOLD, ON(two, paper)}, \
	[ROLE_WALL_SERIES + 2] = {STYLE_BOLD, ON(three, paper)}
#define WALL_DARK WALL_ROLES(231, 16, 74, 208, 223) /* sky blue, orange, cream */
#define WALL_LIGHT WALL_ROLES(16, 231, 20, 124, 53) /* blue, red, purple, all of them deep */
#define WALL_ANSI WALL_ROLES(7, 0, 6, 3, 7)
#define WALL_BRIGHT WALL_ROLES(15, 0, 6, 3, 15)

/* Where no colours are set: what stands beside each other must differ by attributes, and series
 * are told apart by their letters. */
static const Theme monochrome = {
    .name = "no colours",
    .styles =
	{
	    [ROLE_PLAIN] = {OWN},
	    [ROLE_DIM] = {STYLE_DIM, OWN},
	    [ROLE_STRONG] = {STYLE_BOLD, OWN},
	    [ROLE_SELECTED] = {STYLE_REVERSE | STYLE_BOLD, OWN},
	    [ROLE_BAR] = {STYLE_REVERSE, OWN},
	    [ROLE_KEY] = {STYLE_BOLD, OWN},
	    [ROLE_GOOD] = {STYLE_BOLD, OWN},
	    [ROLE_WARNING] = {STYLE_UNDERLINE, OWN},
	    [ROLE_ERROR] = {STYLE_UNDERLINE | STYLE_BOLD, OWN},
	    [ROLE_SERIES + 0] = {STYLE_BOLD, OWN},
	    [ROLE_SERIES + 1] = {OWN},
	    [ROLE_SERIES + 2] = {STYLE_BOLD, OWN},
	    [ROLE_SERIES + 3] = {OWN},
	    [ROLE_SERIES + 4] = {STYLE_BOLD, OWN},
	    [ROLE_SERIES + 5] = {OWN},
	    [ROLE_SERIES + 6] = {STYLE_BOLD, OWN},
	    [ROLE_SERIES + 7] = {OWN},
	    [ROLE_WALL] = {OWN},
	    [ROLE_WALL_STRONG] = {STYLE_BOLD, OWN},
	    [ROLE_WALL_SERIES + 0] = {STYLE_BOLD, OWN},
	    [ROLE_WALL_SERIES + 1] = {OWN},
	    [ROLE_WALL_SERIES + 2] = {STYLE_BOLD, OWN},
	},
};

/* The eight colours of ANSI look different everywhere: only the ink is chosen, and what is to be
 * read on it stays the terminal's own. */
#define ANSI_ROLES \
	[ROLE_PLAIN] = {OWN}, [ROLE_DIM] = {STYLE_DIM, OWN}, [ROLE_STRONG] = {STYLE_BOLD, OWN}, \
	[ROLE_SELECTED] = {STYLE_BOLD, ON(7, 4)}, [ROLE_BAR] = {STYLE_REVERSE, OWN}, \
	[ROLE_KEY] = {STYLE_REVERSE | STYLE_BOLD, OWN}

static const Theme ansi_dark = {
    .name = "8 colours on dark",
    .colours = 8,
    .styles =
	{
	    ANSI_ROLES,
	    [ROLE_GOOD] = {0, INK(2)},
	    [ROLE_WARNING] = {0, INK(3)},
	    [ROLE_ERROR] = {STYLE_BOLD, INK(1)},
	    [ROLE_SERIES + 0] = {0, INK(6)},
	    [ROLE_SERIES + 1] = {0, INK(3)},
	    [ROLE_SERIES + 2] = {0, INK(2)},
	    [ROLE_SERIES + 3] = {0, INK(5)},
	    [ROLE_SERIES + 4] = {0, INK(7)},
	    [ROLE_SERIES + 5] = {0, INK(1)},
	    [ROLE_SERIES + 6] = {STYLE_BOLD, INK(6)},
	    [ROLE_SERIES + 7] = {STYLE_BOLD, INK(3)},
	    WALL_ANSI,
	},
};

static const Theme bright_dark = {
    .name = "16 colours on dark",
    .colours = 16,
    .styles =
	{
	    ANSI_ROLES,
	    [ROLE_GOOD] = {0, INK(10)},
	    [ROLE_WARNING] = {0, INK(11)},
	    [ROLE_ERROR] = {STYLE_BOLD, INK(9)},
	    [ROLE_SERIES + 0] = {0, INK(14)},
	    [ROLE_SERIES + 1] = {0, INK(11)},
	    [ROLE_SERIES + 2] = {0, INK(10)},
	    [ROLE_SERIES + 3] = {0, INK(13)},
	    [ROLE_SERIES + 4] = {0, INK(15)},
	    [ROLE_SERIES + 5] = {0, INK(9)},
	    [ROLE_SERIES + 6] = {0, INK(6)},
	    [ROLE_SERIES + 7] = {0, INK(3)},
	    WALL_BRIGHT,
	},
};

static const Theme ansi_light = {
    .name = "8 colours on light",
    .colours = 8,
    .styles =
	{
	    ANSI_ROLES,
	    [ROLE_GOOD] = {0, INK(2)},
	    [ROLE_WARNING] = {STYLE_BOLD, INK(5)},
	    [ROLE_ERROR] = {STYLE_BOLD, INK(1)},
	    [ROLE_SERIES + 0] = {0, INK(4)},
	    [ROLE_SERIES + 1] = {0, INK(1)},
	    [ROLE_SERIES + 2] = {0, INK(2)},
	    [ROLE_SERIES + 3] = {0, INK(5)},
	    [ROLE_SERIES + 4] = {0, INK(0)},
	    [ROLE_SERIES + 5] = {0, INK(6)},
	    [ROLE_SERIES + 6] = {STYLE_BOLD, INK(4)},
	    [ROLE_SERIES + 7] = {STYLE_BOLD, INK(1)},
	    WALL_ANSI,
	},
};

/* Okabe and Ito's colours for every kind of colour vision, as the nearest of xterm's palette. */
static const Theme full_dark = {
    .name = "256 colours on dark",
    .colours = 256,
    .styles =
	{
	    [ROLE_PLAIN] = {OWN},
	    [ROLE_DIM] = {0, INK(246)},
	    [ROLE_STRONG] = {STYLE_BOLD, OWN},
	    [ROLE_SELECTED] = {STYLE_BOLD, ON(231, 24)},
	    [ROLE_BAR] = {0, ON(252, 236)},
	    [ROLE_KEY] = {STYLE_BOLD, ON(231, 236)},
	    [ROLE_GOOD] = {0, INK(79)},
	    [ROLE_WARNING] = {0, INK(221)},
	    [ROLE_ERROR] = {STYLE_BOLD, INK(209)},
	    [ROLE_SERIES + 0] = {0, INK(74)},  /* sky blue */
	    [ROLE_SERIES + 1] = {0, INK(178)}, /* orange */
	    [ROLE_SERIES + 2] = {0, INK(35)},  /* bluish green */
	    [ROLE_SERIES + 3] = {0, INK(175)}, /* reddish purple */
	    [ROLE_SERIES + 4] = {0, INK(227)}, /* yellow */
	    [ROLE_SERIES + 5] = {0, INK(166)}, /* vermillion */
	    [ROLE_SERIES + 6] = {0, INK(254)}, /* white, for the black of the set */
	    [ROLE_SERIES + 7] = {0, INK(32)},  /* blue */
	    WALL_DARK,
	},
};

static const Theme full_light = {
    .name = "256 colours on light",
    .colours = 256,
    .styles =
	{
	    [ROLE_PLAIN] = {OWN},
	    [ROLE_DIM] = {0, INK(242)},
	    [ROLE_STRONG] = {STYLE_BOLD, OWN},
	    [ROLE_SELECTED] = {STYLE_BOLD, ON(16, 153)},
	    [ROLE_BAR] = {0, ON(236, 254)},
	    [ROLE_KEY] = {STYLE_BOLD, ON(16, 254)},
	    [ROLE_GOOD] = {0, INK(29)},
	    [ROLE_WARNING] = {0, INK(130)},
	    [ROLE_ERROR] = {STYLE_BOLD, INK(160)},
	    [ROLE_SERIES + 0] = {0, INK(25)},  /* blue */
	    [ROLE_SERIES + 1] = {0, INK(166)}, /* vermillion */
	    [ROLE_SERIES + 2] = {0, INK(29)},  /* bluish green */
	    [ROLE_SERIES + 3] = {0, INK(132)}, /* reddish purple, darker: it is read on white */
	    [ROLE_SERIES + 4] = {0, INK(16)},  /* black */
	    [ROLE_SERIES + 5] = {0, INK(94)},  /* brown, for an orange that white swallows */
	    [ROLE_SERIES + 6] = {0, INK(31)},  /* sky blue, darker */
	    [ROLE_SERIES + 7] = {0, INK(242)}, /* grey, for yellow */
	    WALL_LIGHT,
	},
};

/* Bold, and the bright colours, or those that are dark where the background is light; nothing is
 * faint. */
#define CONTRAST_ROLES \
	[ROLE_PLAIN] = {OWN}, [ROLE_DIM] = {OWN}, [ROLE_STRONG] = {STYLE_BOLD, OWN}, \
	[ROLE_SELECTED] = {STYLE_REVERSE | STYLE_BOLD, OWN}, [ROLE_BAR] = {STYLE_REVERSE, OWN}, \
	[ROLE_KEY] = {STYLE_REVERSE | STYLE_BOLD, OWN}, [ROLE_GOOD] = {STYLE_BOLD, OWN}, \
	[ROLE_WARNING] = {STYLE_UNDERLINE, OWN}, \
	[ROLE_ERROR] = {STYLE_UNDERLINE | STYLE_BOLD, OWN}

static const Theme contrast_dark = {
    .name = "high contrast on dark",
    .colours = 8,
    .styles =
	{
	    CONTRAST_ROLES,
	    [ROLE_SERIES + 0] = {STYLE_BOLD, INK(6)},
	    [ROLE_SERIES + 1] = {STYLE_BOLD, INK(3)},
	    [ROLE_SERIES + 2] = {STYLE_BOLD, INK(2)},
	    [ROLE_SERIES + 3] = {STYLE_BOLD, INK(5)},
	    [ROLE_SERIES + 4] = {STYLE_BOLD, INK(7)},
	    [ROLE_SERIES + 5] = {STYLE_BOLD | STYLE_UNDERLINE, INK(6)},
	    [ROLE_SERIES + 6] = {STYLE_BOLD | STYLE_UNDERLINE, INK(3)},
	    [ROLE_SERIES + 7] = {STYLE_BOLD | STYLE_UNDERLINE, INK(2)},
	    WALL_ANSI,
	},
};

static const Theme contrast_light = {
    .name = "high contrast on light",
    .colours = 8,
    .styles =
	{
	    CONTRAST_ROLES,
	    [ROLE_SERIES + 0] = {STYLE_BOLD, INK(4)},
	    [ROLE_SERIES + 1] = {STYLE_BOLD, INK(1)},
	    [ROLE_SERIES + 2] = {STYLE_BOLD, INK(0)},
	    [ROLE_SERIES + 3] = {STYLE_BOLD, INK(5)},
	    [ROLE_SERIES + 4] = {STYLE_BOLD | STYLE_UNDERLINE, INK(4)},
	    [ROLE_SERIES + 5] = {STYLE_BOLD | STYLE_UNDERLINE, INK(1)},
	    [ROLE_SERIES + 6] = {STYLE_BOLD | STYLE_UNDERLINE, INK(0)},
	    [ROLE_SERIES + 7] = {STYLE_BOLD | STYLE_UNDERLINE, INK(5)},
	    WALL_ANSI,
	},
};

/* "foreground;background", in rxvt "foreground;something;background"; 7 and 9 to 15 are light. */
static bool is_light(const char *colorfgbg)
{
	const char *last = colorfgbg ? strrchr(colorfgbg, ';') : NULL;
	char *end;
	long background;

	if (!last)
		return false;
	background = strtol(last + 1, &end, 10);
	return end > last + 1 && *end == '\0' &&
	       (background == 7 || (background > 8 && background < 16));
}

const char *const theme_names[THEME_WISHES] = {
    [THEME_ANY] = "any",
    [THEME_DARK] = "dark",
    [THEME_LIGHT] = "light",
    [THEME_CONTRAST] = "contrast",
    [THEME_MONO] = "mono",
};

ThemeWish theme_find(const char *name)
{
	int wish = 0;

	while (wish < THEME_WISHES && strcmp(theme_names[wish], name) != 0)
		wish++;
	return (ThemeWish)wish;
}

const Theme *theme_choose(ThemeWish wish, int colours, const char *no_color, const char *colorfgbg)
{
	bool none = wish == THEME_ANY && no_color && *no_color;
	bool light = wish == THEME_LIGHT || (wish != THEME_DARK && is_light(colorfgbg));

	if (colours < 8 || none || wish == THEME_MONO)
		return &monochrome;
	if (wish == THEME_CONTRAST)
		return light ? &contrast_light : &contrast_dark;
	if (colours >= 256)
		return light ? &full_light : &full_dark;
	if (light)
		return &ansi_light;
	return colours >= 16 ? &bright_dark : &ansi_dark;
}

/* Of xterm's palette: a cube of 6 x 6 x 6 colours from 16 on, and grey from 232 on. The first eight
 * are the terminal's own, whatever it knows. */
int theme_colour(int colour, int colours)
{
	enum { CUBE = 16, GREY = 232 };
	static const int levels[] = {0, 95, 135, 175, 215, 255};
	int rest = colour - CUBE, grey = 8 + 10 * (colour - GREY);

	if (colours <= 256 || colour < CUBE)
		return colour;
	if (colour >= GREY)
		return grey << 16 | grey << 8 | grey;
	return levels[rest / 36] << 16 | levels[rest / 6 % 6] << 8 | levels[rest % 6];
}
