/* clock.h - the clocks. The only room that reads one is this. */
#ifndef LANDAU_MEASURE_CLOCK_H
#define LANDAU_MEASURE_CLOCK_H

#include <stdint.h>

/* A point or a span of time; a struct, so that it is never mixed with a number of something else.
 */
typedef struct Nanos {
	int64_t count;
} Nanos;

/* Time since some fixed point; it never steps back. CLOCK_MONOTONIC. */
Nanos clock_now(void);

/* Seconds that have passed since then; and that are left until then, below 0 after it. */
double clock_since(Nanos then);
double clock_until(Nanos then);

/* CPU time that this thread has used. */
Nanos clock_cpu(void);

/* How often this thread has waited so far: for input, a lock, a sleep; -1 where nobody counts. */
int64_t clock_waits(void);

/* The smallest step that the wall clock is seen to make, measured once. */
Nanos clock_tick(void);

/* The calendar's time in seconds since 1970. */
int64_t clock_date(void);

static inline Nanos nanos_between(Nanos start, Nanos end)
{
	return (Nanos){end.count - start.count};
}

static inline Nanos nanos_after(Nanos start, double seconds)
{
	return (Nanos){start.count + (int64_t)(seconds * 1e9)};
}

static inline double nanos_seconds(Nanos span)
{
	return (double)span.count / 1e9;
}

#endif
