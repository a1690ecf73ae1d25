/* verdict.h - what the measurements allow to be said. */
#ifndef LANDAU_MODEL_VERDICT_H
#define LANDAU_MODEL_VERDICT_H

#include "base/text.h"
#include "model/fit.h"
#include "model/metric.h"

typedef enum VerdictState {
	VERDICT_TOO_FEW,   /* fewer than three sizes, or nothing above the clock */
	VERDICT_UNDECIDED, /* several laws are plausible */
	VERDICT_DECIDED,   /* the leading law has a probability of at least VERDICT_CONFIDENT */
	VERDICT_FAILED,    /* the measured code failed */
} VerdictState;

#define VERDICT_CONFIDENT 0.90
/* A law less probable than this is not plausible. */
#define VERDICT_PLAUSIBLE 0.02

/* Every law of the table, and one outside it. */
enum { PLAUSIBLE_MOST = LAW_COUNT + 1 };

typedef struct Plausible {
	const Law *law;
	double probability;
	Fit fit;
} Plausible;

typedef struct Verdict {
	VerdictState state;
	const Law *law;                      /* the leading law; NULL where there is none */
	double confidence;                   /* its probability, 0 to 1 */
	Plausible plausible[PLAUSIBLE_MOST]; /* the most probable first, the leading law included */
	size_t plausible_count;
	double left_cache_n;     /* from this size on memory slows the calls; 0: not noticed */
	double left_cache_bytes; /* and this is the cache that they leave */
	double tell_n; /* undecided: the size that would tell the two leading laws apart; 0: none */
	double tell_seconds; /* and about what measuring it would cost; 0: unknown */
} Verdict;

/* The fit of the leading law; NULL where there is none. */
const Fit *verdict_fit(const Verdict *verdict);

/* "decided", "undecided", "too few", "failed": as in data. */
const char *verdict_state_name(VerdictState state);

/*
 * Appends the verdict as people read it:
 *   O(n^2)  quadratic: doubling n makes it 4 times slower  (97 %)
 *   O(n) or O(n log n): n = 4 M would tell, about 3 s more
 *   too few sizes to tell
 */
void verdict_words(const Verdict *verdict, Text *out);

/* Whether only the counts, `witness` (NULL: there are none), have decided. */
bool verdict_is_by_counts(const Verdict *verdict, const Verdict *witness);

/*
 * As verdict_words(), but where only the counts have decided,
 *   O(1) by counts; time can't tell here yet
 * and where not all that ran is counted, and it isn't O(1),
 *   O(n) or worse by counts; time can't tell here yet
 */
void verdict_words_beside(
    const Verdict *verdict, Metric metric, const Verdict *witness, bool all_counted, Text *out);

#endif
