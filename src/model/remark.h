/* remark.h - what is to be known of a series beside its law: breaks, and what spoils the view. */
#ifndef LANDAU_MODEL_REMARK_H
#define LANDAU_MODEL_REMARK_H

#include "base/text.h"
#include "model/law.h"
#include "model/metric.h"
#include "model/uncertainty.h"

typedef enum RemarkKind {
	REMARK_CACHE,   /* from `n` on the working set has left a cache */
	REMARK_KNEE,    /* from `n` to `to_n` the cost of an operation rises */
	REMARK_JUMP,    /* at `n` the cost is `factor` times as high as before */
	REMARK_FALL,    /* the cost fell `times` times, last at `n` */
	REMARK_HIDDEN,  /* up to `n` a cost that doesn't grow is more than the law's */
	REMARK_LOAD,    /* for a share of the time the code didn't run */
	REMARK_PACE,    /* in a share of the samples the processor was `factor` times slower */
	REMARK_SPREAD,  /* readings of one size differ by a share */
	REMARK_LOOSE,   /* sizes are off the fit by a share */
	REMARK_DRIFT,   /* so are they, and neighbouring sizes alike, or more and more */
	REMARK_CLOCK,   /* readings come in steps */
	REMARK_FOREIGN, /* line `line` calls what isn't counted */
	REMARK_TREND,   /* as a power or an exponential it is clearly another than `law` */
	REMARK_AHEAD,   /* the `sizes` largest cost `factor` times what the others foretell */
	REMARK_STARTUP, /* `amount` of each call is starting a program */
	REMARK_UNKNOWN, /* nothing that was looked at explains it */
} RemarkKind;

typedef struct Remark {
	RemarkKind kind;
	Metric metric;      /* of the series */
	const Law *counted; /* it is why the series doesn't follow this law, which the counts do;
			     * NULL: it explains nothing of that kind */
	const Law *law;     /* that the series follows instead; NULL: undecided */
	double n, to_n;
	double factor;      /* by which the cost is higher than before; below 1: lower */
	double bytes;       /* working set at n */
	double cache_bytes; /* of the cache that was left */
	unsigned level;     /* and its level; 0: unknown */
	bool left_out;      /* the law is that of the sizes before n */
	bool competes;      /* another program that takes turns on the processor makes it so */
	unsigned times;
	size_t sizes;
	double amount; /* a cost, in the metric's unit; or a step of the clock in seconds */
	double share;  /* 0.12 is 12 % */
	bool larger;   /* larger sizes would help */
	int bend;      /* of deviations, as of steadiness_bend() */
	unsigned line;
	const char *file;  /* of the line, borrowed from the source; NULL: the target's own */
	const char *calls; /* "qsort,memcpy", borrowed likewise */
	Trend trend;
} Remark;

/* More than three lines aren't read. */
enum { REMARKS_MOST = 3 };
typedef struct Remarks {
	Remark list[REMARKS_MOST]; /* the most important first */
	size_t count;
} Remarks;

/* "cache", "jump", ...: as in data. */
const char *remark_kind_name(RemarkKind kind);

/*
 * Appends a remark as people read it, without a full stop:
 *   from n = 110 k on the working set (2.1 MiB) leaves the L2 cache (2 MiB): calls get up to 13
 *   times slower; the law is that of the sizes before
 *   as a power of n it is n^3.25 [3.13, 3.38], where O(n^3) would be n^3.00
 *   O(n) by counts, O(1) by time: a fixed cost of 1.2 ms hides the law below n = 3 k; measure
 * larger
 */
void remark_words(const Remark *remark, Text *out);

#endif
