#include "app/conditions.h"

#include <math.h>

#include "model/pace.h"

/* Shares of time and of samples from which on they are told. */
#define WORTH_TELLING 0.1

static bool note_pace(Conditions *conditions, double yardstick)
{
	double pace;

	if (yardstick <= 0)
		return false;
	if (conditions->best_yardstick <= 0 || yardstick < conditions->best_yardstick)
		conditions->best_yardstick = yardstick;
	pace = yardstick / conditions->best_yardstick;
	conditions->samples++;
	if (pace < PACE_SLOW)
		return false;
	conditions->slow++;
	conditions->slowness += pace;
	return true;
}

bool conditions_note(Conditions *conditions, const Timing *timing)
{
	bool slow = note_pace(conditions, timing->yardstick);

	conditions->seconds += fmax(timing->seconds, timing->lost);
	conditions->lost += timing->lost;
	return slow || timing->lost > PACE_LOST * timing->seconds;
}

void conditions_sum(const Conditions *conditions, Surroundings *surroundings)
{
	if (conditions->seconds > 0)
		surroundings->lost = conditions->lost / conditions->seconds;
	if (conditions->samples)
		surroundings->slow = (double)conditions->slow / conditions->samples;
	if (conditions->slow)
		surroundings->slowness = conditions->slowness / conditions->slow;
}

void conditions_words(const Conditions *conditions, Text *out)
{
	Surroundings sum = {0};

	conditions_sum(conditions, &sum);
	if (sum.lost > WORTH_TELLING)
		text_printf(out,
		    "others had the measuring processor for %.0f %% of the samples' time\n",
		    100 * sum.lost);
	if (sum.slow > WORTH_TELLING)
		text_printf(out,
		    "the processor was %.1f times slower than at its best in %.0f %% of the "
		    "samples\n",
		    sum.slowness, 100 * sum.slow);
}
