/* onscreen.h - landau in an emulator, and what a program in one shows and leaves behind, as checks:
 * a test fails, with the screen, where it isn't so. */
#ifndef LANDAU_TESTS_ONSCREEN_H
#define LANDAU_TESTS_ONSCREEN_H

#include "emulator.h"

/* Starts landau with these words, up to a NULL, and waits until it has begun; in a folder. */
Emulator *landau_start(const EmulatorSetup *setup, const char *const *words);
Emulator *landau_start_in(const char *folder, const EmulatorSetup *setup, const char *const *words);

#define LANDAU(setup, ...) landau_start(setup, (const char *const[]){__VA_ARGS__, NULL})

/* They wait for it. */
void check_shows(Emulator *emulator, const char *text);
void check_hides(Emulator *emulator, const char *text);
void check_taken(Emulator *emulator);
void check_given_back(Emulator *emulator);

/* Whether it has written that, also where it has scrolled away since. */
void check_wrote(const Emulator *emulator, const char *text);

/* Whether a byte above 127 was written, and whether a colour was set. */
bool wrote_above_ascii(const Emulator *emulator);
bool wrote_colours(const Emulator *emulator);

/* They wait for its end. */
void check_ends_with(Emulator *emulator, int status);
void check_dies_of(Emulator *emulator, int number);

/* Ends a program by `q`, looks for what it leaves behind, and frees the emulator. */
void check_quits(Emulator *emulator);

#endif
