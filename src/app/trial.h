/* trial.h - a measurement that isn't made: the planner's sizes, invented times, the fitter's
 * verdict.
 */
#ifndef LANDAU_APP_TRIAL_H
#define LANDAU_APP_TRIAL_H

#include "model/caches.h"
#include "model/drawing.h"
#include "model/verdict.h"

/* Where it is made as if. */
typedef struct TrialPlace {
	Noise noise;
	Caches caches;
	double budget_seconds;
} TrialPlace;

/*
 * Draws a truth of the law and measures it as a session measures a target: the plan says which
 * sizes, sees the verdict so far, and stops within the budget; times are drawn, and nothing waits
 * for them. Takes some milliseconds.
 */
Verdict trial_run(const Law *law, const TrialPlace *place, Random *random);

#endif
