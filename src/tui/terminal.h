/*
 * terminal.h - the terminal: taken with care, given back in every ending.
 *
 * Signals are reported through terminal_signal(), so that the loop can end in order; a crash gives
 * the terminal back by itself: see signals.h.
 */
#ifndef LANDAU_TUI_TERMINAL_H
#define LANDAU_TUI_TERMINAL_H

#include <stdbool.h>

#include "base/error.h"
#include "plot/canvas.h"
#include "tui/glyphchoice.h"
#include "tui/mouse.h"
#include "tui/theme.h"

/* Whether standard output is a terminal that can position its cursor, and standard input gives its
 * keys. `why` says what is missing, in one line. */
bool terminal_usable(const char **why);

/* What curves are drawn with on this terminal; `asked` is what the user wants, NULL: anything. */
GlyphChoice terminal_glyphs(const GlyphTier *asked);

/* `TerminalOptions options = {0};` is what is usual. */
typedef struct TerminalOptions {
	ThemeWish theme;
	bool no_mouse; /* the terminal keeps its own use of the mouse */
} TerminalOptions;

/* Takes the terminal: alternate screen, no echo. False and `error` where it can't be had. */
bool terminal_open(const TerminalOptions *options, Error *error);

/* The size in cells. */
void terminal_size(int *columns, int *rows);

/* Shows the canvas, sending only what changed. */
void terminal_show(const Canvas *canvas);

/* The next terminal_show() paints everything anew: another program has written on the screen. */
void terminal_redraw(void);

/* The next key that is waiting, or -1: a code point, or a SpecialKey of keys.h. Enter is '\r'. */
int terminal_key(void);

/* After a SPECIAL_MOUSE: what it was. False where that means nothing here. */
bool terminal_mouse(Mouse *mouse);

/* A descriptor that becomes readable when a signal has arrived; poll it with standard input. */
int terminal_signal_descriptor(void);

typedef enum TerminalSignal {
	TERMINAL_NONE,
	TERMINAL_RESIZED, /* draw anew, the size may be another; debounced: terminal_patience() */
	TERMINAL_SUSPEND, /* ^Z or SIGTSTP: call terminal_suspend() */
	TERMINAL_END,     /* SIGINT, SIGTERM, SIGHUP, SIGQUIT or the terminal is gone */
} TerminalSignal;

/* The next signal that has arrived. `now_ms` are milliseconds of a clock that never steps back: a
 * resize is debounced by it. Call it after every poll, before terminal_key(): it is also
 * what learns that the terminal is gone. */
TerminalSignal terminal_signal(long long now_ms);

/* Milliseconds until a resize that is being debounced wants to be applied; -1: none. */
int terminal_patience(long long now_ms);

/* Gives the terminal back, stops the process as ^Z does, and takes the terminal again after it;
 * TERMINAL_RESIZED follows. */
void terminal_suspend(void);

/* Gives the terminal back. Safe to call twice, and registered with atexit(). */
void terminal_close(void);

/* The signal that asked for the end, to be raised again after all is in order; 0: none. A
 * terminal that is gone counts as SIGHUP. */
int terminal_fatal_signal(void);

/* Ends the program by that signal. */
_Noreturn void terminal_raise(void);

#endif
