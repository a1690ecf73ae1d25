/* series.h - samples of one target, input kind and metric. */
#ifndef LANDAU_MODEL_SERIES_H
#define LANDAU_MODEL_SERIES_H

#include <stdbool.h>
#include <stddef.h>

#include "model/law.h"
#include "model/metric.h"

/* One measurement: what a call cost on average over `calls` calls. */
typedef struct Sample {
	double n;     /* input size, >= 1 */
	double value; /* per call, in the metric's unit */
	double calls; /* calls it averages */
	double at;    /* seconds since the measurement began */
	double cpu;   /* CPU seconds per call; 0 where unknown */
	double bytes; /* working set of the whole batch; 0 where unknown */
	double lost;  /* of the value, what others had the processor for; 0: nothing, or unknown */
	double yardstick; /* seconds that a fixed piece of work took beside it; 0 where unknown */
} Sample;

typedef struct Series {
	char *name;   /* as shown and printed */
	char *target; /* "quick-sort" */
	char *input;  /* "random"; "" where the target has one kind only */
	Metric metric;
	char *textbook;   /* any text: "O(n log log n)"; NULL where nobody said */
	LawList expected; /* what an honest fit may give; empty where nobody said */
	Sample *samples;  /* in the order of measuring */
	size_t count, capacity;
	size_t below_clock; /* readings that were left out because the clock couldn't see them */
	double
	    startup_seconds; /* of each call, what starting a program costs; 0: nothing is known */
} Series;

/* Copies the strings; NULL for `input` is "". */
void series_init(
    Series *series, const char *name, const char *target, const char *input, Metric metric);
void series_add(Series *series, Sample sample);
void series_release(Series *series);

/* Whether measuring again would give the same values: counts do, but the memory that the system
 * gives a program is neither a count nor the same. */
bool series_is_exact(const Series *series);

/* The samples of one size: those that nothing disturbed, where there are such. What was measured,
 * and what that is worth beside other sizes: see pace.h. */
typedef struct Size {
	double n;
	double low, median, high; /* minimum, median and maximum of the values */
	double least, quintile; /* fair: the minimum and the first quintile, for noise only adds */
	double midmean;         /* fair: the geometric mean of the middle half; 0: too few */
	double spread;          /* fair: (third - first quartile) / median */
	double cpu;             /* median CPU seconds per call */
	double bytes, calls;    /* the largest seen */
	size_t samples;
	double disturbed; /* the share of all samples that were off the usual pace, or lost time to
			   * others */
	bool off_pace; /* the processor never was as fast as usual, or was faster, or not for itself
			*/
	bool unsure;   /* and nothing says what that makes of the fair values */
} Size;

/*
 * The sizes of a series in ascending order, one for each n that was measured. Returns how many
 * there are and stores an array in `*sizes`, which the caller frees; NULL where there are none.
 * Quantiles are linear interpolations of the order statistics (Hyndman & Fan 1996, type 7).
 */
size_t series_sizes(const Series *series, Size **sizes);

/* The largest n that was measured; 0: none. */
double series_largest(const Series *series);

#endif
