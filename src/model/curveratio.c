#include "model/curveratio.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* Curves are looked at so many times on the way, and so often halved between two looks. */
enum { LOOKS = 48, HALVINGS = 40 };
/* The share of pairs that have to cross. */
#define AGREEING 0.9

/* Both lists of draws have the leading law first: neighbours in one meet others in the other. */
static size_t partner(size_t i, size_t count)
{
	const size_t stride = 7919;

	return i * stride % count;
}

static double log_ratio(const Fit *before, const Fit *after, double n)
{
	return log(fit_value(after, n) / fit_value(before, n));
}

static size_t pairs_of(const FittedCurve *before, const FittedCurve *after)
{
	size_t most =
	    before->draws->count > after->draws->count ? before->draws->count : after->draws->count;

	return before->draws->count && after->draws->count ? most : 0;
}

static const Draw *draw_of(const Draws *draws, size_t i)
{
	return &draws->list[i % draws->count];
}

Ratio curve_ratio(const FittedCurve *before, const FittedCurve *after, double n)
{
	Ratio ratio = {exp(log_ratio(before->fit, after->fit, n)), 0, (double)INFINITY};
	size_t count = pairs_of(before, after), found = 0;
	double *values = memory_new(count, sizeof *values);
	Interval interval;

	for (size_t i = 0; i < count; i++) {
		const Draw *a = draw_of(before->draws, i);
		const Draw *b = draw_of(after->draws, partner(i, after->draws->count));
		double value = exp(log_ratio(&a->fit, &b->fit, n)) * b->off / a->off;

		if (isfinite(value))
			values[found++] = value;
	}
	interval = interval_of(values, found);
	if (interval_is_known(&interval) && found == count) {
		ratio.low = fmin(interval.low, ratio.value);
		ratio.high = fmax(interval.high, ratio.value);
	}
	free(values);
	return ratio;
}

/* The n between two looks, on either side of which the ratio is on different sides of one. */
static double halve(const Fit *before, const Fit *after, double low, double high)
{
	bool was_above = log_ratio(before, after, low) > 0;

	for (int i = 0; i < HALVINGS; i++) {
		double middle = sqrt(low * high);

		if ((log_ratio(before, after, middle) > 0) == was_above)
			low = middle;
		else
			high = middle;
	}
	return sqrt(low * high);
}

/* 0: they don't cross. */
static double crossing(const Fit *before, const Fit *after, double largest, double limit)
{
	double last = largest, was = log_ratio(before, after, largest);

	for (int i = 1; i <= LOOKS; i++) {
		double n = largest * pow(limit / largest, (double)i / LOOKS);
		double is = log_ratio(before, after, n);

		if (!isfinite(is) || !isfinite(was))
			return 0;
		if ((is > 0) != (was > 0))
			return halve(before, after, last, n);
		last = n;
		was = is;
	}
	return 0;
}

bool curve_crossover(const FittedCurve *before, const FittedCurve *after, double largest,
    double limit, Crossover *crossover)
{
	double n = crossing(before->fit, after->fit, largest, limit);
	size_t count = pairs_of(before, after), found = 0;
	double *values = memory_new(count, sizeof *values);
	Interval interval;

	for (size_t i = 0; n > 0 && i < count; i++) {
		double at = crossing(&draw_of(before->draws, i)->fit,
		    &draw_of(after->draws, partner(i, after->draws->count))->fit, largest, limit);

		if (at > 0)
			values[found++] = at;
	}
	interval = interval_of(values, found);
	free(values);
	*crossover = (Crossover){.n = n,
	    .low = fmin(interval.low, n),
	    .high = fmax(interval.high, n),
	    .after_wins = log_ratio(before->fit, after->fit, largest) > 0,
	    .foretold = true};
	return n > 0 && interval_is_known(&interval) && (double)found >= AGREEING * (double)count;
}
