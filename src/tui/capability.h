/*
 * capability.h - what terminfo says of the terminal. Apart from the rest because <term.h> turns
 * `lines` and `columns` into macros.
 */
#ifndef LANDAU_TUI_CAPABILITY_H
#define LANDAU_TUI_CAPABILITY_H

#include <stdbool.h>
#include <stddef.h>

/* Whether TERM names a terminal that can position its cursor. `why` says what is missing, in one
 * line that lives for ever. */
bool capability_usable(const char **why);

/* How many colours the terminal has that curses has taken; 0 where it has none. */
int capability_colours(void);

/*
 * Stores the bytes that give back the terminal which curses has taken (its screen has `rows`
 * rows), and returns their number, at most `size`: a signal handler can write them, while
 * endwin() is not for handlers. With `mouse` curses has taken that as well.
 */
size_t capability_restoring(char *bytes, size_t size, int rows, bool mouse);

#endif
