#include "measure/clock.h"

#include <sys/resource.h>
#include <time.h>

static Nanos clock_read(clockid_t id)
{
	struct timespec now;

	if (clock_gettime(id, &now) != 0)
		return (Nanos){0};
	return (Nanos){(int64_t)now.tv_sec * 1000000000 + now.tv_nsec};
}

Nanos clock_now(void)
{
	return clock_read(CLOCK_MONOTONIC);
}

double clock_since(Nanos then)
{
	return nanos_seconds(nanos_between(then, clock_now()));
}

double clock_until(Nanos then)
{
	return nanos_seconds(nanos_between(clock_now(), then));
}

Nanos clock_cpu(void)
{
	return clock_read(CLOCK_THREAD_CPUTIME_ID);
}

int64_t clock_waits(void)
{
#ifdef RUSAGE_THREAD
	struct rusage usage;

	if (getrusage(RUSAGE_THREAD, &usage) == 0)
		return usage.ru_nvcsw;
#endif
	return -1;
}

/* A read that takes longer than a step sees several steps at once, so the smallest difference is
 * the step or the cost of a read, whichever is larger: the finest span that can be told. A clock
 * that hardly moves (a step of milliseconds) is waited for until it has moved once. */
static Nanos find_tick(void)
{
	enum { READS = 4000 };
	Nanos smallest = {0};
	Nanos before = clock_now();

	for (int i = 0; i < READS || smallest.count == 0; i++) {
		Nanos now = clock_now();
		int64_t step = now.count - before.count;

		if (step > 0 && (smallest.count == 0 || step < smallest.count))
			smallest.count = step;
		before = now;
	}
	return smallest;
}

Nanos clock_tick(void)
{
	static Nanos tick;

	if (tick.count == 0)
		tick = find_tick();
	return tick;
}

int64_t clock_date(void)
{
	return (int64_t)time(NULL);
}
