/*
 * quiz.h - ten questions for one student, made from what was measured: no two are the same, and
 * each answer is explained. Pure.
 */
#ifndef LANDAU_TEACH_QUIZ_H
#define LANDAU_TEACH_QUIZ_H

#include <stdbool.h>
#include <stddef.h>

#include "base/random.h"
#include "base/text.h"
#include "model/fit.h"
#include "model/linelaw.h"
#include "model/metric.h"
#include "model/series.h"
#include "model/source.h"

/* What is known of one algorithm. Everything is borrowed, for as long as the quiz. */
typedef struct QuizFact {
	const char *name; /* printable */
	const Law *law;   /* that it follows */
	Metric metric;    /* of the sizes: counts, where there are any */
	const Size *sizes;
	size_t size_count;
	const Size *times;    /* for what is asked in seconds */
	size_t time_count;    /* 0: it wasn't timed */
	const Source *source; /* with the counts of its lines; NULL: unknown */
	const LineLaw *lines; /* of the source */
	size_t line_count;
} QuizFact;

typedef enum QuizKind {
	QUIZ_LAW,     /* which law does it follow, by some of its sizes? */
	QUIZ_SOURCE,  /* the same, by its source */
	QUIZ_COST,    /* what does a much larger n cost? */
	QUIZ_SHAPE,   /* what becomes of cost / n? */
	QUIZ_MEANING, /* what does its law mean? */
	QUIZ_LINE,    /* which line makes the law? */
	QUIZ_KINDS
} QuizKind;

enum { QUIZ_CARDS = 10, QUIZ_OPTIONS = 4 };

typedef struct QuizCard {
	QuizKind kind;
	const QuizFact *fact;
	Text question;
	Text options[QUIZ_OPTIONS];
	size_t option_count;
	size_t right; /* index of an option */
	Text why;     /* what explains it */
} QuizCard;

typedef struct Quiz {
	QuizCard cards[QUIZ_CARDS];
	size_t count; /* fewer than QUIZ_CARDS where the facts give no more */
	size_t at;    /* the card that is shown; `count`: it is over */
	bool is_answered;
	size_t chosen;
	size_t score;
	bool missed[QUIZ_CARDS];
} Quiz;

/* Makes the cards; the caller releases it. */
void quiz_init(Quiz *quiz, const QuizFact *facts, size_t count, Random *random);
void quiz_release(Quiz *quiz);

/* NULL where it is over. */
const QuizCard *quiz_card(const Quiz *quiz);

/* Answers the card; false where it is answered already, or there is no such option. */
bool quiz_answer(Quiz *quiz, size_t option);

/* Goes to the next card once this one is answered. */
void quiz_next(Quiz *quiz);

/* Appends what is to be said of the answer: "Right." or what would have been right, and why. */
void quiz_feedback(const Quiz *quiz, Text *out);

/* Appends the score, and what to look at again. */
void quiz_result(const Quiz *quiz, Text *out);

#endif
