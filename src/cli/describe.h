/* describe.h - what a saved run says of itself. */
#ifndef LANDAU_CLI_DESCRIBE_H
#define LANDAU_CLI_DESCRIBE_H

#include "app/duel.h"
#include "app/host.h"
#include "app/session.h"
#include "cli/options.h"
#include "io/json.h"

/* `info` refers to the others. */
typedef struct Description {
	RunInfo info;
	Text command, warnings, builds;
	Host host;
} Description;

/* Of the measuring of `session`; NULL: nothing was measured. The description stays where it is. */
void describe_run(Description *description, const Options *options, const Session *session,
    double budget_seconds);

/* Of measuring two targets against each other, on this processor. */
void describe_duel(Description *description, const Options *options, const Duel *duel, int cpu,
    double budget_seconds);

void description_release(Description *description);

#endif
