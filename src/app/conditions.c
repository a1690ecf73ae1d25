#include "app/conditions.h"

#include <math.h>

/* Others have the processor for some microseconds in any millisecond; a competitor takes it for
 * milliseconds at once. */
#define LOST_SHARE 0.05
/* Yardsticks differ by some percent on a quiet machine. */
#define SLOW 1.15
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
	if (pace < SLOW)
		return false;
	conditions->slow++;
	conditions->slowness += pace;
	return true;
}

bool conditions_note(Conditions *conditions, const WorkerEvent *sample)
{
	bool slow = note_pace(conditions, sample->yardstick);

	conditions->seconds += fmax(sample->seconds, sample->lost);
	conditions->lost += sample->lost;
	return slow || sample->lost > LOST_SHARE * sample->seconds;
}

void conditions_words(const Conditions *conditions, Text *out)
{
	if (conditions->lost > WORTH_TELLING * conditions->seconds)
		text_printf(out,
		    "others had the measuring processor for %.0f %% of the samples' time\n",
		    100 * conditions->lost / conditions->seconds);
	if (conditions->slow > WORTH_TELLING * conditions->samples)
		text_printf(out,
		    "the processor was %.1f times slower than at its best in %.0f %% of the "
		    "samples\n",
		    conditions->slowness / conditions->slow,
		    100.0 * conditions->slow / conditions->samples);
}
