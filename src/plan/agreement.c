#include "plan/agreement.h"

#include <math.h>

/* A verdict may end the measuring only after so many sizes, so many agreeing verdicts in a row,
 * and where the sizes or the costs span so much. */
#define SIZES 10
#define AGREEING 3
#define SPAN_OF_SIZES 1000
#define SPAN_OF_COSTS 200
#define SURE 0.97
/* Rounds after each of which a verdict is heard; later ones in rows. */
#define HEARD 24

/* Whether sizes or costs span enough, after `more` sizes that grow as the last one did. */
static bool spans_enough(const Rounds *rounds, int more)
{
	const Round *first = rounds->sizes, *last = rounds_largest(rounds), *before = last - 1;
	double n = last->n * pow(last->n / before->n, more);
	double seconds = last->call_seconds * pow(last->call_seconds / before->call_seconds, more);

	return n >= SPAN_OF_SIZES * first->n || seconds >= SPAN_OF_COSTS * first->call_seconds;
}

bool agreement_listens(const Rounds *rounds)
{
	unsigned since = HEARD;

	while (2 * since <= rounds->noted)
		since *= 2;
	return rounds->noted <= since + AGREEING && rounds->count + AGREEING > SIZES &&
	       spans_enough(rounds, AGREEING - 1);
}

void agreement_hear(Agreement *agreement, const Rounds *rounds, const Verdict *verdict)
{
	if (agreement->heard == rounds->noted || !agreement_listens(rounds))
		return;
	agreement->heard = rounds->noted;
	if (verdict->state != VERDICT_DECIDED)
		agreement->agreeing = 0;
	else if (agreement->leading && law_is_like(verdict->law, agreement->leading))
		agreement->agreeing++;
	else
		agreement->agreeing = 1;
	agreement->leading = verdict->state == VERDICT_DECIDED ? verdict->law : NULL;
}

/* Sizes that a verdict can be based on. */
static size_t told_sizes(const Rounds *rounds)
{
	size_t count = 0;

	for (size_t i = 0; i < rounds->count; i++)
		count += rounds->sizes[i].doubt != PLAN_UNSURE;
	return count;
}

/* What can't be compared, the verdict doesn't know of. */
bool agreement_stands(const Agreement *agreement, const Rounds *rounds, const Verdict *verdict)
{
	return rounds_largest(rounds)->doubt != PLAN_UNSURE && told_sizes(rounds) >= SIZES &&
	       agreement->agreeing >= AGREEING && verdict->confidence >= SURE &&
	       spans_enough(rounds, 0);
}
