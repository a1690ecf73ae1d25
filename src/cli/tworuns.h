/* tworuns.h - two files of measurements, compared. */
#ifndef LANDAU_CLI_TWORUNS_H
#define LANDAU_CLI_TWORUNS_H

#include "app/comparing.h"
#include "app/conclusions.h"
#include "base/status.h"
#include "cli/options.h"

enum { RUN_SIDES = 2 };

/* Set the first group. */
typedef struct TwoRuns {
	const Options *options;
	bool asked[METRIC_COUNT]; /* others are passed over */

	Saved files[RUN_SIDES]; /* before and after */
	size_t count;
	Conclusions conclusions;
} TwoRuns;

/* Reads the two words of the options and adds the comparisons, which refer to the runs. What has no
 * partner is named on standard error. */
Status two_runs_compare(TwoRuns *runs, Comparisons *comparisons);

void two_runs_release(TwoRuns *runs);

#endif
