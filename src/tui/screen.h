/* screen.h - a canvas on the screen of curses: only cells that changed are written. */
#ifndef LANDAU_TUI_SCREEN_H
#define LANDAU_TUI_SCREEN_H

#include <stdbool.h>

#include "plot/canvas.h"
#include "tui/theme.h"

typedef struct Screen {
	Canvas shown; /* the last frame */
	bool ascii;   /* nothing above 126 may be written */
	struct {
		unsigned attributes; /* of curses */
		short pair;          /* of colours; 0: the terminal's own */
	} styles[ROLE_COUNT];
} Screen;

/* Chooses the theme for the terminal that curses has taken, and makes its colour pairs. */
void screen_init(Screen *screen, bool ascii, ThemeWish wish);
void screen_release(Screen *screen);

/* Copies what differs from the last frame to the window of curses and updates the terminal. */
void screen_show(Screen *screen, const Canvas *canvas);

#endif
