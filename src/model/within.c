#include "model/within.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

/* How many times slower memory alone makes calls, out of all caches and from the first of them to
 * the second: most where access is at random, as below O(n); see knee_height() in fit/shapes.h. */
#define EXCESS_BY_MEMORY 30
#define EXCESS_BY_MEMORY_IN_ORDER 8
#define EXCESS_IN_CACHE 4
#define EXCESS_IN_CACHE_IN_ORDER 2

/* Beside that, many other programs on a disturbed machine. And so much more leaves little doubt. */
#define EXCESS_BY_OTHERS 10
#define EXCESS_BEYOND_DOUBT 4

/* What confirms that all is within has been looked for: at so many sizes, over such a range of
 * sizes or costs. And no size costs so many times more than the limit allows: what looks like a
 * knee may be what a library does out of sight. */
enum { FEWEST_SIZES = 6, LEAST_RANGE = 100 };
#define MOST_CONFIRMED_EXCESS 1.6

static bool is_known(const Witness *witness)
{
	return witness->verdict && witness->verdict->law;
}

/* A number that was fitted is beyond the limit where two series of the same code hardly differ by
 * so much: see law_is_like(). */
static bool is_worse(const Law *law, Growth limit)
{
	Growth growth = growth_of(law);

	if (law->outside && law->exponential)
		growth.base /= 1.03;
	else if (law->outside)
		growth.power -= 0.05;
	return growth_compare(growth, limit) > 0;
}

static double sum(const Verdict *verdict, Growth limit, bool worse)
{
	double probability = 0;

	for (size_t i = 0; i < verdict->plausible_count; i++)
		if (is_worse(verdict->plausible[i].law, limit) == worse)
			probability += verdict->plausible[i].probability;
	return fmin(probability, 1);
}

double within_worse_least(const Verdict *verdict, Growth limit)
{
	return sum(verdict, limit, true);
}

double within_worse_most(const Verdict *verdict, Growth limit)
{
	return 1 - sum(verdict, limit, false);
}

/* The sizes that the verdict is about: before them is another regime, behind them another cache. */
static size_t span_of(const Witness *witness, const Size **first)
{
	const Fit *fit = verdict_fit(witness->verdict);
	size_t count = witness->size_count;

	*first = witness->sizes;
	while (fit && count && (*first)->n < fit->smallest) {
		++*first;
		count--;
	}
	while (fit && count && (*first)[count - 1].n > fit->reference)
		count--;
	return count;
}

static double middle_of(double a, double b, double c)
{
	return fmax(fmin(a, b), fmin(fmax(a, b), c));
}

double within_excess(const Witness *witness, Growth limit)
{
	const Size *sizes;
	size_t count = witness->verdict ? span_of(witness, &sizes) : 0;
	double *excess, least = HUGE_VAL, last = 1;

	if (count < 3)
		return 1;
	excess = memory_new(count, sizeof *excess);
	for (size_t i = 0; i < count; i++)
		excess[i] = log(sizes[i].quintile) - growth_log(limit, sizes[i].n);
	/* Of three neighbours the middle one: a single size proves nothing. */
	for (size_t i = 1; i + 1 < count; i++) {
		last = middle_of(excess[i - 1], excess[i], excess[i + 1]);
		least = fmin(least, last);
	}
	free(excess);
	return isfinite(last - least) ? exp(last - least) : 1;
}

/* The most excess that memory could make. */
static double explained_excess(const Witness *witness, Growth limit)
{
	const Size *sizes;
	size_t count = span_of(witness, &sizes);
	bool in_cache = witness->cache_bytes > 0;
	bool in_order = growth_compare(limit, growth_of(&laws[LAW_LINEAR])) >= 0;

	for (size_t i = 0; i < count; i++)
		in_cache &= sizes[i].bytes > 0 && sizes[i].bytes <= witness->cache_bytes;
	if (in_cache)
		return in_order ? EXCESS_IN_CACHE_IN_ORDER : EXCESS_IN_CACHE;
	return in_order ? EXCESS_BY_MEMORY_IN_ORDER : EXCESS_BY_MEMORY;
}

/* WHY_NONE: it shows that the code is worse. WHY_LAWS: its laws don't say so. */
static Why shows_worse(const Witness *witness, Growth limit)
{
	double excess, doubt;

	if (!is_known(witness))
		return WHY_LAWS;
	excess = within_excess(witness, limit) / explained_excess(witness, limit);
	doubt = excess < EXCESS_BEYOND_DOUBT ? WITHIN_DOUBT_OF_TIME : WITHIN_DOUBT;
	if (within_worse_least(witness->verdict, limit) <= 1 - doubt)
		return WHY_LAWS;
	if (excess < 1)
		return WHY_MEMORY;
	return witness->disturbed && excess < EXCESS_BY_OTHERS ? WHY_DISTURBED : WHY_NONE;
}

static Why time_shows_worse(const Case *of)
{
	Why why = shows_worse(&of->time, of->limit);

	if (why == WHY_NONE && of->again.verdict && shows_worse(&of->again, of->limit) != WHY_NONE)
		return of->again.disturbed ? WHY_DISTURBED : WHY_UNREPEATED;
	return why;
}

bool within_wants_again(const Case *of)
{
	return !of->again.verdict && within_judge(of).standing == STANDING_WORSE &&
	       within_judge(of).by_time;
}

/* Whether no law that is plausible by time is worse, and it was looked for where it would show. */
static Why time_confirms(const Case *of)
{
	const Witness *time = &of->time;
	const Size *sizes;
	size_t count;

	for (size_t i = 0; i < time->verdict->plausible_count; i++)
		if (is_worse(time->verdict->plausible[i].law, of->limit))
			return WHY_TIME;
	count = span_of(time, &sizes);
	if (count < FEWEST_SIZES || (sizes[count - 1].n < LEAST_RANGE * sizes[0].n &&
					sizes[count - 1].median < LEAST_RANGE * sizes[0].median))
		return WHY_SPAN;
	return within_excess(time, of->limit) < MOST_CONFIRMED_EXCESS ? WHY_NONE : WHY_RISES;
}

static Judgement judge_time(const Case *of)
{
	Why worse = time_shows_worse(of);
	Judgement judgement = {.standing = STANDING_UNDECIDED,
	    .why = worse,
	    .by_time = true,
	    .worse = within_worse_least(of->time.verdict, of->limit)};

	if (worse == WHY_NONE) {
		judgement.standing = STANDING_WORSE;
	} else if (within_worse_most(of->time.verdict, of->limit) < WITHIN_DOUBT) {
		bool rises =
		    within_excess(&of->time, of->limit) >= explained_excess(&of->time, of->limit);

		judgement.standing = rises ? STANDING_UNDECIDED : STANDING_WITHIN;
		judgement.why = rises ? WHY_RISES : WHY_NONE;
	}
	return judgement;
}

/* Counts that are within, where not all is counted. */
static Judgement judge_uncounted(const Case *of)
{
	Judgement judgement = {
	    .standing = STANDING_UNDECIDED, .why = WHY_FOREIGN, .by_counts = true};

	if (!is_known(&of->time))
		return judgement;
	judgement = judge_time(of);
	judgement.by_counts = true;
	if (judgement.standing == STANDING_WORSE)
		return judgement;
	if (judgement.why == WHY_LAWS || judgement.why == WHY_RISES ||
	    judgement.standing == STANDING_WITHIN)
		judgement.why = time_confirms(of);
	judgement.standing = judgement.why == WHY_NONE ? STANDING_WITHIN : STANDING_UNDECIDED;
	return judgement;
}

static Judgement judge_counts(const Case *of)
{
	Judgement judgement = {
	    .by_counts = true, .worse = within_worse_least(of->counts.verdict, of->limit)};

	if (judgement.worse > 1 - WITHIN_DOUBT) {
		judgement.standing = STANDING_WORSE;
		return judgement;
	}
	if (within_worse_most(of->counts.verdict, of->limit) < WITHIN_DOUBT) {
		judgement.standing = STANDING_WITHIN;
		return of->all_is_counted ? judgement : judge_uncounted(of);
	}
	if (is_known(&of->time) && time_shows_worse(of) == WHY_NONE)
		return judge_time(of);
	judgement.standing = STANDING_UNDECIDED;
	judgement.why = WHY_LAWS;
	return judgement;
}

Judgement within_judge(const Case *of)
{
	if (is_known(&of->counts))
		return judge_counts(of);
	if (is_known(&of->time))
		return judge_time(of);
	return (Judgement){.standing = STANDING_UNDECIDED, .why = WHY_NOTHING};
}

const char *standing_name(Standing standing)
{
	static const char *const names[] = {
	    [STANDING_WITHIN] = "within",
	    [STANDING_WORSE] = "worse",
	    [STANDING_UNDECIDED] = "undecided",
	};

	return names[standing];
}
