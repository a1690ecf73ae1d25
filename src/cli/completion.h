/* completion.h - what could be typed next on a command line, from the tables of the program. */
#ifndef LANDAU_CLI_COMPLETION_H
#define LANDAU_CLI_COMPLETION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "cli/subcommand.h"

/*
 * Appends what could be typed for the last of `words` (without the program's name; there is at
 * least one, which may be empty), in lines as wordkinds.h has them. What has been typed of it
 * doesn't limit them: shells do that.
 */
void completion_write(const char *const *words, size_t count, Text *out);

/* Whether everything that the help says an option, or a subcommand, takes is of a known kind. */
bool completion_knows_option(const Option *option);
bool completion_knows_subcommand(const Subcommand *subcommand);

#endif
