/* caches.h - the caches that data pass on their way to a processor. */
#ifndef LANDAU_MODEL_CACHES_H
#define LANDAU_MODEL_CACHES_H

#include "model/series.h"

/* Level 1 stands first. `Caches caches = {0};` knows of none. */
enum { CACHE_LEVELS = 4 };
typedef struct Caches {
	double bytes[CACHE_LEVELS]; /* of the level; 0: there is none, or nobody said */
} Caches;

/* The cache of one core beyond which every access waits for something shared: the second level, or
 * the first where there is no second. 0: unknown. */
double caches_own(const Caches *caches);

/* The largest, of whatever level. 0: unknown. */
double caches_largest(const Caches *caches);

/* The level that has this size; 0: none has. */
unsigned caches_level(const Caches *caches, double bytes);

/* From some size on, the working set is larger than a cache. */
typedef struct Crossing {
	unsigned level;     /* of the cache, from 1; 0: unknown */
	double cache_bytes; /* its size */
	double n, bytes; /* the first size of those that are all beyond it, and its working set */
	size_t first;    /* the same as an index */
} Crossing;

/* Fills `n`, `bytes` and `first` for a cache of this size. False where no size, or not even the
 * largest one, is beyond it, or all of them are, or working sets aren't known. */
bool crossing_find(const Size *sizes, size_t count, double cache_bytes, Crossing *crossing);

/*
 * By how much `relative`, see below, is higher beyond a crossing than just before it, at most. One
 * size that is out of line doesn't count.
 */
double crossing_rise(const Crossing *crossing, const double *relative, size_t count);

/*
 * The crossing that costs most. `relative` has for each size the natural logarithm of what it costs
 * over what it would without memory. False where that rises by less than a fifth beyond it, or
 * within rises nearly as fast: then it isn't the cache that makes it rise.
 */
bool crossing_of_rise(const Size *sizes, size_t count, const double *relative, const Caches *caches,
    Crossing *crossing);

#endif
