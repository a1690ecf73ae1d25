#include "app/trial.h"

#include <math.h>

#include "app/job.h"
#include "fit/conclude.h"
#include "plan/plan.h"

/* What a round costs beside its calls: requests and answers, and making the inputs. */
#define ROUND_SECONDS 200e-6
#define INPUT_SECONDS 1e-9 /* for each of the n things of an input */
#define INPUT_BYTES 8      /* likewise */
#define LARGEST 1e9

typedef struct Trial {
	const TrialPlace *place;
	Random *random;
	Fit truth;
	PlanLimits limits;
	Plan *plan;
	Series series;
	Verdict verdict;
	bool has_concluded; /* from all that was measured */
} Trial;

/* As a round does: a first batch that is too short for the clock is made again with more calls. */
static double enough_calls(Trial *trial, const PlanStep *step, double call_seconds)
{
	const Noise *noise = &trial->place->noise;
	double calls = step->calls, wanted;

	for (;; calls = wanted) {
		double batch = drawing_batch(noise, calls * call_seconds, trial->random);

		wanted = plan_calls(&trial->limits, calls, batch / calls);
		if (wanted <= 2 * calls)
			return calls;
	}
}

/* What goes over all of its input has one for each call of a batch; what looks at a part of it, as
 * a search does, has one for all. */
static double input_things(const Trial *trial, double n, double calls)
{
	return law_id(trial->truth.law) >= LAW_LINEAR ? n * calls : n + calls;
}

static void measure(Trial *trial, const PlanStep *step)
{
	const Noise *noise = &trial->place->noise;
	double call = fit_value(&trial->truth, step->n) * drawing_drift(noise, trial->random);
	double calls = enough_calls(trial, step, call);
	double things = input_things(trial, step->n, calls);
	PlanRound round = {.n = step->n,
	    .calls = calls,
	    .samples = step->samples,
	    .seconds = ROUND_SECONDS,
	    .call_seconds = HUGE_VAL,
	    .bytes = INPUT_BYTES * things};

	for (unsigned i = 0; i < step->samples; i++) {
		double batch = drawing_batch(noise, calls * call, trial->random);
		Sample sample = {
		    .n = step->n, .value = batch / calls, .calls = calls, .bytes = round.bytes};

		round.seconds += batch + INPUT_SECONDS * things;
		round.call_seconds = fmin(round.call_seconds, sample.value);
		if (sample.value > 0)
			series_add(&trial->series, sample);
	}
	plan_note(trial->plan, &round);
}

/* What isn't heard leaves the verdict as it was, but for the state: it must not end anything. */
static void judge(Trial *trial, bool heard)
{
	trial->has_concluded = heard;
	if (heard)
		conclude(&trial->series, &trial->place->caches, &trial->verdict);
	else
		trial->verdict.state = VERDICT_UNDECIDED;
}

Verdict trial_run(const Law *law, const TrialPlace *place, Random *random)
{
	Trial trial = {.place = place,
	    .random = random,
	    .truth = drawing_truth(law, random),
	    .limits = {.smallest = 1,
		.largest = LARGEST,
		.budget_seconds = place->budget_seconds,
		.batch_seconds = manner_batch_seconds(place->noise.tick_seconds),
		.cache_bytes = caches_own(&place->caches),
		.exponential = law->exponential},
	    /* Until the plan listens it hears the truth, as it would from most verdicts. */
	    .verdict = {.state = VERDICT_UNDECIDED, .law = law}};
	PlanStep step;

	trial.plan = plan_new(&trial.limits);
	series_init(&trial.series, law->name, law->name, NULL, METRIC_TIME);
	while ((step = plan_next(trial.plan, &trial.verdict)).stop == PLAN_GOES_ON) {
		measure(&trial, &step);
		judge(&trial, plan_listens(trial.plan));
	}
	if (!trial.has_concluded)
		judge(&trial, true);
	series_release(&trial.series);
	plan_free(trial.plan);
	return trial.verdict;
}
