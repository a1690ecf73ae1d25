#include "fit/conclude.h"

#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_errno.h>

#include "fit/unlisted.h"
#include "fit/weigh.h"

/* Fewer sizes say nothing; so many within the cache, over such a range, may speak for all. */
enum { FEWEST_SIZES = 3, ENOUGH_SIZES = 8, ENOUGH_SPAN = 100 };

/* A miss in every cache and in the page tables costs some hundred cycles, a hit a few. */
#define SLOWEST_MEMORY 30
/* What a few looks at far lines and pages add to a call while inputs fill this share of a core's
 * own caches, of which whoever else runs on it may have the rest: so much, and a share of what the
 * call takes, for who does more looks at more. Of larger inputs with the square of their size, up
 * to so many times as much; and more where readings of one size differ, which is memory, too. */
#define NEAR_SHARE 0.125
#define LOOKS_SECONDS 12e-9
#define LOOKS_SHARE 0.5
#define LOOKS_MOST_SECONDS 20e-9
#define LOOKS_BEYOND 16
#define LOOKS_BY_SPREAD 4
/* A size beyond the cache that is faster than the fit by more than this isn't explained by it. */
#define SLACK 0.3

/* The curve of an explanation, in the metric's unit. */
static Fit curve(const Points *points, const Explanation *explanation)
{
	double level = exp(explanation->robust.level);
	Regimes regimes;
	Fit fit = {
	    .law = explanation->law,
	    .parameter = explanation->parameter,
	    .reference = points->n[points->count - 1],
	    .smallest = points->n[0],
	    .scale = level,
	    .bend = explanation->bend,
	    .falls = explanation->falls,
	    .error = sqrt(explanation->robust.square),
	};

	if (explanation->lower_law) {
		fit.lower_law = explanation->lower_law;
		fit.lower = explanation->beside * level;
	} else {
		fit.fixed = explanation->beside * level;
	}
	if (explanation->falls) {
		shapes_regimes(points, &regimes);
		fit.smallest = points->n[regimes.first[regimes.count - 1]];
	}
	return fit;
}

static int by_probability(const void *left, const void *right)
{
	const Plausible *a = left, *b = right;

	return (a->probability < b->probability) - (a->probability > b->probability);
}

/* Whether what a call costs more at the larger sizes is no more than their distance may make of it,
 * whatever the law: from 0 to 1. */
static double may_be_distance(const Points *points)
{
	double near = NEAR_SHARE * caches_own(&points->caches), first = exp(points->log_cost[0]);
	double looks = (1 + LOOKS_BY_SPREAD * points->spread) *
		       (LOOKS_SECONDS + fmin(LOOKS_SHARE * first, LOOKS_MOST_SECONDS));
	double most = 0;

	if (!points->seconds || points->starts || near <= 0)
		return 0;
	for (size_t i = 0; i < points->count; i++) {
		double beyond = pow(fmax(points->bytes[i] / near, 1), 2);

		if (!(points->bytes[i] > 0))
			return 0;
		most = fmax(most,
		    (exp(points->log_cost[i]) - first) / (looks * fmin(beyond, LOOKS_BEYOND)));
	}
	return fmin(fmax(2 - most, 0), 1);
}

/* Then it is no more likely than that nothing grows. */
static void reckon_with_distance(
    const Points *points, const Evidence evidence[PLAUSIBLE_MOST], double *probability)
{
	double share = may_be_distance(points) / 2;

	if (!evidence[LAW_CONSTANT].exists)
		return;
	for (int i = 0; i < PLAUSIBLE_MOST; i++) {
		double moved = i == LAW_CONSTANT ? 0 : share * probability[i];

		probability[i] -= moved;
		probability[LAW_CONSTANT] += moved;
	}
}

static void fill(const Points *points, const Evidence evidence[PLAUSIBLE_MOST], Verdict *verdict)
{
	double probability[PLAUSIBLE_MOST];
	size_t count = 0;

	weigh(points, evidence, PLAUSIBLE_MOST, probability);
	reckon_with_distance(points, evidence, probability);
	for (int i = 0; i < PLAUSIBLE_MOST; i++)
		if (evidence[i].exists)
			verdict->plausible[count++] =
			    (Plausible){.law = evidence[i].best.law, .probability = probability[i]};
	qsort(verdict->plausible, count, sizeof *verdict->plausible, by_probability);
	while (count > 1 && verdict->plausible[count - 1].probability < VERDICT_PLAUSIBLE)
		count--;
	for (size_t i = 0; i < count; i++) {
		Plausible *plausible = &verdict->plausible[i];
		Explanation finest = explain_finely(points, &evidence[law_id(plausible->law)]);

		plausible->fit = curve(points, &finest);
	}
	verdict->plausible_count = count;
}

/* Whether the sizes are so near to each other that they are one, or about one and cost the same. */
static bool are_one_size(const Points *points)
{
	const double one = log(1.001), about_one = log(1.05), rise = log(1.2);
	size_t last = points->count - 1;
	double range = points->log_n[last] - points->log_n[0];
	double costs = fabs(points->log_cost[last] - points->log_cost[0]);

	return range < one || (range < about_one && costs < rise);
}

static void conclude_points(const Points *points, Verdict *verdict)
{
	Evidence evidence[PLAUSIBLE_MOST];
	double least = (double)INFINITY;

	*verdict = (Verdict){.state = VERDICT_TOO_FEW};
	if (points->count < FEWEST_SIZES || are_one_size(points))
		return;
	for (int i = 0; i < LAW_COUNT; i++) {
		explain(points, &laws[i], &evidence[i]);
		if (evidence[i].exists)
			least = fmin(least, evidence[i].best.badness);
	}
	for (int i = 0; i < LAW_COUNT; i++) {
		explain_breaks(points, &laws[i], least, &evidence[i]);
		if (evidence[i].exists)
			least = fmin(least, evidence[i].best.badness);
	}
	unlisted_explain(points, least, &evidence[LAW_OUTSIDE]);
	fill(points, evidence, verdict);
	verdict->law = verdict->plausible[0].law;
	verdict->confidence = verdict->plausible[0].probability;
	verdict->state =
	    verdict->confidence >= VERDICT_CONFIDENT ? VERDICT_DECIDED : VERDICT_UNDECIDED;
}

/* Whether the sizes that `inside` leaves out cost what its fit says or more, but no more than
 * memory can make of it. */
static bool explains_beyond(const Verdict *inside, const Points *all, size_t first_beyond)
{
	for (size_t i = first_beyond; i < all->count; i++) {
		double more = all->log_cost[i] - log(fit_value(verdict_fit(inside), all->n[i]));

		if (!(more > -SLACK && more < log(SLOWEST_MEMORY)))
			return false;
	}
	return true;
}

void conclude(const Series *series, const Caches *caches, Verdict *verdict)
{
	static const Caches unknown;
	double cache_bytes = caches_own(caches ? caches : &unknown);
	Points points, cached;
	Verdict inside;
	bool differs;

	gsl_set_error_handler_off();
	points_gather(&points, series, caches ? caches : &unknown);
	conclude_points(&points, verdict);
	points_within(&points, cache_bytes, &cached);
	if (cached.count == points.count || cached.count < ENOUGH_SIZES ||
	    cached.n[cached.count - 1] < ENOUGH_SPAN * cached.n[0])
		return;
	conclude_points(&cached, &inside);
	differs = verdict->state != VERDICT_DECIDED || !law_is_like(inside.law, verdict->law);
	if (inside.state == VERDICT_DECIDED && differs &&
	    explains_beyond(&inside, &points, cached.count)) {
		*verdict = inside;
		verdict->left_cache_n = points.n[cached.count];
		verdict->left_cache_bytes = cache_bytes;
	}
}
