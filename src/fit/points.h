/* points.h - what is fitted: one location for each size, in logarithms. */
#ifndef LANDAU_FIT_POINTS_H
#define LANDAU_FIT_POINTS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/caches.h"
#include "model/series.h"

enum { POINTS_MOST = 64 };

typedef struct Points {
	size_t count;
	double n[POINTS_MOST]; /* ascending */
	double log_n[POINTS_MOST];
	double log_cost[POINTS_MOST];
	double bytes[POINTS_MOST];  /* working set; 0: unknown */
	double weight[POINTS_MOST]; /* how much a size counts: late ones a little more */
	double total_weight;
	double spread;      /* of a size's samples, as a share of the cost: a fifth at most */
	double uncertainty; /* of a location, about: that, over the root of their number */
	double disturbed;   /* the share of the samples that something slowed: the sizes' mean */
	bool seconds;       /* whether costs are times */
	bool exact;         /* whether they are counts that measuring again would not change */
	bool contended;     /* whether a competitor is seen to take its turns on the processor */
	bool starts;   /* whether each call starts a program, which costs something by itself */
	Caches caches; /* of the machine */
} Points;

/*
 * The sizes of a series, those that are unsure or without a positive finite cost left out. The
 * location of a size is its first quintile, or its least value where there are three samples or
 * fewer: noise only adds. Where the means of the middle halves run smoother from size to size,
 * noise goes both ways, and they are the locations. Where there are more than POINTS_MOST sizes,
 * neighbours are left out evenly.
 */
void points_gather(Points *points, const Series *series, const Caches *caches);

/* The sizes before the first whose working set is larger than `cache_bytes` (0: all of them). */
void points_within(const Points *points, double cache_bytes, Points *within);

/* The first of the sizes whose working sets are all larger than `bytes`; their number where there
 * is none. */
size_t points_beyond(const Points *points, double bytes);

#endif
