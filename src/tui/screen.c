#include "tui/screen.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <curses.h>

#include "tui/capability.h"
#include "tui/theme.h"

/* No role: a cell that was never shown. */
enum { UNKNOWN = 0xff };

static attr_t attributes_of(const Style *style)
{
	return (style->attributes & STYLE_BOLD ? A_BOLD : 0) |
	       (style->attributes & STYLE_DIM ? A_DIM : 0) |
	       (style->attributes & STYLE_REVERSE ? A_REVERSE : 0) |
	       (style->attributes & STYLE_UNDERLINE ? A_UNDERLINE : 0);
}

/* start_color() sends colours by itself: where none are wanted it isn't called. */
static const Theme *choose_theme(ThemeWish wish)
{
	const Theme *theme =
	    theme_choose(wish, capability_colours(), getenv("NO_COLOR"), getenv("COLORFGBG"));

	if (theme->colours > 0 && (start_color() != OK || use_default_colors() != OK))
		theme = theme_choose(THEME_MONO, 0, NULL, NULL);
	return theme;
}

void screen_init(Screen *screen, bool ascii, ThemeWish wish)
{
	const Theme *theme = choose_theme(wish);
	int colours = capability_colours();

	*screen = (Screen){.ascii = ascii};
	for (short role = 0; role < ROLE_COUNT; role++) {
		const Style *style = &theme->styles[role];

		screen->styles[role].attributes = attributes_of(style);
		if (style->foreground < 0 && style->background < 0)
			continue;
		init_extended_pair(role + 1, theme_colour(style->foreground, colours),
		    theme_colour(style->background, colours));
		screen->styles[role].pair = (short)(role + 1);
	}
}

void screen_release(Screen *screen)
{
	canvas_release(&screen->shown);
}

static void forget_frame(Screen *screen, int columns, int rows)
{
	canvas_resize(&screen->shown, columns, rows);
	for (int i = 0; i < columns * rows; i++)
		screen->shown.cells[i].role = UNKNOWN;
}

/* What the terminal would show in another width than the canvas reckons is shown as '?'. */
static wchar_t shown_as(const Screen *screen, const Cell *cell, bool wide)
{
	uint32_t character = cell->character;

	if (character >= ' ' && character <= '~')
		return (wchar_t)character;
	if (screen->ascii || wcwidth((wchar_t)character) != (wide ? 2 : 1))
		return L'?';
	return (wchar_t)character;
}

static void write_cell(const Screen *screen, int column, int row, wchar_t character, uint8_t role)
{
	wchar_t characters[2] = {character, L'\0'};
	cchar_t cell;

	setcchar(
	    &cell, characters, screen->styles[role].attributes, screen->styles[role].pair, NULL);
	mvadd_wch(row, column, &cell);
}

/* Writes the character at `column`, which takes one column or two. */
static void write_character(const Screen *screen, const Canvas *canvas, int column, int row)
{
	const Cell *cell = &canvas->cells[(size_t)row * (size_t)canvas->columns + (size_t)column];
	bool wide = column + 1 < canvas->columns && cell[1].character == 0;
	wchar_t character = shown_as(screen, cell, wide);

	write_cell(screen, column, row, character, cell->role);
	if (wide && character == L'?')
		write_cell(screen, column + 1, row, L' ', cell->role);
}

static bool differs(const Cell *a, const Cell *b)
{
	return a->character != b->character || a->role != b->role;
}

void screen_show(Screen *screen, const Canvas *canvas)
{
	int columns = canvas->columns;

	if (screen->shown.columns != columns || screen->shown.rows != canvas->rows)
		forget_frame(screen, columns, canvas->rows);
	for (int row = 0; row < canvas->rows; row++) {
		const Cell *now = canvas->cells + (size_t)row * (size_t)columns;
		Cell *before = screen->shown.cells + (size_t)row * (size_t)columns;

		for (int column = 0; column < columns; column++) {
			bool wide = column + 1 < columns && now[column + 1].character == 0;

			if (now[column].character != 0 &&
			    (differs(&now[column], &before[column]) ||
				(wide && differs(&now[column + 1], &before[column + 1]))))
				write_character(screen, canvas, column, row);
		}
		memcpy(before, now, (size_t)columns * sizeof *now);
	}
	refresh();
}
