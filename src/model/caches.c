#include "model/caches.h"

#include <math.h>

/* Less is within what noise and a step that isn't quite the same at every size make. */
#define LEAST_RISE 0.18
/* Beyond a cache the cost rises faster than within, by so much. */
#define LEAST_STEEPER 2

double caches_own(const Caches *caches)
{
	return caches->bytes[1] > 0 ? caches->bytes[1] : caches->bytes[0];
}

double caches_largest(const Caches *caches)
{
	double most = 0;

	for (unsigned i = 0; i < CACHE_LEVELS; i++)
		most = fmax(most, caches->bytes[i]);
	return most;
}

unsigned caches_level(const Caches *caches, double bytes)
{
	for (unsigned i = 0; i < CACHE_LEVELS; i++)
		if (bytes > 0 && caches->bytes[i] == bytes)
			return i + 1;
	return 0;
}

bool crossing_find(const Size *sizes, size_t count, double cache_bytes, Crossing *crossing)
{
	size_t first = count;

	while (first > 0 && sizes[first - 1].bytes > cache_bytes)
		first--;
	if (first == 0 || first == count || cache_bytes <= 0 || sizes[first - 1].bytes <= 0)
		return false;
	*crossing = (Crossing){.cache_bytes = cache_bytes,
	    .n = sizes[first].n,
	    .bytes = sizes[first].bytes,
	    .first = first};
	return true;
}

/* The median of the last three, or of as many as there are from `begin` on. */
static double settled(const double *values, size_t begin, size_t end)
{
	const double *last = values + end - 1;

	if (end - begin < 3)
		return *last;
	return fmax(fmin(last[0], last[-1]), fmin(fmax(last[0], last[-1]), last[-2]));
}

double crossing_rise(const Crossing *crossing, const double *relative, size_t count)
{
	double before = settled(relative, 0, crossing->first), most = -(double)INFINITY;

	for (size_t end = crossing->first + 1; end <= count; end++)
		if (end - crossing->first >= 3 || end == count)
			most = fmax(most, settled(relative, crossing->first, end));
	return most - before;
}

/* The place of the middle one of the values that settled() looks at. */
static size_t place(size_t begin, size_t end)
{
	return end - begin < 3 ? end - 1 : end - 2;
}

/* Whether the rise beyond a crossing, over the sizes before `end`, isn't just more of the same. */
static bool is_steeper(
    const Crossing *crossing, const Size *sizes, const double *relative, size_t end)
{
	size_t first = crossing->first, some = first < 4 ? 1 : 3;
	size_t start = place(0, some), edge = place(0, first), last = place(first, end);
	double within = settled(relative, 0, first) - settled(relative, 0, some);
	double beyond = settled(relative, first, end) - settled(relative, 0, first);

	return edge > start && beyond * log(sizes[edge].n / sizes[start].n) >=
				   LEAST_STEEPER * within * log(sizes[last].n / sizes[edge].n);
}

bool crossing_of_rise(const Size *sizes, size_t count, const double *relative, const Caches *caches,
    Crossing *crossing)
{
	Crossing found[CACHE_LEVELS + 1];
	size_t crossings = 0;
	double most = LEAST_RISE;

	*crossing = (Crossing){0};
	for (unsigned i = 0; i < CACHE_LEVELS; i++)
		if (crossing_find(sizes, count, caches->bytes[i], &found[crossings]))
			found[crossings++].level = i + 1;
	found[crossings].first = count;
	for (size_t i = 0; i < crossings; i++) {
		size_t first = found[i].first, next = found[i + 1].first;
		double rise;

		/* Where one size leaves two caches, it is the larger one that it misses. */
		if (next == first)
			continue;
		rise = settled(relative, first, next) - settled(relative, 0, first);
		if (rise < most || !is_steeper(&found[i], sizes, relative, next))
			continue;
		most = rise;
		*crossing = found[i];
	}
	return crossing->level;
}
