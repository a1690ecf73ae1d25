/* predict.h - predictions in front of a class: asked, voted on, measured, and judged in words. */
#ifndef LANDAU_APP_PREDICT_H
#define LANDAU_APP_PREDICT_H

#include "app/view.h"
#include "teach/question.h"
#include "tui/command.h"

/* Nobody waits longer for an answer. */
#define PREDICT_SECONDS 7.0

/* `Predict predict = {.random = ...};` asks nothing. */
typedef struct Predict {
	Random random;
	bool is_wished; /* as soon as its first sizes are measured */
	bool is_asked;
	size_t index; /* of the target */
	Metric metric;
	Question question;
	Size *known; /* what is shown meanwhile */
	size_t known_count;
	double asked_n;  /* what to ask about; 0: what suits the sizes */
	Nanos revealing; /* since when it is measured */
	BallotState state;
	Ballot ballot; /* borrows from what follows */
	Text words, offer, question_text, law_text;
	Text costs[QUESTION_ANSWERS_MOST], laws[QUESTION_ANSWERS_MOST];
} Predict;

/* Does what a command asks for, with times and counts of `metric`. False where that is none of the
 * classroom's; `notice` gets a line where something can't be done, and is "" otherwise. */
bool predict_apply(
    Predict *predict, Command command, Session *session, Metric metric, Text *notice);

/* Goes on: what is measured may be done, or has taken long enough. True where that changed
 * anything. */
bool predict_advance(Predict *predict, const Session *session);

/* Milliseconds until it has taken long enough; -1: nothing is measured for it. */
int predict_patience(const Predict *predict);

/* After view_fill(): adds the ballot, and hides what is asked. Where another target than the
 * `selected` one was asked about, that is over. */
void predict_show(Predict *predict, const Session *session, size_t selected, View *view);

void predict_release(Predict *predict);

#endif
