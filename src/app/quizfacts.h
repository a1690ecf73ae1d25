/* quizfacts.h - what a quiz asks about, from what was measured. */
#ifndef LANDAU_APP_QUIZFACTS_H
#define LANDAU_APP_QUIZFACTS_H

#include "app/session.h"
#include "teach/quiz.h"

/* Facts, and what they borrow beside the session. */
typedef struct QuizFacts {
	QuizFact *list;
	size_t count;
	LineLaw **lines; /* of each */
} QuizFacts;

/* Of every target of which a law can be told: by its counts, or by its times where these don't
 * contradict what is taught. The session must outlive them. */
void quizfacts_init(QuizFacts *facts, const Session *session);
void quizfacts_release(QuizFacts *facts);

#endif
