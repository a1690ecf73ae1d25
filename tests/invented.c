#include "invented.h"

#include <math.h>

#include "suite.h"

const PlanLimits invented_limits = {
    .smallest = 1, .largest = 1e9, .budget_seconds = 0.3, .batch_seconds = 1e-4};

double invented_cost(const Invented *target, double n)
{
	return target->scale * exp(law_log(target->law, n));
}

void invented_note(Plan *plan, const PlanStep *step, double seconds, double call_seconds)
{
	plan_note(plan, &(PlanRound){.n = step->n,
			    .calls = step->calls,
			    .samples = step->samples,
			    .seconds = seconds,
			    .call_seconds = call_seconds,
			    .bytes = 16 * step->n});
}

Outcome invented_run(Plan *plan, const Invented *target, const PlanLimits *limits)
{
	Verdict verdict = {.state = VERDICT_TOO_FEW};
	Outcome outcome = {.smallest = HUGE_VAL};
	PlanStep step;

	while ((step = plan_next(plan, &verdict)).stop == PLAN_GOES_ON) {
		double call = invented_cost(target, step.n);
		double seconds = step.samples * step.calls * (call + target->set_up);

		ck_assert_double_ge(step.n, limits->smallest);
		ck_assert_double_le(step.n, limits->largest);
		ck_assert_double_eq(step.n, floor(step.n));
		ck_assert_double_ge(step.calls, 1);
		ck_assert_uint_ge(step.samples, 1);
		ck_assert_uint_lt(outcome.rounds, 1000);
		invented_note(plan, &step, seconds, call);
		outcome.rounds++;
		outcome.spent += seconds;
		outcome.largest = fmax(outcome.largest, step.n);
		outcome.smallest = fmin(outcome.smallest, step.n);
		if (target->judge)
			verdict = target->judge(target, outcome.rounds);
	}
	ck_assert_double_eq_tol(plan_spent_seconds(plan), outcome.spent, 1e-9);
	outcome.stop = step.stop;
	plan_free(plan);
	return outcome;
}

Outcome invented_measure(const Invented *target, const PlanLimits *limits)
{
	return invented_run(plan_new(limits), target, limits);
}

Verdict invented_sure(const Invented *target, size_t sizes)
{
	return (Verdict){.state = sizes < 3 ? VERDICT_TOO_FEW : VERDICT_DECIDED,
	    .law = target->law,
	    .confidence = 0.99};
}
