/* comparisonjson.h - comparisons as JSON. */
#ifndef LANDAU_IO_COMPARISONJSON_H
#define LANDAU_IO_COMPARISONJSON_H

#include "io/json.h"
#include "model/comparison.h"

/* A saved run with all that was measured, and the key "comparisons". Where both sides bear one name
 * it has "before: " or "after: " in front of it, so that the run can be read again. */
void comparisons_json(const RunInfo *info, const Comparison *comparisons, size_t count, Text *out);

#endif
