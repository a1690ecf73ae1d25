/*
 * emulator.h - a program in a terminal that isn't one: a pseudo-terminal read by libvterm.
 *
 * The program runs as a job of a small keeper, as under a shell, so that ^Z stops it and its
 * terminal's settings can be compared with those it found. Waiting is bounded generously; nothing
 * here depends on how fast the machine is.
 */
#ifndef LANDAU_TESTS_EMULATOR_H
#define LANDAU_TESTS_EMULATOR_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/text.h"

typedef struct EmulatorSetup {
	int columns, rows;
	const char *term;               /* TERM; NULL leaves it unset */
	const char *locale;             /* LC_ALL; NULL: C.UTF-8 */
	const char *const *environment; /* more "NAME=value", up to a NULL; may be NULL */
	int ignored;                    /* a signal ignored from the start, as by nohup; 0: none */
} EmulatorSetup;

typedef struct Emulator Emulator;

/* Starts `arguments[0]` (a path) in a new terminal; ends the test program where that is impossible.
 * The caller frees the emulator with emulator_free(), which kills what still runs. */
Emulator *emulator_start(const EmulatorSetup *setup, const char *const *arguments);
void emulator_free(Emulator *emulator);

/* The screen as lines of UTF-8 without blanks at their ends. Valid until the next call. */
const char *emulator_screen(Emulator *emulator);

/* Whether `text` comes to stand on the screen, on one line, before patience ends. */
bool emulator_shows(Emulator *emulator, const char *text);

/* Whether the program stops (^Z), and whether it ends. */
bool emulator_stops(Emulator *emulator);
bool emulator_ends(Emulator *emulator);

/* The program's process, once it has begun. */
pid_t emulator_pid(Emulator *emulator);

/* Whether `text` goes from the screen before patience ends. */
bool emulator_hides(Emulator *emulator, const char *text);

/* Whether it takes the terminal before patience ends: another screen, no cursor, settings of its
 * own; and whether it gives all of that back. What it wrote before it ended or stopped may come
 * later than the news of that. */
bool emulator_takes_terminal(Emulator *emulator);
bool emulator_gives_back(Emulator *emulator);

/* Whether nothing is written for so long. */
bool emulator_is_silent(Emulator *emulator, int ms);

/* After its end: as wait() says it. */
int emulator_status(const Emulator *emulator);

void emulator_type(Emulator *emulator, const char *keys);
void emulator_signal(Emulator *emulator, int number);
void emulator_resize(Emulator *emulator, int columns, int rows);
/* Brings a stopped program to the foreground again, as `fg`. */
void emulator_continue(Emulator *emulator);
/* Pulls the plug: the program's terminal hangs up. The screen can't be read any more. */
void emulator_hang_up(Emulator *emulator);

/* Whether the alternate screen is shown, the cursor is visible, and the settings of the line are
 * those from before the start. */
bool emulator_is_alternate(const Emulator *emulator);
bool emulator_has_cursor(const Emulator *emulator);
bool emulator_is_restored(const Emulator *emulator);

/* All that the program has written so far, as bytes. */
const Text *emulator_output(const Emulator *emulator);

#endif
