/* invented.h - plans that measure what is made up, without a clock. */
#ifndef LANDAU_TESTS_INVENTED_H
#define LANDAU_TESTS_INVENTED_H

#include "plan/plan.h"

/* A measurement without a clock: a call costs what the law says, set-up included. */
typedef struct Invented {
	const Law *law;
	double scale;  /* seconds at n = 1 */
	double set_up; /* seconds a call */
	Verdict (*judge)(const struct Invented *, size_t sizes);
} Invented;

typedef struct Outcome {
	size_t rounds;
	double largest, smallest, spent;
	PlanStop stop;
} Outcome;

extern const PlanLimits invented_limits;

double invented_cost(const Invented *target, double n);

/* As if the step had taken so long. */
void invented_note(Plan *plan, const PlanStep *step, double seconds, double call_seconds);

/* Follows a plan to its end, and frees it. Fails where a step is no sensible one. */
Outcome invented_run(Plan *plan, const Invented *target, const PlanLimits *limits);
Outcome invented_measure(const Invented *target, const PlanLimits *limits);

/* A judge who knows the law from the third size on. */
Verdict invented_sure(const Invented *target, size_t sizes);

#endif
