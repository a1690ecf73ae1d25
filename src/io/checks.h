/* checks.h - what was found of code that is to stay within a growth law, in every format. */
#ifndef LANDAU_IO_CHECKS_H
#define LANDAU_IO_CHECKS_H

#include "io/json.h"
#include "model/checked.h"

/* For people: a line for each, below it why and where. May change from version to version. */
void checks_table(const Checked *checks, size_t count, Text *out);

/* file,series,input,metric,within,state,law,confidence,line: a row for each. */
void checks_csv(const Checked *checks, size_t count, Text *out);

/* A saved run with all that was measured, and the key "checks". */
void checks_json(const RunInfo *info, const Checked *checks, size_t count, Text *out);

#endif
