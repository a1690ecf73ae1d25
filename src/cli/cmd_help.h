/* cmd_help.h - what --help and `landau help` print. */
#ifndef LANDAU_CLI_CMD_HELP_H
#define LANDAU_CLI_CMD_HELP_H

#include "cli/subcommand.h"

/* Explains a subcommand; the one without a name stands for all of landau. */
Status help_print(const Subcommand *subcommand);

#endif
