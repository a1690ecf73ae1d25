/* cmd_explore.h - the explorer for what other subcommands have. */
#ifndef LANDAU_CLI_CMD_EXPLORE_H
#define LANDAU_CLI_CMD_EXPLORE_H

#include "app/session.h"
#include "base/status.h"
#include "cli/options.h"
#include "io/saved.h"

/* Explores a session in which nothing is measured; what is saved from it says of itself what
 * `saved` does. */
Status explore_session(const Options *options, Session *session, const Saved *saved);

/* Whether there is a screen; where there should be one, says why not. */
bool explore_has_screen(const Options *options);

#endif
