#include "fit/explain.h"

#include <math.h>

#include "fit/weigh.h"

/* `beside` is none, or on a grid of equal ratios. Breaks are fitted at every sixth value only. */
enum { GRID = 55, BREAK_STRIDE = 6 };
#define LEAST_BESIDE 1e-4
#define GRID_RATIO 1.259
/* The curve of the best is made finer, down to where `beside` is nothing even at small sizes. */
#define LEAST_FINE 1e-9

/* Gates: the law makes this share of the growth at the largest size (more than a lower term), and
 * this share of the cost at so many sizes. */
enum { FEWEST_FOR_LOWER = 5 };
#define GROWTH 0.15
#define GROWTH_OF_COUNTS 0.01 /* in which there is nothing that it could be instead */
#define GROWTH_OVER_LOWER 0.6
#define VISIBLE 0.05
#define VISIBLE_IN_COUNTS 0.001
#define SUPPORT 4
#define SUPPORT_BEHIND_START 3
#define LEAST_RISE 0.4
#define LEAST_FALL 0.25
#define LEAST_KNEE 0.1
#define FALL_SEEN 0.2
/* A step that takes less isn't one: no processor does a thousand things in a cycle. */
#define SHORTEST_STEP 0.3e-12
/* An explanation that is worse than the best by so much, before what its break costs, adds
 * nothing. */
#define NEGLIGIBLE 20

/* A law and what may stand beside it, at all sizes, in units of what they are at the largest. */
typedef struct Terms {
	const Points *points;
	const Law *law, *lower_law; /* NULL: a fixed cost */
	double f[POINTS_MOST], g[POINTS_MOST];
	double steps; /* of the law at the largest size, as a logarithm */
} Terms;

/* They with one value of `beside`. */
typedef struct Candidate {
	const Terms *terms;
	double beside;
	double y[POINTS_MOST]; /* ln cost without the law */
	size_t ruling;
} Candidate;

/* The laws that loops around the innermost one make or, n log n under n^2, branches that can't be
 * foretold while a loop is short. LAW_CONSTANT: no more are tried. */
enum { MOST_LOWER = 2 };
static const LawId lower[LAW_COUNT][MOST_LOWER] = {
    [LAW_N_LOG] = {LAW_LINEAR},
    [LAW_THREE_HALVES] = {LAW_LINEAR},
    [LAW_KARATSUBA] = {LAW_LINEAR},
    [LAW_QUADRATIC] = {LAW_LINEAR, LAW_N_LOG},
    [LAW_QUADRATIC_LOG] = {LAW_QUADRATIC},
    [LAW_STRASSEN] = {LAW_QUADRATIC},
    [LAW_CUBIC] = {LAW_QUADRATIC},
};

static bool is_constant(const Law *law)
{
	return law == &laws[LAW_CONSTANT];
}

/* Once for all values of `beside`: a law's logarithms cost more than the fit does. */
static Terms evaluate(const Points *points, const Law *law, const Law *lower_law)
{
	double largest = points->n[points->count - 1];
	Terms terms = {
	    .points = points, .law = law, .lower_law = lower_law, .steps = law_log(law, largest)};

	for (size_t i = 0; i < points->count; i++) {
		terms.f[i] = law_relative(law, points->n[i], largest);
		terms.g[i] = lower_law ? law_relative(lower_law, points->n[i], largest) : 1;
	}
	return terms;
}

/* False where the law isn't visible beside so much else. */
static bool is_visible(const Candidate *candidate, const double *all, size_t seen)
{
	const Terms *terms = candidate->terms;
	const Points *points = terms->points;
	size_t last = points->count - 1;
	size_t support = points->starts ? SUPPORT_BEHIND_START : SUPPORT;
	size_t needed = last < support ? last : support;
	double growth = terms->lower_law ? GROWTH_OVER_LOWER
			: points->exact  ? GROWTH_OF_COUNTS
					 : GROWTH;
	/* Of all laws that the start of a program may hide, one stands for them. */
	bool may_hide = points->starts && terms->law == &laws[LAW_LINEAR];

	return is_constant(terms->law) || may_hide ||
	       ((1 - terms->f[0]) >= growth * all[last] && seen >= needed);
}

/* False where the law isn't visible. */
static bool prepare(Candidate *candidate)
{
	const Terms *terms = candidate->terms;
	const Points *points = terms->points;
	double all[POINTS_MOST], visible = points->exact ? VISIBLE_IN_COUNTS : VISIBLE;
	size_t seen = 0;

	candidate->ruling = 0;
	for (size_t i = 0; i < points->count; i++) {
		all[i] = terms->f[i] + candidate->beside * terms->g[i];
		candidate->ruling += terms->f[i] > 0.5 * all[i];
		seen += terms->f[i] > visible * all[i];
	}
	if (!is_visible(candidate, all, seen))
		return false;
	/* A law that has nothing to say at the smallest sizes leaves them far off, not at minus
	 * infinity. */
	for (size_t i = 0; i < points->count; i++)
		candidate->y[i] = points->log_cost[i] - log(fmax(all[i], 1e-80));
	return true;
}

static void add(Evidence *evidence, const Explanation *explanation)
{
	double better;

	if (!evidence->exists) {
		evidence->exists = true;
		evidence->best = *explanation;
		evidence->badness = explanation->badness;
		return;
	}
	if (explanation->badness < evidence->best.badness)
		evidence->best = *explanation;
	/* Likelihoods add up. */
	better = fmin(explanation->badness, evidence->badness);
	evidence->badness =
	    better - 2 * log1p(exp(-0.5 * fabs(explanation->badness - evidence->badness)));
}

static bool is_tried(const Shape *shape, double height)
{
	double least = shape->bend.kind == BREAK_KNEE ? LEAST_KNEE
		       : height > 0                   ? LEAST_RISE
						      : LEAST_FALL;

	return fabs(height) >= least && (height > 0 ? shape->may_rise : shape->may_fall);
}

/* Whether the cost drops by itself at the first size after a jump. */
static bool is_seen_falling(const Points *points, const Break *jump)
{
	for (size_t i = 1; i < points->count; i++)
		if (points->n[i] == jump->n)
			return points->log_cost[i] < points->log_cost[i - 1] - FALL_SEEN;
	return false;
}

/* A break is no higher than its shape may be: what is beyond that stays as a deviation. */
static void fit_robustly(
    const Candidate *candidate, const Shape *shape, const Regimes *regimes, Robust *robust)
{
	const Points *points = candidate->terms->points;
	double weight[POINTS_MOST], rest[POINTS_MOST], height;

	robust_fit(points, candidate->y, shape ? shape->share : NULL, regimes, robust, weight);
	if (!shape || fabs(robust->height) <= shape->most)
		return;
	height = copysign(shape->most, robust->height);
	for (size_t i = 0; i < points->count; i++)
		rest[i] = candidate->y[i] - height * shape->share[i];
	robust_fit(points, rest, NULL, regimes, robust, weight);
	robust->height = height;
}

/* Whether a processor can be that fast: f(n) steps make the level at the largest size. */
static bool is_possible(const Terms *terms, double level)
{
	return !terms->points->seconds || is_constant(terms->law) ||
	       level - terms->steps >= log(SHORTEST_STEP);
}

/* False where the break comes out as something else than what was tried, or the law as faster than
 * any processor. */
static bool fit_shape(const Candidate *candidate, const Shape *shape, const Regimes *regimes,
    Explanation *explanation)
{
	const Terms *terms = candidate->terms;

	*explanation = (Explanation){
	    .law = terms->law,
	    .lower_law = terms->lower_law,
	    .beside = candidate->beside,
	    .shape = shape,
	    .falls = (unsigned)regimes->count - 1,
	    .ruling = candidate->ruling,
	};
	fit_robustly(candidate, shape, regimes, &explanation->robust);
	if (!is_possible(terms, explanation->robust.level))
		return false;
	if (shape) {
		if (!is_tried(shape, explanation->robust.height))
			return false;
		explanation->bend = shape->bend;
		explanation->bend.factor = exp(explanation->robust.height);
		explanation->seen_fall =
		    explanation->robust.height < 0 && is_seen_falling(terms->points, &shape->bend);
	}
	explanation->badness = badness(terms->points, explanation);
	return isfinite(explanation->badness);
}

static void try_shape(
    const Candidate *candidate, const Shape *shape, const Regimes *regimes, Evidence *evidence)
{
	Explanation explanation;

	if (fit_shape(candidate, shape, regimes, &explanation))
		add(evidence, &explanation);
}

/* Where a break raises the cost, the law must still carry several sizes by itself. */
static bool carries(const Candidate *candidate)
{
	size_t half = candidate->terms->points->count / 2;

	return is_constant(candidate->terms->law) || candidate->ruling >= (half < 4 ? half : 4);
}

static double grid_value(int i)
{
	return i ? LEAST_BESIDE * pow(GRID_RATIO, i - 1) : 0;
}

static int grid_length(const Law *law)
{
	return is_constant(law) ? 1 : GRID;
}

static bool try_beside(const Terms *terms, const Regimes *regimes, double beside, Explanation *best)
{
	Explanation finer;
	Candidate candidate = {.terms = terms, .beside = beside};

	if (!prepare(&candidate) || !fit_shape(&candidate, best->shape, regimes, &finer) ||
	    finer.robust.square >= best->robust.square)
		return false;
	*best = finer;
	return true;
}

/* The best value lies between two of the grid, or is a fixed cost below it: goes there by ever
 * smaller steps. */
static void refine(const Points *points, const Regimes *regimes, Explanation *best)
{
	Terms terms = evaluate(points, best->law, NULL);

	for (double beside = LEAST_FINE; beside < LEAST_BESIDE; beside *= GRID_RATIO)
		try_beside(&terms, regimes, beside, best);
	if (best->lower_law)
		terms = evaluate(points, best->law, best->lower_law);
	for (double step = sqrt(GRID_RATIO); best->beside > 0 && step > 1.005; step = sqrt(step))
		if (!try_beside(&terms, regimes, best->beside * step, best))
			try_beside(&terms, regimes, best->beside / step, best);
}

Explanation explain_finely(const Points *points, const Evidence *evidence)
{
	Regimes regimes = {.count = 1, .first = {0, points->count}};
	Explanation finest = evidence->best, plain = evidence->best;
	Terms terms;

	if (is_constant(finest.law) || finest.law->outside)
		return finest;
	if (finest.falls)
		shapes_regimes(points, &regimes);
	finest.shape = finest.bend.kind == BREAK_NONE ? NULL : &evidence->shape;
	refine(points, &regimes, &finest);
	finest.shape = NULL;
	if (plain.bend.kind == BREAK_NONE)
		return finest;
	plain.robust.square = HUGE_VAL;
	terms = evaluate(points, plain.law, plain.lower_law);
	try_beside(&terms, &regimes, plain.beside, &plain);
	refine(points, &regimes, &plain);
	return plain.robust.square < HUGE_VAL && plain.badness < finest.badness ? plain : finest;
}

static void explain_lower(
    const Points *points, const Law *law, const Law *lower_law, Evidence *evidence)
{
	Regimes all = {.count = 1, .first = {0, points->count}};
	Terms terms = evaluate(points, law, lower_law);

	for (int i = 1; points->count >= FEWEST_FOR_LOWER && i < GRID; i++) {
		Candidate candidate = {.terms = &terms, .beside = grid_value(i)};

		if (prepare(&candidate))
			try_shape(&candidate, NULL, &all, evidence);
	}
}

void explain(const Points *points, const Law *law, Evidence *evidence)
{
	Regimes all = {.count = 1, .first = {0, points->count}}, regimes;
	Terms terms = evaluate(points, law, NULL);

	*evidence = (Evidence){0};
	shapes_regimes(points, &regimes);
	for (int i = 0; i < grid_length(law); i++) {
		Candidate candidate = {.terms = &terms, .beside = grid_value(i)};

		if (!prepare(&candidate))
			continue;
		try_shape(&candidate, NULL, &all, evidence);
		if (regimes.count > 1)
			try_shape(&candidate, NULL, &regimes, evidence);
	}
	for (int i = 0; i < MOST_LOWER && lower[law_id(law)][i] != LAW_CONSTANT; i++)
		explain_lower(points, law, &laws[lower[law_id(law)][i]], evidence);
}

/* The shapes that come near enough to `least` to matter. */
static void try_shapes(const Candidate *candidate, const Shape *shapes, size_t count,
    const Regimes *regimes, double least, Evidence *evidence)
{
	const Points *points = candidate->terms->points;
	double weight[POINTS_MOST];
	Robust plain;

	robust_fit(points, candidate->y, NULL, regimes, &plain, weight);
	for (size_t i = 0; i < count; i++) {
		double square =
		    robust_screen(points, candidate->y, shapes[i].share, regimes, weight);

		if (badness_of_square(points, square) < least + NEGLIGIBLE)
			try_shape(candidate, &shapes[i], regimes, evidence);
	}
}

void explain_breaks(const Points *points, const Law *law, double least, Evidence *evidence)
{
	static _Thread_local Shape jumps[SHAPES_MOST], knees[SHAPES_MOST];
	Regimes all = {.count = 1, .first = {0, points->count}}, regimes;
	Terms terms = evaluate(points, law, NULL);
	size_t jump_count = shapes_jumps(points, jumps);
	/* No cache changes counts. */
	double most = points->seconds ? knee_height(law) : 0;
	size_t knee_count = shapes_knees(points, most, knees);

	knee_count += shapes_foreseen(points, most, knees + knee_count);
	shapes_regimes(points, &regimes);
	for (int i = 0; i < grid_length(law); i += BREAK_STRIDE) {
		Candidate candidate = {.terms = &terms, .beside = grid_value(i)};
		bool carried;

		if (!prepare(&candidate))
			continue;
		carried = carries(&candidate);
		for (size_t j = 0; j < jump_count; j++)
			jumps[j].may_rise = carried && jumps[j].bend.n >= points->n[2];
		for (int falling = 0; falling <= (regimes.count > 1); falling++) {
			const Regimes *divided = falling ? &regimes : &all;

			try_shapes(&candidate, jumps, jump_count, divided, least, evidence);
			if (carried)
				try_shapes(&candidate, knees, knee_count, divided, least, evidence);
		}
	}
	if (evidence->best.shape)
		evidence->shape = *evidence->best.shape;
	evidence->best.shape = NULL;
}
