/* cmd_explore.h - the explorer for what other subcommands have. */
#ifndef LANDAU_CLI_CMD_EXPLORE_H
#define LANDAU_CLI_CMD_EXPLORE_H

#include "app/session.h"
#include "base/status.h"
#include "cli/options.h"
#include "io/saved.h"

/* What is explored. */
typedef struct Explored {
	const Saved *saved;  /* that was read, of which nothing is measured; NULL: it is measured */
	TargetList *targets; /* of the session, which are watched; NULL: they aren't */
	bool race;           /* begins as a race */
} Explored;

Status explore_session(const Options *options, Session *session, const Explored *explored);

/* Whether there is a screen; where there should be one, says why not. */
bool explore_has_screen(const Options *options);

#endif
