#include "worker/deadline.h"

#include <math.h>

void deadline_set(Deadline *deadline, double seconds)
{
	static const double ages = 1e8;

	deadline->allowed_seconds = fmin(fmax(seconds, 0), ages);
	deadline->left_seconds = deadline->allowed_seconds;
	deadline->end = nanos_after(clock_now(), deadline->allowed_seconds);
}

void deadline_stop(Deadline *deadline)
{
	deadline->left_seconds = deadline_left(deadline);
	deadline->still = true;
}

void deadline_go_on(Deadline *deadline)
{
	deadline->end = nanos_after(clock_now(), deadline_left(deadline));
	deadline->still = false;
}

double deadline_left(const Deadline *deadline)
{
	if (deadline->still)
		return deadline->left_seconds;
	return clock_until(deadline->end);
}
