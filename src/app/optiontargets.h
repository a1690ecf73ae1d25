/* optiontargets.h - targets that options name and not words: programs, and others' workers. */
#ifndef LANDAU_APP_OPTIONTARGETS_H
#define LANDAU_APP_OPTIONTARGETS_H

#include "app/target.h"
#include "worker/servecommand.h"

/* Adds a program; its worker is landau itself. False with one line where it can't be measured. */
bool command_target_add(
    TargetList *list, const CommandSpec *spec, const TargetOptions *options, Error *error);

/* Adds what the worker measures that this command line starts, under the name that it says. */
bool worker_target_add(
    TargetList *list, const char *line, const TargetOptions *options, Error *error);

#endif
