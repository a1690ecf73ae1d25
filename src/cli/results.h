/* results.h - prints what was found out in the format that was asked for. */
#ifndef LANDAU_CLI_RESULTS_H
#define LANDAU_CLI_RESULTS_H

#include "base/status.h"
#include "cli/options.h"
#include "io/json.h"
#include "model/record.h"

/* Where the options say, standard output or a file. `info` is what a saved run begins with. Finds
 * the uncertainties of the records where the format shows them. */
Status results_print(const Options *options, const RunInfo *info, Record *records, size_t count);

/* Appends the command line, so that it can be typed again. */
void results_command(const Options *options, Text *out);

#endif
