/* choose.h - the targets that a command line names. */
#ifndef LANDAU_CLI_CHOOSE_H
#define LANDAU_CLI_CHOOSE_H

#include "app/target.h"
#include "cli/options.h"

/* The words of the options, or with none the topic `basics`, or with --all and no word everything.
 * --all takes every kind of input of what is named. */
bool choose_targets(TargetList *list, const Options *options, Error *error);

#endif
