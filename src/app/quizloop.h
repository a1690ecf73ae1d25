/* quizloop.h - a quiz on the screen. */
#ifndef LANDAU_APP_QUIZLOOP_H
#define LANDAU_APP_QUIZLOOP_H

#include "teach/quiz.h"
#include "tui/terminal.h"

/* Asks until the quiz is over, or the student or a signal ends it; the terminal is given back then.
 * False where it can't be had. */
bool quizloop_run(
    Quiz *quiz, const TerminalOptions *options, const GlyphTier *glyphs, Error *error);

#endif
