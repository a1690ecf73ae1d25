/* cmd_run.h - what `landau run` and the explorer without a screen have in common. */
#ifndef LANDAU_CLI_CMD_RUN_H
#define LANDAU_CLI_CMD_RUN_H

#include "app/target.h"
#include "base/status.h"
#include "cli/options.h"

/* Measures the targets and prints what was found; `detailed`, as the explorer's pages show it. */
Status run_targets(const Options *options, const TargetList *targets, bool detailed);

#endif
