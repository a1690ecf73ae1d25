#include "measure/inputs.h"

#include "config.h"

#ifdef HAVE_MALLINFO2
#include <malloc.h>
#endif

/* Bytes that are allocated in this process. */
static size_t allocated_bytes(void)
{
#ifdef HAVE_MALLINFO2
	struct mallinfo2 info = mallinfo2();

	return info.uordblks + info.hblkhd;
#else
	return 0;
#endif
}

bool inputs_prepare(Inputs *inputs, uint64_t seed)
{
	LandauRandom random = {seed};
	Nanos start = clock_now();
	size_t before, after;

	inputs_release(inputs);
	before = allocated_bytes();
	inputs->state = inputs->algorithm->prepare(inputs->n, inputs->calls, inputs->kind, &random);
	if (!inputs->state)
		return false;
	inputs->algorithm->reset(inputs->state);
	after = allocated_bytes();
	inputs->bytes = after > before ? after - before : 0;
	inputs->took = nanos_between(start, clock_now());
	return true;
}

/* The bytes that so many inputs take; SIZE_MAX: more than there are. */
static size_t bytes_of(Inputs inputs, uint32_t calls, uint64_t seed)
{
	inputs.calls = calls;
	if (!inputs_prepare(&inputs, seed))
		return SIZE_MAX;
	inputs_release(&inputs);
	return inputs.bytes;
}

/*
 * How many of the calls fit, as far as one or two of them tell: what they have in common (one
 * large table that every call looks things up in) is taken once. A few are tried at once, for
 * trying one of two would cost half of what both do.
 */
static uint32_t calls_within(const Inputs *inputs, uint64_t seed, size_t most_bytes)
{
	enum { TRIED_AT_ONCE = 3 };
	uint32_t calls = inputs->calls;
	size_t one, two, each, room;

	if (calls <= TRIED_AT_ONCE)
		return calls;
	one = bytes_of(*inputs, 1, seed);
	if (one <= most_bytes / calls)
		return calls;
	if (one > most_bytes)
		return 1;
	two = bytes_of(*inputs, 2, seed);
	if (two > most_bytes)
		return 1;
	each = two > one ? two - one : 0;
	room = most_bytes - one;
	while (calls > 1 && each > room / (calls - 1))
		calls /= 2;
	return calls;
}

bool inputs_prepare_within(Inputs *inputs, uint64_t seed, size_t most_bytes)
{
	inputs->calls = calls_within(inputs, seed, most_bytes);
	while (!inputs_prepare(inputs, seed) || inputs->bytes > most_bytes) {
		if (inputs->calls == 1)
			return inputs->state != NULL;
		inputs->calls /= 2;
	}
	return true;
}

void inputs_release(Inputs *inputs)
{
	if (inputs->state)
		inputs->algorithm->release(inputs->state);
	inputs->state = NULL;
}
