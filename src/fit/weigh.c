#include "fit/weigh.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_statistics_double.h>

#include "fit/diagnose.h"
#include "fit/rarity.h"
#include "model/contention.h"

/* Relative deviation below which one fit is as good as another: of times, and of counts. */
#define FLOOR 0.018
#define COUNTS_FLOOR 0.005
/* And the share of a location's own uncertainty that counts as such. */
#define BY_SPREAD 0.2
/* What liberties cost, in units of minus twice a log likelihood. */
#define FIXED_COST 2.0
#define FIXED_COST_BESIDE_BREAK 1.5 /* of which fewer values are tried, and added up */
#define LOWER_TERM 6.5
#define REGIME 6.5
#define JUMP_UP 4.5
/* The one that a competitor for the processor makes: see model/contention.h. Where one is seen to
 * be there, its absence would be a surprise. */
#define JUMP_FORESEEN 0.0
#define JUMP_BY_COMPETITOR -2.0
#define JUMP_DOWN 5.0
#define JUMP_DOWN_SEEN 4.0
#define KNEE 4.0
#define KNEE_FORESEEN 0.0
/* Over KNEE_SPAN, as a logarithm: caches are so many of all sizes, that a narrower range of them
 * has fewer knees. */
#define KNEE_SPAN 8.0
#define KNEE_IN_ORDER 1.0 /* more where access is in order: O(n) and above */
#define LOG_HEIGHT 0.8    /* by the natural logarithm of a rise */
/* A logarithm under a large fixed cost is a constant that drifts. */
#define HIDDEN_LOG 5.0
/* For each size short of three at which the law rules: start-up hides it. */
#define HIDDEN_LAW 3.0

/* A rise behind what is always the same is the law that the start of a program hides. */
#define HIDDEN_BY_START 12.0
/* And where there is no rise it may hide one. */
#define ALL_HIDDEN 1.0

/* How sharply differences count, and how much less under few degrees of freedom and drift. */
#define SHARPNESS 2.9
#define BY_FREEDOM 0.35
#define BY_DRIFT 0.2
/* All log odds, prior ones too, are those of smooth data at a dozen sizes. Rough data mean less
 * than they seem to: half, where what is left unexplained is this share of the cost. And more sizes
 * in the same range aren't as many more witnesses: what disturbs one disturbs its neighbours. */
#define SMOOTH 2.2
#define ROUGH 0.33
#define WITNESSES 12
/* A share of the verdicts on times, on which something happened that no explanation knows, and how
 * much more there are where what is left unexplained says so. */
#define DOUBT 0.01
/* Counts are off by nothing but their own lower terms and steps, of which a few sizes can make
 * another law: of five over less than a decade one verdict in seven was wrong. From none at so many
 * sizes, over NARROW_SIZES, or where the curve goes through the counts, up to so much. */
#define MANY_COUNTS 8
#define THROUGH 0.005
#define DOUBT_BY_FEW_COUNTS 0.35
#define DOUBT_BY_HIDDENNESS 0.25 /* where the start of a program is most of the cost */
#define DOUBT_BY_ERROR 0.2
/* And for few sizes, or a narrow range, of small costs, of which the call and what a machine learns
 * first are a good part: from none at so many sizes, over a range of sizes or of costs like these,
 * up to so much. */
#define FEWEST_SIZES 3
#define FEW_SIZES 6
#define NARROW_SIZES 300
#define NARROW_COSTS 100
#define SMALL_SECONDS 300e-9
#define DOUBT_BY_THINNESS 0.15
/* This share of that for a constant that ends so much lower than it began, in logarithms, and isn't
 * rising: what grows doesn't. */
#define NOT_RISING 0.4
#define CLEARLY_LOWER 0.1
/* So many times more where something slowed all samples: that was set right, but of a few small
 * costs as good as each other little says how well. */
#define DISTURBED 2.0

static bool is_foreseen(const Explanation *explanation)
{
	return explanation->shape && explanation->shape->foreseen;
}

static double jump_costs(const Points *points, const Explanation *explanation, double height)
{
	if (is_foreseen(explanation) && contention_is_factor(explanation->bend.factor))
		return points->contended ? JUMP_BY_COMPETITOR : JUMP_FORESEEN;
	if (height > 0)
		return JUMP_UP + LOG_HEIGHT * height;
	return explanation->seen_fall && !explanation->falls ? JUMP_DOWN_SEEN : JUMP_DOWN;
}

static double knee_costs(const Points *points, const Explanation *explanation, double height)
{
	double span = points->log_n[points->count - 1] - points->log_n[0];
	double costs = is_foreseen(explanation) ? KNEE_FORESEEN : KNEE + log(KNEE_SPAN / span);

	if (law_id(explanation->law) >= LAW_LINEAR)
		costs += KNEE_IN_ORDER;
	return costs + LOG_HEIGHT * height;
}

static double break_costs(const Points *points, const Explanation *explanation)
{
	double height = log(explanation->bend.factor);
	bool hides = points->starts && explanation->bend.kind != BREAK_NONE && height > 0 &&
		     law_grows_less(explanation->law, &laws[LAW_LINEAR]);

	if (hides)
		return HIDDEN_BY_START + LOG_HEIGHT * height;

	switch (explanation->bend.kind) {
	case BREAK_NONE: return 0;
	case BREAK_JUMP: return jump_costs(points, explanation, height);
	case BREAK_KNEE: return knee_costs(points, explanation, height);
	}
	return 0;
}

static double hiding_costs(const Points *points, const Explanation *explanation)
{
	enum { RULED = 3 };

	if (explanation->law == &laws[LAW_CONSTANT])
		return 0;
	if (points->starts && explanation->law != &laws[LAW_LOG])
		return explanation->ruling ? 0 : ALL_HIDDEN;
	if (explanation->law == &laws[LAW_LOG])
		return HIDDEN_LOG * log1p(explanation->beside);
	return explanation->ruling < RULED ? HIDDEN_LAW * (double)(RULED - explanation->ruling) : 0;
}

double badness_of_square(const Points *points, double square)
{
	double alike = points->exact ? COUNTS_FLOOR : FLOOR;
	double least = alike * alike + BY_SPREAD * points->uncertainty * points->uncertainty;

	return points->total_weight * log(square + least);
}

double badness(const Points *points, const Explanation *explanation)
{
	double costs = break_costs(points, explanation) + hiding_costs(points, explanation);

	if (explanation->lower_law)
		costs += LOWER_TERM;
	else if (explanation->beside > 0 && !points->starts)
		costs +=
		    explanation->bend.kind == BREAK_NONE ? FIXED_COST : FIXED_COST_BESIDE_BREAK;
	costs += REGIME * explanation->falls;
	return badness_of_square(points, explanation->robust.square) + costs;
}

static double sharpness(const Points *points, const Explanation *best)
{
	double used =
	    1 + (best->beside > 0) + best->falls + (best->bend.kind != BREAK_NONE ? 2 : 0);
	double free = fmax(((double)points->count - used) / ((double)points->count - 1), 0.1);
	double drift = fmax(best->robust.autocorrelation, 0);

	return SHARPNESS * pow(free, BY_FREEDOM) * pow((1 - drift) / (1 + drift), BY_DRIFT);
}

static const Evidence *least_bad(const Evidence *evidence, size_t count)
{
	const Evidence *best = NULL;

	for (size_t i = 0; i < count; i++)
		if (evidence[i].exists && (!best || evidence[i].badness < best->badness))
			best = &evidence[i];
	return best;
}

static double trust(const Points *points, const Explanation *best)
{
	double sizes = fmax((double)points->count, WITNESSES);

	return SMOOTH * WITNESSES / sizes / (1 + best->robust.square / (ROUGH * ROUGH)) *
	       diagnose(points, best);
}

static bool falls(const Points *points)
{
	size_t count = points->count, half = count / 2;
	double y[POINTS_MOST];

	if (points->log_cost[count - 1] > points->log_cost[0] - CLEARLY_LOWER)
		return false;
	memcpy(y, points->log_cost, count * sizeof *y);
	return gsl_stats_median(y + count - half, 1, half) <= gsl_stats_median(y, 1, half);
}

/* From 0, for a range that is wide enough and has enough sizes, or no small costs, to 1. */
static double thinness(const Points *points, const Explanation *best)
{
	size_t last = points->count - 1;
	double sizes = points->log_n[last] - points->log_n[0];
	double costs = fabs(points->log_cost[last] - points->log_cost[0]);
	double least = exp(points->log_cost[0]) / SMALL_SECONDS;
	double narrow = 1 - fmax(sizes / log(NARROW_SIZES), costs / log(NARROW_COSTS));
	double few = 1 - (double)(points->count - FEWEST_SIZES) / (FEW_SIZES - FEWEST_SIZES);

	if (!points->seconds)
		return 0;
	return fmax(fmax(narrow, few), 0) / (1 + least * least) *
	       (best->law == &laws[LAW_CONSTANT] && falls(points) ? NOT_RISING : 1);
}

/* How much of a doubt it is that the law is most of the cost at less than three sizes: from 0 to 1,
 * where the start of a program is more everywhere. */
static double hiddenness(const Points *points, const Explanation *best)
{
	const double ruled = 3;

	if (!points->starts || best->law == &laws[LAW_CONSTANT])
		return 0;
	return pow(fmax(1 - (double)best->ruling / ruled, 0), 2);
}

static double doubt_of_counts(const Points *points, const Explanation *best)
{
	double sizes = points->log_n[points->count - 1] - points->log_n[0];
	double narrow = 1 - sizes / log(NARROW_SIZES);
	double few = 1 - (double)(points->count - FEWEST_SIZES) / (MANY_COUNTS - FEWEST_SIZES);
	double off = best->robust.square / (best->robust.square + THROUGH * THROUGH);

	return DOUBT_BY_FEW_COUNTS * fmax(narrow, 0) * fmax(few, 0) * off;
}

static double doubt_of(const Points *points, const Explanation *best)
{
	if (points->exact)
		return doubt_of_counts(points, best);
	return DOUBT + DOUBT_BY_ERROR * sqrt(best->robust.square) +
	       DOUBT_BY_THINNESS * thinness(points, best) *
		   (1 + (DISTURBED - 1) * points->disturbed) +
	       DOUBT_BY_HIDDENNESS * hiddenness(points, best);
}

/* Of a cost that is always the same, as the start of a program is, some percent may still grow,
 * unless what is then done with a piece of input would be faster than anything is, or kept of it
 * would be less than a bit: from 0 to 1. */
static double may_hide(const Points *points, const Explanation *best)
{
	const double unseen = 0.04, slower = 100, bit = 0.125;
	double fastest = points->seconds ? 0.3e-9 : bit;
	size_t last = points->count - 1;
	double step = unseen * exp(points->log_cost[last]) / points->n[last];

	if (!points->starts || best->law != &laws[LAW_CONSTANT])
		return 0;
	return fmin(fmax(log(step / fastest) / log(slower), 0), 1);
}

/* The first of the laws that look at all of the input stands for what may be hidden. */
static void reveal(double hidden, const Evidence *evidence, size_t count, double *probability)
{
	for (size_t i = 0; i < count; i++)
		probability[i] = (1 - hidden) * probability[i] +
				 (evidence[i].best.law == &laws[LAW_LINEAR] ? hidden : 0);
}

void weigh(const Points *points, const Evidence *evidence, size_t count, double *probability)
{
	const Evidence *best = least_bad(evidence, count);
	double doubt = best ? doubt_of(points, &best->best) : 0, total = 0;
	unsigned existing = 0;

	for (size_t i = 0; i < count; i++) {
		const Explanation *own = &evidence[i].best;
		double against;

		probability[i] = 0;
		if (!evidence[i].exists)
			continue;
		existing++;
		against =
		    sharpness(points, &best->best) * (evidence[i].badness - best->badness) / 2 +
		    rarity(points, own);
		total += probability[i] = exp(-trust(points, &best->best) * against);
	}
	for (size_t i = 0; i < count; i++)
		if (evidence[i].exists)
			probability[i] = (1 - doubt) * probability[i] / total + doubt / existing;
	if (best)
		reveal(DOUBT_BY_HIDDENNESS * may_hide(points, &best->best), evidence, count,
		    probability);
}
