/* measured.h - measures the targets of a command line, and holds what was found out. */
#ifndef LANDAU_CLI_MEASURED_H
#define LANDAU_CLI_MEASURED_H

#include "base/status.h"
#include "cli/describe.h"
#include "cli/recording.h"
#include "model/record.h"

typedef struct Measured {
	Session *session;
	Record *records; /* they borrow from the session */
	size_t count;
	Description description;
} Measured;

/* The metrics that the options ask for: times where they ask for nothing. */
void measured_metrics(const Options *options, bool asked[METRIC_COUNT]);

/*
 * Measures the asked metrics of the targets, which must outlive it, and, where `counts`, a little
 * of their counts beside times. Puts a line about each failure on standard error. A signal that
 * asks for the end ends the program. The recording (see recording_open()) is begun and ended.
 */
Status measured_begin(Measured *measured, const Options *options, const TargetList *targets,
    const bool asked[METRIC_COUNT], bool counts, Recording *recording);
void measured_end(Measured *measured);

#endif
