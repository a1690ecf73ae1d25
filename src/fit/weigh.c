#include "fit/weigh.h"

#include <math.h>

/* Relative deviation below which one fit is as good as another. */
#define FLOOR 0.022
/* What liberties cost, in units of minus twice a log likelihood. */
#define FIXED_COST 2.9
#define LOWER_TERM 5.9
#define REGIME 4.5
#define JUMP_UP 3.5
#define JUMP_DOWN 5.0
#define JUMP_DOWN_SEEN 3.0
#define KNEE 3.5
#define KNEE_IN_ORDER 1.2 /* more where access is in order: O(n) and above */
#define LOG_HEIGHT 1.5    /* by the natural logarithm of a rise */
/* A logarithm under a large fixed cost is a constant that drifts. */
#define HIDDEN_LOG 9.0
/* For each size short of three at which the law rules: start-up hides it. */
#define HIDDEN_LAW 3.5

/* How sharply differences count, and how much less under few degrees of freedom and drift. */
#define SHARPNESS 1.25
#define BY_FREEDOM 0.1
#define BY_DRIFT 0.27

/* How rare a law is in people's code, as log odds against the common ones. */
static const double rarity[LAW_COUNT] = {
    [LAW_SQRT] = 1.1,
    [LAW_N_LOG] = 0.75,
    [LAW_THREE_HALVES] = 2.5,
    [LAW_KARATSUBA] = 2.5,
    [LAW_QUADRATIC_LOG] = 2.3,
    [LAW_STRASSEN] = 3.0,
    [LAW_N_POWER_OF_2] = 1.4,
    [LAW_POWER_OF_3] = 1.1,
};

static double break_costs(const Explanation *explanation)
{
	double height = log(explanation->bend.factor);

	switch (explanation->bend.kind) {
	case BREAK_NONE: return 0;
	case BREAK_JUMP:
		if (height > 0)
			return JUMP_UP + LOG_HEIGHT * height;
		return explanation->seen_fall && !explanation->falls ? JUMP_DOWN_SEEN : JUMP_DOWN;
	case BREAK_KNEE:
		return KNEE + LOG_HEIGHT * height +
		       (law_id(explanation->law) >= LAW_LINEAR ? KNEE_IN_ORDER : 0);
	}
	return 0;
}

static double hiding_costs(const Explanation *explanation)
{
	enum { RULED = 3 };

	if (explanation->law == &laws[LAW_CONSTANT])
		return 0;
	if (explanation->law == &laws[LAW_LOG])
		return HIDDEN_LOG * log1p(explanation->beside);
	return explanation->ruling < RULED ? HIDDEN_LAW * (double)(RULED - explanation->ruling) : 0;
}

double badness_of_square(const Points *points, double square)
{
	return points->total_weight * log(square + FLOOR * FLOOR);
}

double badness(const Points *points, const Explanation *explanation)
{
	double costs = break_costs(explanation) + hiding_costs(explanation);

	if (explanation->lower_law)
		costs += LOWER_TERM;
	else if (explanation->beside > 0)
		costs += FIXED_COST;
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

static const Evidence *least_bad(const Evidence evidence[LAW_COUNT])
{
	const Evidence *best = NULL;

	for (int i = 0; i < LAW_COUNT; i++)
		if (evidence[i].exists && (!best || evidence[i].badness < best->badness))
			best = &evidence[i];
	return best;
}

void weigh(const Points *points, const Evidence evidence[LAW_COUNT], double probability[LAW_COUNT])
{
	const Evidence *best = least_bad(evidence);
	double sharp = best ? sharpness(points, &best->best) : 0, total = 0;

	for (int i = 0; i < LAW_COUNT; i++) {
		probability[i] = 0;
		if (evidence[i].exists)
			probability[i] =
			    exp(-sharp * (evidence[i].badness - best->badness) / 2 - rarity[i]);
		total += probability[i];
	}
	for (int i = 0; total > 0 && i < LAW_COUNT; i++)
		probability[i] /= total;
}
