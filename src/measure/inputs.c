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
	uint32_t calls = inputs->calls + (inputs->batch_calls > inputs->calls);
	Nanos start = clock_now();
	size_t before, after;

	inputs_release(inputs);
	before = allocated_bytes();
	inputs->state = inputs->algorithm->prepare(inputs->n, calls, inputs->kind, &random);
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

/* What each call adds, as far as one or two of them tell: what they have in common (one large table
 * that every call looks things up in) is no part of it. SIZE_MAX where there is no room for two. */
static size_t bytes_each(const Inputs *inputs, uint64_t seed, size_t most_bytes, size_t *one)
{
	size_t two;

	*one = bytes_of(*inputs, 1, seed);
	if (*one > most_bytes)
		return SIZE_MAX;
	two = bytes_of(*inputs, 2, seed);
	if (two > most_bytes)
		return SIZE_MAX;
	return two > *one ? two - *one : 0;
}

/* How many of the calls fit. */
static uint32_t calls_within(uint32_t calls, size_t one, size_t each, size_t most_bytes)
{
	size_t room;

	if (each == SIZE_MAX)
		return 1;
	room = most_bytes - one;
	while (calls > 1 && each > room / (calls - 1))
		calls /= 2;
	return calls;
}

/*
 * Into rows, where the inputs of all calls are too much to be near. Who asked for so many calls had
 * a batch in mind that is a hundred times as long as the clock needs: rather than taking long to
 * prepare, or being far away, there are fewer. Inputs within a line of the cache, such as keys that
 * are looked up in something shared, come one with the other and stay as they are: the shared thing
 * would be made for each row, and be near, too.
 */
static void divide(Inputs *inputs, uint64_t seed, size_t each, size_t near_bytes)
{
	enum { LINE_BYTES = 64, FEWEST_IN_A_ROW = 4, FEWER = 16 };
	static const int64_t preparing_nanos = 5000000;
	uint32_t calls = inputs->calls, least = calls / FEWER;
	size_t near = each ? near_bytes / each : calls;
	int64_t rows = 1;

	if (near < FEWEST_IN_A_ROW)
		near = FEWEST_IN_A_ROW;
	if (near >= calls || each <= LINE_BYTES)
		return;
	inputs->calls = (uint32_t)near;
	if (inputs_prepare(inputs, seed))
		rows += preparing_nanos / (inputs->took.count + 1);
	if (rows > calls / inputs->calls)
		rows = calls / inputs->calls + 1;
	if (inputs->calls * rows < least)
		inputs->calls = (uint32_t)(least / rows);
	inputs->batch_calls = (uint32_t)(inputs->calls * rows);
	if (inputs->batch_calls > calls)
		inputs->batch_calls = calls;
}

/* A few calls are tried at once, for trying one of two would cost half of what both do. */
static void fit_in(Inputs *inputs, uint64_t seed, const Room *room)
{
	enum { TRIED_AT_ONCE = 3 };
	size_t one, each;

	inputs->batch_calls = 0;
	if (inputs->calls <= TRIED_AT_ONCE)
		return;
	each = bytes_each(inputs, seed, room->most_bytes, &one);
	inputs->calls = calls_within(inputs->calls, one, each, room->most_bytes);
	if (inputs->calls > TRIED_AT_ONCE)
		divide(inputs, seed, each, room->near_bytes);
}

bool inputs_prepare_within(Inputs *inputs, uint64_t seed, const Room *room)
{
	fit_in(inputs, seed, room);
	while (!inputs_prepare(inputs, seed) || inputs->bytes > room->most_bytes) {
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
