/* quizscreen.h - one question of a quiz on the screen of a student. */
#ifndef LANDAU_TUI_QUIZSCREEN_H
#define LANDAU_TUI_QUIZSCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "model/source.h"
#include "plot/canvas.h"
#include "plot/glyphs.h"
#include "tui/command.h"

enum { QUIZSCREEN_OPTIONS = 4 };

/* Everything is borrowed. */
typedef struct QuizSheet {
	size_t number, count, score; /* the question's number, of so many; those that were right */
	const char *question;        /* or the result, where the quiz is over */
	const char *options[QUIZSCREEN_OPTIONS];
	size_t option_count; /* 0: the quiz is over */
	bool is_answered;    /* then the next three count */
	size_t chosen, right;
	const char *words;    /* what explains the answer */
	const Source *source; /* to be shown: without its counts as long as nothing is answered */
	bool exponential;     /* each +1 multiplies */
} QuizSheet;

void quizscreen_draw(const QuizSheet *sheet, GlyphTier glyphs, Canvas *canvas);

/* COMMAND_VOTE is an answer, COMMAND_CHOOSE asks for the next question; COMMAND_QUIT,
 * COMMAND_SUSPEND, COMMAND_REPAINT and COMMAND_NONE are what they are in the explorer. */
Command quizscreen_key(const QuizSheet *sheet, int key);

#endif
