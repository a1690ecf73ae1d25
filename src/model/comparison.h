/* comparison.h - how the costs of two things compare: one before a change, and one after it. */
#ifndef LANDAU_MODEL_COMPARISON_H
#define LANDAU_MODEL_COMPARISON_H

#include "model/crossover.h"
#include "model/ratio.h"
#include "model/record.h"

/* How they came to be compared. */
typedef enum ComparedHow {
	COMPARED_SIDE_BY_SIDE, /* interleaved, in one run */
	COMPARED_APART,        /* measured apart: between two runs the machine may change, too */
	COMPARED_EXACTLY,      /* counts */
} ComparedHow;

/* The cost after over the cost before. */
typedef struct RatioAt {
	double n;
	double before, after; /* the costs; 0: not measured at this size */
	Ratio ratio;
	bool fitted; /* by the fitted curves: not both were measured at this size */
} RatioAt;

typedef enum LawChange { LAW_UNCLEAR, LAW_SAME, LAW_BETTER, LAW_WORSE } LawChange;

enum { CROSSOVERS_MOST = 4, BEYOND_COUNT = 2 };

typedef struct Comparison {
	const Record *before, *after; /* borrowed */
	ComparedHow how;
	size_t blocks;  /* side by side: of which each had new processes */
	RatioAt *sizes; /* ascending n, the comparison's own */
	size_t count;
	bool differs;                          /* a difference is claimed */
	bool bends;                            /* and it changes with n */
	Ratio overall;                         /* at the usual size */
	Crossover crossovers[CROSSOVERS_MOST]; /* ascending n */
	size_t crossover_count;
	RatioAt beyond[BEYOND_COUNT]; /* at ten and a hundred times the largest n; ten and twenty
				       * more where each +1 multiplies */
	size_t beyond_count;
	LawChange change;
} Comparison;

/* The ratio at the largest size at which both were measured; NULL: at none. */
const RatioAt *comparison_largest(const Comparison *comparison);

/* Why there is nothing to compare, one line; NULL: there is. */
const char *comparison_failure(const Comparison *comparison);

/*
 * Appends one sentence, to be pasted elsewhere:
 *   merge-sort is 12.1 times faster [11.5, 12.6] than insertion-sort at n = 5000; it is O(n log n)
 *   in place of O(n^2); it wins from n = 312 [280, 350]; at ten times the largest n it should be 92
 *   times faster.
 *   No difference found: b.c against a.c, time from n = 12 to n = 50 k: 0.2 % slower [-0.5, 0.9].
 */
void comparison_sentence(const Comparison *comparison, Text *out);

/* Appends where one of the sizes beyond is: "at ten times the largest n", "at n ten larger". */
void comparison_beyond(const Comparison *comparison, size_t index, Text *out);

/* What a ratio goes by, as in data: "pairs", "runs" (apart), "counts" or "curves". */
const char *ratio_origin(const Comparison *comparison, const RatioAt *at);

/* "same", "better", "worse", "unclear": as in data. */
const char *law_change_name(LawChange change);

void comparison_release(Comparison *comparison);

#endif
