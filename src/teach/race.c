#include "teach/race.h"

#include <math.h>

#include "base/units.h"
#include "model/crossover.h"
#include "model/curvecross.h"

/* Beyond this nobody asks. */
#define LARGEST_N 1e9
/* Costs within a few percent are the same. */
#define ABOUT_THE_SAME 1.05

static const Fit *fit_of(const Racer *racer)
{
	return racer->size_count && !racer->has_failed ? verdict_fit(racer->verdict) : NULL;
}

static double cost_at(const Racer *racer, double n)
{
	for (size_t i = 0; i < racer->size_count; i++)
		if (racer->sizes[i].n == n)
			return racer->sizes[i].median;
	return 0;
}

static bool all_have(const Racer *racers, size_t count, double n)
{
	for (size_t i = 0; i < count; i++)
		if (!racers[i].has_failed && !(cost_at(&racers[i], n) > 0))
			return false;
	return true;
}

/* Those that go up by other steps may never have measured the same. */
static double common_n(const Racer *racers, size_t count)
{
	double n = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t j = racers[i].size_count; !racers[i].has_failed && j-- > 0;)
			if (racers[i].sizes[j].n > n &&
			    all_have(racers, count, racers[i].sizes[j].n))
				n = racers[i].sizes[j].n;
	return n;
}

static Standing standing_of(const Racer *racer, size_t index, double n)
{
	const Fit *fit = fit_of(racer);

	return (Standing){.racer = index,
	    .cost = racer->has_failed ? 0 : cost_at(racer, n),
	    .largest = racer->size_count ? racer->sizes[racer->size_count - 1].n : 0,
	    .reach = fit ? fit_reach(fit, RACE_SECONDS) : -1};
}

/* Whether `a` is ahead of `b`. */
static bool is_ahead(const Racer *racers, const Standing *a, const Standing *b, bool by_laws)
{
	if (racers[a->racer].has_failed != racers[b->racer].has_failed)
		return racers[b->racer].has_failed;
	if (by_laws && a->reach != b->reach)
		return a->reach > b->reach;
	if (a->cost != b->cost)
		return b->cost <= 0 || (a->cost > 0 && a->cost < b->cost);
	return a->largest > b->largest;
}

/* Of four at most; who isn't ahead stays behind. */
static void sort(const Racer *racers, Race *race)
{
	bool by_laws = true;

	for (size_t i = 0; i < race->count; i++)
		by_laws &= racers[i].has_failed || fit_of(&racers[i]);
	for (size_t i = 1; i < race->count; i++)
		for (size_t j = i; j > 0 && is_ahead(racers, &race->standings[j],
						&race->standings[j - 1], by_laws);
		     j--) {
			Standing moved = race->standings[j];

			race->standings[j] = race->standings[j - 1];
			race->standings[j - 1] = moved;
		}
}

static void compare_costs(Race *race)
{
	double least = HUGE_VAL;

	for (size_t i = 0; i < race->count; i++)
		if (race->standings[i].cost > 0)
			least = fmin(least, race->standings[i].cost);
	for (size_t i = 0; i < race->count; i++)
		race->standings[i].times = race->standings[i].cost / least;
}

static void add_crossing(Race *race, RaceCrossing crossing)
{
	size_t i = race->crossing_count;

	if (i == RACE_CROSSINGS)
		return;
	for (; i > 0 && race->crossings[i - 1].n > crossing.n; i--)
		race->crossings[i] = race->crossings[i - 1];
	race->crossings[i] = crossing;
	race->crossing_count++;
}

/* The last one of each two: from there on it stays. */
static void find_crossing(const Racer *racers, size_t a, size_t b, Race *race)
{
	enum { MOST = 8 };
	const Fit *of_a = fit_of(&racers[a]), *of_b = fit_of(&racers[b]);
	double found[MOST], least, largest, after;
	size_t count;
	bool falls;

	if (!of_a || !of_b)
		return;
	least = fmax(racers[a].sizes[0].n, racers[b].sizes[0].n);
	largest = fmin(racers[a].sizes[racers[a].size_count - 1].n,
	    racers[b].sizes[racers[b].size_count - 1].n);
	count = curves_cross(of_a, of_b, least, LARGEST_N, found, MOST);
	if (!count)
		return;
	after = found[count - 1] * 1.01;
	falls = fit_value(of_b, after) < fit_value(of_a, after);
	add_crossing(race, (RaceCrossing){.ahead = falls ? b : a,
			       .behind = falls ? a : b,
			       .n = found[count - 1],
			       .foretold = found[count - 1] > largest});
}

void race_find(const Racer *racers, size_t count, Race *race)
{
	*race = (Race){.count = count < RACE_MOST ? count : RACE_MOST};
	race->n = common_n(racers, race->count);
	for (size_t i = 0; i < race->count; i++)
		race->standings[i] = standing_of(&racers[i], i, race->n);
	compare_costs(race);
	sort(racers, race);
	for (size_t i = 0; i < race->count; i++)
		for (size_t j = i + 1; j < race->count; j++)
			find_crossing(racers, i, j, race);
}

void race_reach_words(const Standing *standing, Text *out)
{
	if (isinf(standing->reach))
		text_append(out, "any n");
	else if (standing->reach < 0)
		text_append(out, "?");
	else if (standing->reach < 1)
		text_append(out, "no n");
	else {
		text_append(out, "n = ");
		crossover_size(
		    standing->reach < 10000 ? floor(standing->reach) : standing->reach, out);
	}
}

void race_crossing_words(const RaceCrossing *crossing, const Racer *racers, Text *out)
{
	text_append(out, "from n = ");
	crossover_size(crossing->n, out);
	text_printf(out, " on %s is faster than %s%s", racers[crossing->ahead].name,
	    racers[crossing->behind].name, crossing->foretold ? ", if both laws hold" : "");
}

/* "insertion-sort takes 12 times as long" */
static void append_times(
    const Standing *first, const Standing *other, const Racer *racers, Text *out)
{
	double ratio = other->cost / first->cost;
	char times[UNITS_SIZE];

	text_printf(out, "%s takes ", racers[other->racer].name);
	if (ratio > ABOUT_THE_SAME)
		text_printf(out, "%s times as long", units_count(times, ratio));
	else if (ratio < 1 / ABOUT_THE_SAME)
		text_printf(out, "only %.2g of its time", ratio);
	else
		text_append(out, "as long");
}

static void append_reaches(const Race *race, const Racer *racers, Text *out)
{
	bool any = false;

	for (size_t i = 0; i < race->count; i++) {
		const Standing *standing = &race->standings[i];

		if (standing->reach < 0)
			continue;
		text_append(out, any ? "; " : "The same ten seconds buy ");
		race_reach_words(standing, out);
		text_printf(out, " with %s", racers[standing->racer].name);
		any = true;
	}
	text_append(out, any ? ". " : "");
}

static bool has_result(const Race *race, const Racer *racers)
{
	const Standing *first = &race->standings[0];

	return race->count >= RACE_FEWEST && !racers[first->racer].has_failed &&
	       (first->reach >= 0 || first->cost > 0);
}

/* "merge-sort is ahead: at n = 1.79 k insertion-sort takes 12 times as long, x has failed. " */
static void append_standings(const Race *race, const Racer *racers, Text *out)
{
	const Standing *first = &race->standings[0];
	bool any = false, placed = false;

	text_printf(out, "%s is ahead", racers[first->racer].name);
	for (size_t i = 1; i < race->count; i++) {
		const Standing *other = &race->standings[i];
		bool failed = racers[other->racer].has_failed;

		if (!failed && !(first->cost > 0 && other->cost > 0))
			continue;
		text_append(out, any ? ", " : ": ");
		any = true;
		if (failed) {
			text_printf(out, "%s has failed", racers[other->racer].name);
			continue;
		}
		if (!placed) {
			text_append(out, "at n = ");
			crossover_size(race->n, out);
			text_append(out, " ");
		}
		placed = true;
		append_times(first, other, racers, out);
	}
	text_append(out, ". ");
}

static void append_crossings(const Race *race, const Racer *racers, Text *out)
{
	for (size_t i = 0; i < race->crossing_count; i++) {
		size_t begin = out->length;

		race_crossing_words(&race->crossings[i], racers, out);
		out->bytes[begin] = 'F';
		text_append(out, ". ");
	}
}

void race_words(const Race *race, const Racer *racers, bool brief, Text *out)
{
	if (!has_result(race, racers)) {
		text_append(out, "nobody is ahead yet");
		return;
	}
	if (brief)
		text_printf(out, "%s is ahead. ", racers[race->standings[0].racer].name);
	else
		append_standings(race, racers, out);
	if (!brief)
		append_reaches(race, racers, out);
	append_crossings(race, racers, out);
	out->bytes[--out->length] = '\0';
}
