#include "measure/yardstick.h"

/* Six chains that need little of each other, as many as a core does at once. */
static uint64_t work(uint64_t seed)
{
	enum { TURNS = 1500 };
	uint64_t a = seed, b = seed + 1, c = seed + 2, d = seed + 3, e = seed + 4, f = seed + 5;

	for (uint64_t turn = 0; turn < TURNS; turn++) {
		a += b ^ turn;
		b ^= c + turn;
		c += d ^ turn;
		d ^= e + turn;
		e += f ^ turn;
		f ^= a >> 1;
	}
	return a ^ b ^ c ^ d ^ e ^ f;
}

/* The shorter of two: the first may meet cold code, either an interrupt. */
Nanos yardstick_take(void)
{
	/* No compiler knows what it is, nor that nobody looks at it. */
	static volatile uint64_t hidden = 1;
	Nanos least = {INT64_MAX};

	for (int i = 0; i < 2; i++) {
		Nanos start = clock_now(), span;

		hidden = work(hidden);
		span = nanos_between(start, clock_now());
		if (span.count < least.count)
			least = span;
	}
	return least;
}

/* In tenths: some percent is what a clock rate makes, and what chance does. */
bool yardstick_is_even(Nanos before, Nanos after)
{
	return 10 * before.count <= 11 * after.count && 10 * after.count <= 11 * before.count;
}
