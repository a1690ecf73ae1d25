/* canvas.h - a grid of cells to draw on: a character and a role each. No terminal is involved. */
#ifndef LANDAU_PLOT_CANVAS_H
#define LANDAU_PLOT_CANVAS_H

#include <stdint.h>

#include "base/text.h"

/* What a cell is for; a theme turns roles into colours. */
typedef enum Role {
	ROLE_PLAIN,
	ROLE_DIM,      /* grid, axes, what is secondary */
	ROLE_STRONG,   /* headings, the one thing that matters */
	ROLE_SELECTED, /* the chosen row */
	ROLE_BAR,      /* title, status and key bars */
	ROLE_KEY,      /* a key in the key bar */
	ROLE_GOOD,     /* agrees */
	ROLE_WARNING,
	ROLE_ERROR,
	ROLE_SERIES, /* ROLE_SERIES + i: series number i of ROLE_SERIES_COUNT */
	ROLE_SERIES_COUNT = 8,
	/* of the view for the wall, which has a paper of its own: all are read from afar on it */
	ROLE_WALL = ROLE_SERIES + ROLE_SERIES_COUNT,
	ROLE_WALL_STRONG, /* the one figure that matters */
	ROLE_WALL_SERIES, /* ROLE_WALL_SERIES + i: series number i of ROLE_WALL_SERIES_COUNT */
	ROLE_WALL_SERIES_COUNT = 3,
	ROLE_COUNT = ROLE_WALL_SERIES + ROLE_WALL_SERIES_COUNT
} Role;

/* `character` is a Unicode code point that takes one column; 0 is the right half of a wide one. */
typedef struct Cell {
	uint32_t character;
	uint8_t role;
} Cell;

typedef struct Canvas {
	int columns, rows;
	Cell *cells; /* row by row */
} Canvas;

/* A rectangle of a canvas; what is drawn outside of it, or of the canvas, is left out. */
typedef struct Box {
	int column, row, columns, rows;
} Box;

/* Blank cells in ROLE_PLAIN, after a change of size as well. Sizes below 1 are taken as 1.
 * canvas_release() frees them. */
void canvas_init(Canvas *canvas, int columns, int rows);
void canvas_resize(Canvas *canvas, int columns, int rows);
void canvas_release(Canvas *canvas);
void canvas_clear(Canvas *canvas);

/* Blank cells in this role; what of a wide character is outside becomes blank as well. */
void canvas_clear_box(Canvas *canvas, Box box, Role role);

/* `character` takes one column. Half of a wide character that is overwritten leaves a blank. */
void canvas_put(Canvas *canvas, int column, int row, uint32_t character, Role role);

/* Writes UTF-8 from `column` on and returns the column after it; it is cut at `end` (exclusive),
 * before a wide character that would reach beyond. Characters that can't be shown are written as
 * '?', combining marks are left out. */
int canvas_write(Canvas *canvas, int column, int row, int end, Role role, const char *string);

/* Gives `columns` cells a role and leaves their characters. */
void canvas_paint(Canvas *canvas, int column, int row, int columns, Role role);

/* Replaces every character above 126 by '?', for terminals that have ASCII only. */
void canvas_make_ascii(Canvas *canvas, Box box);

/* Appends the characters as lines of UTF-8, without blanks at their ends; each ends in '\n'. */
void canvas_text(const Canvas *canvas, Text *out);

#endif
