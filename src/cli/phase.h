/* phase.h - one of several sessions that measure the same targets, or some of them, in turn. */
#ifndef LANDAU_CLI_PHASE_H
#define LANDAU_CLI_PHASE_H

#include "app/records.h"
#include "app/session.h"
#include "base/status.h"
#include "cli/options.h"

/* `Phase phase = {0};` measures nothing. */
typedef struct Phase {
	Session *session;
	TargetList targets;            /* those that are wanted; what they point to is borrowed */
	size_t *places;                /* of each target of the whole list, from 1; 0: not wanted */
	Record *records[METRIC_COUNT]; /* one for each that is wanted */
} Phase;

/*
 * Measures the targets that are `wanted` (one flag for each of `targets`) until all is done; none
 * wanted is nothing done. A signal that asks for the end ends the program. `options` are changed
 * so that the next phase measures on the same processor.
 */
void phase_run(
    Phase *phase, SessionOptions *options, const TargetList *targets, const bool *wanted);

/* What was found of a target; NULL: it wasn't wanted, or can't measure that. */
const Record *phase_record(const Phase *phase, size_t target, Metric metric);

/* The job of a target; NULL: it wasn't wanted. */
const Job *phase_job(const Phase *phase, size_t target);

/* One line on standard error about each target that failed. */
Status phase_report(const Phase *phase);

void phase_release(Phase *phase);

#endif
