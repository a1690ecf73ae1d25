/* keyboard.h - keys as curses reads them, as the numbers of keys.h. */
#ifndef LANDAU_TUI_KEYBOARD_H
#define LANDAU_TUI_KEYBOARD_H

#include <curses.h>

/* A pad to read keys from: unlike reading from a window it never refreshes the screen. The caller
 * frees it with delwin(). */
WINDOW *keyboard_new(void);

/* The next key that is waiting, or -1. */
int keyboard_key(WINDOW *keyboard);

#endif
