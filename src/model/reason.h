/* reason.h - why the time of a target doesn't say what its counts do. */
#ifndef LANDAU_MODEL_REASON_H
#define LANDAU_MODEL_REASON_H

#include "model/observe.h"

/* Whether there is something to give a reason for, and none that more time would remove, which the
 * verdict says. `remark` then is the reason for which there is most evidence, REMARK_UNKNOWN where
 * there is none. */
bool reason_find(const Observed *observed, Remark *remark);

#endif
