/* choose.h - the targets that a command line names. */
#ifndef LANDAU_CLI_CHOOSE_H
#define LANDAU_CLI_CHOOSE_H

#include "app/target.h"
#include "cli/options.h"

/* The words of the options and the targets that options name, in their order, or with none the
 * topic `basics`, or with --all and nothing named everything. --all takes every kind of input of
 * what is named; --min and --max limit the sizes. What compilers write goes to standard error.
 * Interrupts are noted from here on (interrupt.h); one that arrives meanwhile ends the program. */
bool choose_targets(TargetList *list, const Options *options, Error *error);

/* Whether every target can measure all metrics that are asked for; otherwise one line about the
 * first that can't. */
bool choose_check_metrics(const TargetList *list, const bool asked[METRIC_COUNT], Error *error);

#endif
