#include "app/tries.h"

void tries_add(Tries *tries, double call_seconds, bool disturbed)
{
	if (!tries->taken++ || call_seconds < tries->least_call_seconds)
		tries->least_call_seconds = call_seconds;
	/* What the clock couldn't see wasn't made longer. */
	if (!disturbed || call_seconds <= 0)
		tries->good++;
}

bool tries_are_over(const Tries *tries, unsigned wanted)
{
	enum { ALL_DISTURBED = 3 };

	return tries->good >= wanted || tries->taken >= wanted + (wanted + 1) / 2 ||
	       (!tries->good && tries->taken >= ALL_DISTURBED);
}
