#include "fit/shapes.h"

#include <math.h>

#include "model/contention.h"

/* A drop to less than three quarters of the size before is clear. */
#define CLEAR_FALL 0.3
/* ln 500 */
#define KNEE_START 6.2
#define HIGHEST_JUMP 3.7

double knee_height(const Law *law)
{
	static const double heights[LAW_COUNT] = {
	    [LAW_CONSTANT] = 3.0,
	    [LAW_LOG] = 2.5,
	    [LAW_LINEAR] = 2.0,
	    [LAW_N_LOG] = 1.3,
	    [LAW_QUADRATIC] = 1.4,
	};

	return heights[law_id(law)];
}

static void fill(const Points *points, Shape *shape)
{
	for (size_t i = 0; i < points->count; i++)
		shape->share[i] = break_share(&shape->bend, points->n[i]);
}

/* Whether calls become longer than a time slice from the size before to this one. */
static bool outgrows_slice(const Points *points, size_t i)
{
	double slice = log(CONTENTION_SLICE_SECONDS);

	return points->seconds && !points->starts && points->log_cost[i - 1] < slice &&
	       points->log_cost[i] > slice;
}

size_t shapes_jumps(const Points *points, Shape *shapes)
{
	enum { FEWEST_SIZES = 5 };
	size_t count = 0;

	if (points->count < FEWEST_SIZES)
		return 0;
	for (size_t i = 1; i + 1 < points->count; i++) {
		Shape *shape = &shapes[count++];

		*shape = (Shape){.bend = {.kind = BREAK_JUMP, .n = points->n[i]},
		    .may_rise = i >= 2,
		    .may_fall = true,
		    .most = HIGHEST_JUMP,
		    .foreseen = outgrows_slice(points, i)};
		fill(points, shape);
	}
	return count;
}

size_t shapes_knees(const Points *points, double most, Shape *shapes)
{
	enum { FEWEST_SIZES = 4 };
	static const double widths[] = {1.15, 2.3, 3.5};
	const double *x = points->log_n;
	double earliest;
	size_t count = 0;

	if (points->count < FEWEST_SIZES || most <= 0)
		return 0;
	earliest = fmax(x[1] - 0.01, KNEE_START);
	for (size_t w = 0; w < sizeof widths / sizeof *widths; w++)
		/* Its middle at a size, between two, or just behind the last. */
		for (size_t half = 2; half < 2 * points->count; half++) {
			size_t i = half / 2;
			bool last = i + 1 == points->count;
			double middle = half % 2 == 0 ? x[i]
					: last        ? x[i] + 0.7
						      : (x[i] + x[i + 1]) / 2;
			Shape *shape = &shapes[count];

			if (middle - widths[w] / 2 < earliest)
				continue;
			*shape = (Shape){
			    .bend = {.kind = BREAK_KNEE, .n = exp(middle), .width = widths[w]},
			    .may_rise = true,
			    .most = most};
			fill(points, shape);
			count++;
		}
	return count;
}

/* The n at which working sets reach `bytes`, from where they are all beyond a cache; further sets
 * are taken to grow like n. */
static double reach(const Points *points, size_t first, double bytes)
{
	size_t last = points->count - 1;

	for (size_t i = first; i <= last; i++) {
		double part, before;

		if (points->bytes[i] < bytes)
			continue;
		if (i == 0 || points->bytes[i - 1] >= points->bytes[i])
			return points->n[i];
		before = fmin(points->bytes[i - 1], bytes);
		part = log(bytes / before) / log(points->bytes[i] / before);
		return exp(points->log_n[i - 1] + part * (points->log_n[i] - points->log_n[i - 1]));
	}
	return points->n[last] * bytes / points->bytes[last];
}

size_t shapes_foreseen(const Points *points, double most, Shape *shapes)
{
	size_t count = 0;

	for (int level = 0; most > 0 && level < CACHE_LEVELS; level++) {
		double cache = points->caches.bytes[level];
		size_t first = points_beyond(points, cache);
		Shape *shape = &shapes[count];
		double begin, end;

		if (cache <= 0 || first == 0 || first == points->count ||
		    points->bytes[first - 1] <= 0)
			continue;
		begin = reach(points, first, cache * 8 / 7);
		end = reach(points, first, cache * 8);
		*shape = (Shape){.bend = {.kind = BREAK_KNEE,
				     .n = reach(points, first, cache * 2),
				     .width = log(end / begin)},
		    .may_rise = true,
		    .most = most,
		    .foreseen = true};
		if (shape->bend.width <= 0)
			continue;
		fill(points, shape);
		count++;
	}
	return count;
}

void shapes_regimes(const Points *points, Regimes *regimes)
{
	size_t largest[REGIMES_MOST - 1] = {0}, found = 0;
	double drops[REGIMES_MOST - 1] = {0};

	/* The two largest drops, the largest first. */
	for (size_t i = 1; i < points->count; i++) {
		double drop = points->log_cost[i - 1] - points->log_cost[i];
		size_t at = found;

		if (drop <= CLEAR_FALL)
			continue;
		while (at > 0 && drop > drops[at - 1])
			at--;
		if (at == REGIMES_MOST - 1)
			continue;
		found += found < REGIMES_MOST - 1;
		for (size_t j = found - 1; j > at; j--) {
			drops[j] = drops[j - 1];
			largest[j] = largest[j - 1];
		}
		drops[at] = drop;
		largest[at] = i;
	}
	*regimes = (Regimes){.count = found + 1};
	for (size_t i = 0; i < found; i++)
		regimes->first[1 + i] = largest[i];
	if (found == 2 && largest[0] > largest[1]) {
		regimes->first[1] = largest[1];
		regimes->first[2] = largest[0];
	}
	regimes->first[found + 1] = points->count;
}
