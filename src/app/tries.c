#include "app/tries.h"

static double call_seconds(const Timing *timing)
{
	return timing->seconds / timing->calls;
}

/* Keeps the shortest. */
static void hold(Tries *tries, const Timing *timing)
{
	unsigned at = tries->held_count;

	while (at > 0 && call_seconds(&tries->held[at - 1]) > call_seconds(timing))
		at--;
	if (at == TRIES_HELD)
		return;
	if (tries->held_count < TRIES_HELD)
		tries->held_count++;
	for (unsigned i = tries->held_count - 1; i > at; i--)
		tries->held[i] = tries->held[i - 1];
	tries->held[at] = *timing;
}

bool tries_add(Tries *tries, const Timing *timing, bool disturbed)
{
	double seconds = call_seconds(timing);

	if (!tries->taken++ || seconds < tries->least_call_seconds)
		tries->least_call_seconds = seconds;
	/* What the clock couldn't see wasn't made longer. */
	if (disturbed && seconds > 0) {
		hold(tries, timing);
		return false;
	}
	tries->good++;
	return true;
}

bool tries_are_over(const Tries *tries, unsigned wanted)
{
	enum { ALL_DISTURBED = 3 };

	return tries->good >= wanted || tries->taken >= wanted + (wanted + 1) / 2 ||
	       (!tries->good && tries->taken >= ALL_DISTURBED);
}

bool tries_are_doubtful(const Tries *tries)
{
	return tries->taken && !tries->good;
}
