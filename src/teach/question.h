/*
 * question.h - what a class is asked before something is measured: what a much larger n will cost,
 * or what becomes of the curve when it is divided by n. Pure.
 */
#ifndef LANDAU_TEACH_QUESTION_H
#define LANDAU_TEACH_QUESTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/random.h"
#include "base/text.h"
#include "model/interval.h"
#include "model/law.h"
#include "model/metric.h"
#include "model/series.h"

typedef enum QuestionKind {
	QUESTION_COST,  /* what does n cost? It tells laws apart that differ by a factor of 4 */
	QUESTION_SHAPE, /* what does cost / n do? It tells n from n log n */
} QuestionKind;

/* Answers differ by at least this factor at n, and none lies within the interval of another. */
#define QUESTION_APART 4.0

enum { QUESTION_ANSWERS = 4, QUESTION_ANSWERS_MOST = 5, QUESTION_VOTES_MOST = 1000 };

/* One that can be chosen. */
typedef struct Answer {
	const Law *law;    /* that it follows; NULL: what was typed is a time */
	const char *shape; /* of QUESTION_SHAPE: "stays flat"; lives for ever */
	double value;      /* at n; 0: a shape */
	Interval interval; /* of the value, by the sizes that are known */
	unsigned votes;
} Answer;

typedef struct Question {
	QuestionKind kind;
	Metric metric;
	Size known;   /* the largest size that is shown */
	double n;     /* that is asked about */
	size_t count; /* of answers */
	Answer answers[QUESTION_ANSWERS_MOST];
	size_t right;                             /* once it is settled; `count`: none of them */
	unsigned char voted[QUESTION_VOTES_MOST]; /* in their order */
	size_t votes;
} Question;

/* What an answer is made from. */
typedef struct Known {
	const Size *sizes; /* that are shown, ascending n */
	size_t count;
	Metric metric;
	const Law *truth; /* what it will most likely turn out to follow */
	double
	    truth_value; /* what n costs, where that is known better than by the law; 0: it isn't */
} Known;

/*
 * Asks about n. Wrong answers are what laws beside the true one would cost, the likeliest first;
 * all stand in ascending order. False where there are fewer than two sizes, no size below n, or
 * fewer than three answers that are far enough apart.
 */
bool question_cost(Question *question, const Known *known, double n, Random *random);

/* Asks what becomes of cost / n. */
void question_shape(Question *question, const Known *known);

/* The size to ask about by default: a round one, near the largest of `sizes`, which are all that
 * are known; and how many of the first of them are then to be shown. 0: there are too few. */
double question_reach(const Size *sizes, size_t count, bool exponential);
size_t question_shown(const Size *sizes, size_t count, double n, bool exponential);

/* One vote more. False where that is no answer. */
bool question_vote(Question *question, size_t answer);

/* Takes the last vote back; false where there is none. */
bool question_unvote(Question *question);

/* A vote for what somebody typed, a time ("5 min") or a law ("n^2"): for the answer that is like
 * it, or a new one. False with one line where it is neither, or no more answers can be added. */
bool question_own(Question *question, const char *typed, Error *error);

/* Says what the right answer is: the one that is within a factor of 2 of what n costs, or the shape
 * of a law. */
void question_settle(Question *question, double value, const Law *law);

/* Appends who was right: "12 of 15 had it right."; without votes nothing. */
void question_tally(const Question *question, Text *out);

/* Appends what is asked, for costs and for laws. */
void question_words(const Question *question, Text *out);
void question_law_words(const Question *question, Text *out);

/* Appends an answer: "4.8 s"; and as a law, where it follows one. */
void question_answer_words(const Question *question, size_t answer, Text *out);

#endif
