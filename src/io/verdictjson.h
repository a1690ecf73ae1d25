/* verdictjson.h - a verdict with its fit, as it stands in a saved run. */
#ifndef LANDAU_IO_VERDICTJSON_H
#define LANDAU_IO_VERDICTJSON_H

#include <jansson.h>

#include "model/uncertainty.h"
#include "model/verdict.h"

/* With the intervals and predictions of `uncertainty`, which may be NULL. The caller owns the
 * object. */
json_t *verdictjson_object(const Verdict *verdict, const Uncertainty *uncertainty);

#endif
