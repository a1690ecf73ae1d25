/* quizcard.h - one question of a quiz: how each kind of it is made from what is known. */
#ifndef LANDAU_TEACH_QUIZCARD_H
#define LANDAU_TEACH_QUIZCARD_H

#include "teach/quiz.h"

/* Fills `card`, which is empty. False, and it stays so, where the fact is none for this kind. */
bool quizcard_make(QuizCard *card, QuizKind kind, const QuizFact *fact, Random *random);
void quizcard_release(QuizCard *card);

#endif
