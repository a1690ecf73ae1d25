#include "fit/rarity.h"

#include <math.h>

/* How rare a law is in people's code, as log odds against the common ones. */
static const double rarities[LAW_COUNT + 1] = {
    [LAW_SQRT] = 3.5,
    [LAW_N_LOG] = 0.9,
    [LAW_THREE_HALVES] = 4.5,
    [LAW_KARATSUBA] = 6.0,
    [LAW_QUADRATIC_LOG] = 5.5,
    [LAW_STRASSEN] = 7.0,
    [LAW_N_POWER_OF_2] = 2.0,
    [LAW_POWER_OF_3] = 1.5,
    [LAW_OUTSIDE] = 11,
};

/* What n^1.585 and n^2.807 gain where all sizes are powers of two, and lose where they aren't. */
#define HALVED 4.0
#define PADDED 2.0

/* What a step takes, in seconds: one that decides something, a product of parts at the bottom of a
 * recursion, and one of going through an input in a row. */
#define DECIDED 3e-9
#define MULTIPLIED 1e-9
#define IN_A_ROW 0.3e-9

static bool are_powers_of_two(const Points *points)
{
	int exponent;

	for (size_t i = 0; i < points->count; i++)
		if (frexp(points->n[i], &exponent) != 0.5)
			return false;
	return true;
}

/*
 * Three or seven products of halves, of halves of them, and so on, come out even at powers of two,
 * and who writes that measures there: of Strassen's (1969) other matrices are padded up to the
 * next, so that the curve is one of stairs. A slope between 1 and 2, or 2 and 3, at other sizes is
 * loops that get into their stride.
 */
static double halving(const Points *points, const Law *law)
{
	if (law != &laws[LAW_KARATSUBA] && law != &laws[LAW_STRASSEN])
		return 0;
	return are_powers_of_two(points) ? -HALVED : PADDED;
}

/*
 * What comes of halving or of calling itself takes a decision a step: a comparison, a jump, a look
 * into memory, 3 ns or more; products of parts, which end in short loops, take less. What goes
 * through its input in a row takes down to hundredths of one. As log odds against a law whose steps
 * would have to be faster than they are.
 */
static double haste(const Points *points, const Explanation *explanation)
{
	static const double usual[LAW_COUNT + 1] = {[LAW_LOG] = DECIDED,
	    [LAW_N_LOG] = DECIDED,
	    [LAW_KARATSUBA] = MULTIPLIED,
	    [LAW_QUADRATIC_LOG] = DECIDED,
	    [LAW_STRASSEN] = MULTIPLIED};
	static const double steepness = 1.75, weight = 1.4, most = 10;
	double seconds = usual[law_id(explanation->law)];
	size_t last = points->count - 1;
	double step; /* as a logarithm, at the largest size */

	if (explanation->law == &laws[LAW_CONSTANT])
		return 0;
	if (!points->seconds || !(seconds > 0 || (points->starts && !explanation->ruling)))
		return 0;
	step = points->log_cost[last] - log1p(explanation->beside) -
	       law_log(explanation->law, points->n[last]);
	return fmin(
	    weight * log1p(exp(steepness * (log(seconds > 0 ? seconds : IN_A_ROW) - step))), most);
}

double rarity(const Points *points, const Explanation *explanation)
{
	return rarities[law_id(explanation->law)] + halving(points, explanation->law) +
	       haste(points, explanation);
}
