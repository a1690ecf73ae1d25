#include "app/comparing.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "fit/apart.h"
#include "fit/bootstrap.h"
#include "model/curveratio.h"
#include "model/growth.h"

/* A size of either, with what both cost there. */
typedef struct Both {
	double n;
	const Size *before, *after; /* NULL: not measured */
} Both;

typedef struct Sizes {
	Size *before, *after;
	size_t before_count, after_count;
	Both *both; /* ascending n */
	size_t count;
} Sizes;

/* Both lists end where there is an infinite n. */
static double next_n(const Size *sizes, size_t count, size_t i)
{
	return i < count ? sizes[i].n : (double)INFINITY;
}

static void merge(Sizes *sizes)
{
	size_t i = 0, j = 0;

	sizes->both = memory_new(sizes->before_count + sizes->after_count, sizeof *sizes->both);
	while (i < sizes->before_count || j < sizes->after_count) {
		double before = next_n(sizes->before, sizes->before_count, i);
		double after = next_n(sizes->after, sizes->after_count, j);
		Both both = {.n = fmin(before, after)};

		if (before <= after)
			both.before = &sizes->before[i++];
		if (after <= before)
			both.after = &sizes->after[j++];
		sizes->both[sizes->count++] = both;
	}
}

static void sizes_of(const Record *before, const Record *after, Sizes *sizes)
{
	*sizes = (Sizes){0};
	sizes->before_count = series_sizes(before->series, &sizes->before);
	sizes->after_count = series_sizes(after->series, &sizes->after);
	merge(sizes);
}

static void release(Sizes *sizes)
{
	free(sizes->before);
	free(sizes->after);
	free(sizes->both);
}

static Ratio ratio_of(const Middle *middle)
{
	return (Ratio){exp(middle->value), exp(middle->low), exp(middle->high)};
}

static double log_ratio(const Both *both)
{
	return log(both->after->quintile / both->before->quintile);
}

/* The sizes that both have. */
static size_t matched(const Sizes *sizes, ApartAt *at)
{
	size_t count = 0;

	for (size_t i = 0; i < sizes->count; i++) {
		const Both *both = &sizes->both[i];

		if (both->before && both->after && isfinite(log_ratio(both)))
			at[count++] = (ApartAt){both->n, log_ratio(both)};
	}
	return count;
}

static const Middle *contrast_at(const Contrast *contrast, double n)
{
	for (size_t i = 0; i < contrast->count; i++)
		if (contrast->n[i] == n)
			return &contrast->at[i];
	return NULL;
}

/* The curves of both, with what else they might be. */
typedef struct Curves {
	FittedCurve before, after;
	Draws draws[2];
	bool known; /* both have a law */
} Curves;

static void draw_curves(const Record *before, const Record *after, uint64_t seed, Curves *curves)
{
	*curves = (Curves){.before = {verdict_fit(before->verdict), &curves->draws[0]},
	    .after = {verdict_fit(after->verdict), &curves->draws[1]}};
	curves->known = curves->before.fit && curves->after.fit;
	if (!curves->known)
		return;
	bootstrap_draw(before->series, before->verdict, seed, &curves->draws[0]);
	bootstrap_draw(after->series, after->verdict, seed + 1, &curves->draws[1]);
}

static void release_curves(Curves *curves)
{
	draws_release(&curves->draws[0]);
	draws_release(&curves->draws[1]);
}

/* Whether the curves reach as far as n: beyond a cache that they are not about they don't. */
static bool reach(const Comparison *comparison, double n)
{
	return isfinite(record_cost(comparison->before, n)) &&
	       isfinite(record_cost(comparison->after, n));
}

/* By the curves; its value is NAN where they don't reach. */
static Ratio fitted_ratio(const Comparison *comparison, const Curves *curves, double n)
{
	if (!curves->known || !reach(comparison, n))
		return (Ratio){(double)NAN, 0, (double)INFINITY};
	return curve_ratio(&curves->before, &curves->after, n);
}

static void fill_sizes(
    const Sizes *sizes, const Contrast *contrast, const Curves *curves, Comparison *comparison)
{
	comparison->sizes = memory_new(sizes->count, sizeof *comparison->sizes);
	for (size_t i = 0; i < sizes->count; i++) {
		const Both *both = &sizes->both[i];
		const Middle *middle = contrast_at(contrast, both->n);
		RatioAt at = {.n = both->n,
		    .before = both->before ? both->before->quintile : 0,
		    .after = both->after ? both->after->quintile : 0};

		at.fitted = !middle;
		at.ratio = middle ? ratio_of(middle) : fitted_ratio(comparison, curves, both->n);
		if (isfinite(at.ratio.value))
			comparison->sizes[comparison->count++] = at;
	}
}

static void add_crossovers(const Crossover *crossovers, size_t count, Comparison *comparison)
{
	/* The last ones are about large n. */
	size_t skipped = count > CROSSOVERS_MOST ? count - CROSSOVERS_MOST : 0;

	for (size_t i = skipped; i < count; i++)
		comparison->crossovers[comparison->crossover_count++] = crossovers[i];
}

static bool shares_a_law(const Verdict *one, const Verdict *other)
{
	for (size_t i = 0; i < one->plausible_count; i++)
		for (size_t j = 0; j < other->plausible_count; j++)
			if (law_is_like(one->plausible[i].law, other->plausible[j].law))
				return true;
	return false;
}

/* A law has changed where both are decided, none is plausible for both, and the ratio changes with
 * n as it should. */
static LawChange change_of(const Comparison *comparison, const Middle *slope)
{
	const Verdict *before = comparison->before->verdict, *after = comparison->after->verdict;
	bool worse;

	if (before->state != VERDICT_DECIDED || after->state != VERDICT_DECIDED)
		return LAW_UNCLEAR;
	if (law_is_like(before->law, after->law))
		return LAW_SAME;
	worse = law_is_worse(after->law, before->law);
	if (shares_a_law(before, after) || !comparison->bends || (slope->value > 0) != worse)
		return LAW_UNCLEAR;
	return worse ? LAW_WORSE : LAW_BETTER;
}

/* Ten and a hundred times the largest n, or so many more where each +1 multiplies. */
static double beyond_n(const Comparison *comparison, double largest, int index)
{
	const Law *before = comparison->before->verdict->law,
		  *after = comparison->after->verdict->law;
	bool exponential = before->exponential || after->exponential;

	return prediction_n(
	    before->exponential ? before : after, largest, exponential ? index + 1 : index);
}

/* What isn't found isn't foretold either. */
static void look_beyond(const Sizes *sizes, const Curves *curves, Comparison *comparison)
{
	double largest = sizes->count ? sizes->both[sizes->count - 1].n : 0;
	Crossover crossover;

	if (!comparison->differs || !curves->known || largest <= 0)
		return;
	for (int i = 0; i < BEYOND_COUNT; i++) {
		RatioAt at = {.n = beyond_n(comparison, largest, i), .fitted = true};

		at.ratio = fitted_ratio(comparison, curves, at.n);
		if (isfinite(at.ratio.value) && at.ratio.value > 0)
			comparison->beyond[comparison->beyond_count++] = at;
	}
	if (comparison->crossover_count < CROSSOVERS_MOST &&
	    comparison->beyond_count == BEYOND_COUNT &&
	    curve_crossover(&curves->before, &curves->after, largest,
		comparison->beyond[BEYOND_COUNT - 1].n, &crossover))
		comparison->crossovers[comparison->crossover_count++] = crossover;
}

void compare_records(const Record *before, const Record *after, const Pairs *pairs, uint64_t seed,
    Comparison *comparison)
{
	bool exact = series_is_exact(before->series);
	Crossover crossovers[CROSSINGS_MOST];
	Contrast contrast;
	Curves curves;
	size_t found;
	Sizes sizes;

	*comparison = (Comparison){.before = before,
	    .after = after,
	    .how = pairs   ? COMPARED_SIDE_BY_SIDE
		   : exact ? COMPARED_EXACTLY
			   : COMPARED_APART};
	sizes_of(before, after, &sizes);
	if (pairs) {
		contrast_pairs(pairs, seed, &contrast);
		found = crossings_find(pairs, &contrast, seed, crossovers);
	} else {
		ApartAt *at = memory_new(sizes.count, sizeof *at);

		contrast_apart(at, matched(&sizes, at), exact, &contrast);
		found = crossings_apart(&contrast, crossovers);
		free(at);
	}
	comparison->blocks = contrast.blocks;
	comparison->differs = contrast.differs;
	comparison->bends = contrast.bends;
	comparison->overall = ratio_of(&contrast.level);
	draw_curves(before, after, seed, &curves);
	fill_sizes(&sizes, &contrast, &curves, comparison);
	add_crossovers(crossovers, found, comparison);
	comparison->change = change_of(comparison, &contrast.slope);
	look_beyond(&sizes, &curves, comparison);
	release_curves(&curves);
	contrast_release(&contrast);
	release(&sizes);
}

void comparisons_add(Comparisons *comparisons, const Record *before, const Record *after,
    const Pairs *pairs, uint64_t seed)
{
	Comparison comparison;

	compare_records(before, after, pairs, seed, &comparison);
	memory_grow((void **)&comparisons->list, &comparisons->capacity, comparisons->count,
	    sizeof comparison);
	comparisons->list[comparisons->count++] = comparison;
}

void comparisons_release(Comparisons *comparisons)
{
	for (size_t i = 0; i < comparisons->count; i++)
		comparison_release(&comparisons->list[i]);
	free(comparisons->list);
	*comparisons = (Comparisons){0};
}
