/* why.h - why an algorithm follows its law: what its sizes show, and the line that makes it. */
#ifndef LANDAU_TEACH_WHY_H
#define LANDAU_TEACH_WHY_H

#include "teach/quiz.h"

/* The line that runs most often of those whose own law is the algorithm's, by their counts; NULL
 * where none is known. */
const LineLaw *why_line(const QuizFact *fact);

/* Appends the law in words, what doubling n (or each +1) made of the cost at the largest sizes, and
 * the line that makes it. */
void why_words(const QuizFact *fact, Text *out);

#endif
