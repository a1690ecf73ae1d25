/* ladder.h - the sizes that a measurement climbs: geometric, or by ones for exponential laws. */
#ifndef LANDAU_PLAN_LADDER_H
#define LANDAU_PLAN_LADDER_H

#include <stdbool.h>

#include "plan/plan.h"

/* A cost that grows faster than this power of n, at sizes up to this, is taken for exponential. */
#define LADDER_EXPONENTIAL_POWER 4.5
#define LADDER_EXPONENTIAL_MOST 200

double ladder_first(const PlanLimits *limits);

/* The size after n; n itself where the target takes no larger one. */
double ladder_next(const PlanLimits *limits, double n, bool exponential);

/* A size between two neighbours; one of them where there is none. */
double ladder_between(double low, double high);

#endif
