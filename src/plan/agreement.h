/* agreement.h - whether a verdict stands: verdicts in a row that say the same. */
#ifndef LANDAU_PLAN_AGREEMENT_H
#define LANDAU_PLAN_AGREEMENT_H

#include <stdbool.h>

#include "model/verdict.h"
#include "plan/rounds.h"

/* `Agreement agreement = {0};` has heard nothing. */
typedef struct Agreement {
	const Law *leading; /* of the last verdict that was decided; NULL: the last one wasn't */
	unsigned agreeing;  /* verdicts in a row that said so */
	unsigned heard;     /* rounds that the last verdict knew */
} Agreement;

/* Whether a verdict on these rounds has a say: see plan_listens(). */
bool agreement_listens(const Rounds *rounds);

/* Hears the verdict on these rounds, if it has a say and wasn't heard yet. */
void agreement_hear(Agreement *agreement, const Rounds *rounds, const Verdict *verdict);

/* Whether more sizes would hardly change the verdict: it is sure, as those before it were, and
 * enough sizes, over a wide enough range, have told it. */
bool agreement_stands(const Agreement *agreement, const Rounds *rounds, const Verdict *verdict);

#endif
