/* manner.h - the two ways to measure a target, and what each takes. */
#ifndef LANDAU_APP_MANNER_H
#define LANDAU_APP_MANNER_H

#include "app/target.h"
#include "plan/plan.h"

/* One round of timing gives times and CPU times, one of counting gives steps and memory. */
typedef enum Manner { TIMING, COUNTING, MANNERS } Manner;

/* How a target is measured to have this metric: what has no steps to count gives its memory with
 * its times. */
Manner manner_of(const Target *target, Metric metric);

/* The metric that a manner goes by; METRIC_COUNT: the target has none of this manner. */
Metric manner_leads(const Target *target, Manner manner);

/* Of the budgets of both manners, in seconds, that of this one; 0: it isn't wanted. */
double manner_budget(const Target *target, Manner manner, const double budget_seconds[MANNERS]);

/* How long a batch has to be for a clock of such ticks. */
double manner_batch_seconds(double tick_seconds);

/* The limits of a manner's plan for this target. */
PlanLimits manner_limits(const Target *target, Manner manner, double budget_seconds);

#endif
