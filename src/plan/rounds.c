#include "plan/rounds.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void rounds_release(Rounds *rounds)
{
	free(rounds->sizes);
	*rounds = (Rounds){0};
}

/* Whether no more calls were asked for because there had been no more. */
static bool is_as_limited(const Rounds *rounds, const PlanRound *noted)
{
	const Round *before = rounds->count ? rounds_above(rounds, noted->n) : NULL;

	return before && before->all_there_are && noted->n >= before->n &&
	       noted->calls <= before->calls;
}

void rounds_note(Rounds *rounds, const PlanRound *noted)
{
	double work = noted->samples * noted->calls * noted->call_seconds;
	Round round = {.n = noted->n,
	    .calls = noted->calls,
	    .call_seconds = noted->call_seconds,
	    .around_seconds =
		fmax(noted->seconds - work - ROUND_SECONDS, 0) / fmax(noted->samples, 1),
	    .bytes = noted->bytes,
	    .all_there_are = noted->all_there_are || is_as_limited(rounds, noted),
	    .looks = 1,
	    .noted = ++rounds->noted};
	size_t at = rounds->count;

	rounds->starts |= noted->starts;
	while (at > 0 && rounds->sizes[at - 1].n >= round.n)
		at--;
	if (at < rounds->count && rounds->sizes[at].n == round.n) {
		round.looks += rounds->sizes[at].looks;
		round.doubt = rounds->sizes[at].doubt;
		rounds->sizes[at] = round;
		return;
	}
	memory_grow((void **)&rounds->sizes, &rounds->capacity, rounds->count, sizeof round);
	memmove(rounds->sizes + at + 1, rounds->sizes + at, (rounds->count++ - at) * sizeof round);
	rounds->sizes[at] = round;
}

Round *rounds_find(const Rounds *rounds, double n)
{
	for (size_t i = 0; i < rounds->count; i++)
		if (rounds->sizes[i].n == n)
			return &rounds->sizes[i];
	return NULL;
}

const Round *rounds_last(const Rounds *rounds)
{
	const Round *round = rounds->sizes;

	while (round->noted != rounds->noted)
		round++;
	return round;
}

const Round *rounds_largest(const Rounds *rounds)
{
	return &rounds->sizes[rounds->count - 1];
}

const Round *rounds_above(const Rounds *rounds, double n)
{
	size_t i = 0;

	while (i + 1 < rounds->count && rounds->sizes[i].n < n)
		i++;
	return &rounds->sizes[i];
}

/* The largest sizes are the best witnesses of the next one; NULL: there is but one. */
static const Round *before_largest(const Rounds *rounds)
{
	return rounds->count > 1 ? rounds_largest(rounds) - 1 : NULL;
}

/* What a start costs: the least that was seen. */
static double fixed_seconds(const Rounds *rounds)
{
	double least = rounds->starts ? HUGE_VAL : 0;

	for (size_t i = 0; i < rounds->count; i++)
		least = fmin(least, rounds->sizes[i].call_seconds);
	return least;
}

/* What a call costs beside that. Below a quarter of it that may be noise. */
static double own_seconds(const Rounds *rounds, const Round *round)
{
	double fixed = fixed_seconds(rounds);

	return fmax(round->call_seconds - fixed, 0.25 * fixed);
}

bool rounds_are_starts(const Rounds *rounds)
{
	return rounds->starts && rounds_largest(rounds)->call_seconds < 1.5 * fixed_seconds(rounds);
}

double rounds_rise(const Rounds *rounds)
{
	const Round *last = rounds_largest(rounds), *before = before_largest(rounds);

	if (!before || !(before->call_seconds > 0) || !(last->call_seconds > 0))
		return 2;
	return log(own_seconds(rounds, last) / own_seconds(rounds, before)) /
	       log(last->n / before->n);
}

static double seconds_beyond(const Rounds *rounds, double n, bool exponential)
{
	const Round *last = rounds_largest(rounds), *before = before_largest(rounds);
	double power = fmin(fmax(rounds_rise(rounds), 1), 8);
	double own = own_seconds(rounds, last), seconds = own * pow(n / last->n, power);

	if (before && exponential) {
		double each =
		    log(fmax(own / own_seconds(rounds, before), 1)) / (last->n - before->n);

		seconds = fmax(seconds, own * exp(each * (n - last->n)));
	}
	return fixed_seconds(rounds) + seconds;
}

double rounds_call_seconds(const Rounds *rounds, double n, bool exponential)
{
	const Round *above = rounds_above(rounds, n), *below = above - 1;

	if (n > above->n)
		return seconds_beyond(rounds, n, exponential);
	if (n == above->n || above == rounds->sizes)
		return above->call_seconds;
	return sqrt(below->call_seconds * above->call_seconds);
}

double rounds_around_seconds(const Rounds *rounds, double n, double calls)
{
	const Round *known = rounds_above(rounds, n);

	return known->around_seconds * fmax((n * calls) / (known->n * known->calls), 1);
}
