#include "plan/plan.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "plan/agreement.h"
#include "plan/ladder.h"
#include "plan/rounds.h"

/* Samples of a size while they are cheap, and the fewest that a size is worth starting for. */
#define SAMPLES 7
#define FEWEST_SAMPLES 2
/* Calls of the first batch, when nothing is known of what one costs. */
#define FIRST_CALLS 64
/* Several independent inputs average what one input does by chance, as long as that is cheap. */
#define AVERAGED 16
/* The share of what is left that one round may take while sizes still grow. */
#define ROUND_SHARE 0.5
/* From here on a cost of n^3 would be more than what it takes to start a program. */
#define HIDDEN_FROM 1000
/* How often a size is looked at for a disturbance, and how many samples are taken then. What
 * disturbs goes on for a while: so many rounds at other sizes come first. */
#define LOOKS_DOUBTFUL 2
#define LOOKS_UNSURE 3
#define LOOK_SAMPLES 4
#define LOOKS_APART 3
/* So much larger than a cache a working set misses it mostly. */
#define BEYOND 4

struct Plan {
	PlanLimits limits;
	double spent_seconds;
	Rounds rounds;
	Agreement agreement;
	unsigned asked; /* sizes asked for beyond what the plan would do */
	PlanBeyond beyond;
};

Plan *plan_new(const PlanLimits *limits)
{
	Plan *plan = memory_new(1, sizeof *plan);

	plan->limits = *limits;
	return plan;
}

void plan_free(Plan *plan)
{
	if (!plan)
		return;
	rounds_release(&plan->rounds);
	free(plan);
}

void plan_add_budget(Plan *plan, double seconds)
{
	plan->limits.budget_seconds += seconds;
}

void plan_go_on(Plan *plan, PlanBeyond beyond)
{
	plan->beyond = beyond;
}

void plan_ask_more(Plan *plan)
{
	plan->asked++;
}

double plan_spent_seconds(const Plan *plan)
{
	return plan->spent_seconds;
}

double plan_left_seconds(const Plan *plan)
{
	return fmax(plan->limits.budget_seconds - plan->spent_seconds, 0);
}

/* Nor is it tried how far below n the limit is: each try may cost as much as n did. */
void plan_refuse(Plan *plan, double n)
{
	double measured = 0;

	for (size_t i = 0; i < plan->rounds.count && plan->rounds.sizes[i].n < n; i++)
		measured = plan->rounds.sizes[i].n;
	plan->limits.largest = fmin(plan->limits.largest, measured);
}

void plan_note(Plan *plan, const PlanRound *noted)
{
	plan->spent_seconds += noted->seconds;
	rounds_note(&plan->rounds, noted);
}

void plan_spend(Plan *plan, double seconds)
{
	plan->spent_seconds += seconds;
}

void plan_doubt(Plan *plan, double n, PlanDoubt doubt)
{
	Round *round = rounds_find(&plan->rounds, n);

	if (round)
		round->doubt = doubt;
}

double plan_calls(const PlanLimits *limits, double calls, double call_seconds)
{
	const double cheap_seconds = 20 * limits->batch_seconds;
	/* No clock has to see a count. */
	const double most = limits->exact ? AVERAGED : 1 << 20;

	if (call_seconds <= 0)
		return fmin(32 * calls, most);
	return ceil(fmin(fmax(limits->batch_seconds / call_seconds,
			     fmin(AVERAGED, fmax(cheap_seconds / call_seconds, 1))),
	    most));
}

static bool is_exponential(const Plan *plan)
{
	return plan->limits.exponential ||
	       (plan->rounds.count >= 2 &&
		   rounds_largest(&plan->rounds)->n <= LADDER_EXPONENTIAL_MOST &&
		   rounds_rise(&plan->rounds) > LADDER_EXPONENTIAL_POWER);
}

/* A round at n, with as many samples as fit into `seconds`. False: even the fewest don't. */
static bool afford(const Plan *plan, double n, double seconds, PlanStep *step)
{
	unsigned fewest = plan->limits.exact ? 1 : FEWEST_SAMPLES;
	const Round *above;
	double call, each;

	*step = (PlanStep){.n = n,
	    .calls = plan->limits.exact ? AVERAGED : FIRST_CALLS,
	    .samples = plan->limits.exact ? 1 : SAMPLES};
	if (!plan->rounds.count)
		return true;
	call = rounds_call_seconds(&plan->rounds, n, is_exponential(plan));
	above = rounds_above(&plan->rounds, n);
	step->calls = plan_calls(&plan->limits, above->calls, call);
	if (above->all_there_are && n >= above->n)
		step->calls = fmin(step->calls, above->calls);
	each = call * step->calls + rounds_around_seconds(&plan->rounds, n, step->calls);
	while (step->samples > fewest && step->samples * each > seconds)
		step->samples--;
	step->seconds = ROUND_SECONDS + step->samples * each;
	return step->seconds <= seconds;
}

double plan_seconds(const Plan *plan, double n)
{
	PlanStep step;

	afford(plan, n, HUGE_VAL, &step);
	return step.seconds;
}

bool plan_listens(const Plan *plan)
{
	return agreement_listens(&plan->rounds);
}

/* How far apart the two leading laws are at n, as a logarithm; the same everywhere where there
 * aren't two. */
static double separation(const Verdict *verdict, double n)
{
	double first, second;

	if (verdict->plausible_count < 2)
		return 1;
	first = fit_value(&verdict->plausible[0].fit, n);
	second = fit_value(&verdict->plausible[1].fit, n);
	return first > 0 && second > 0 && isfinite(first) && isfinite(second)
		   ? fabs(log(first / second))
		   : 0;
}

/* Where another look helps most: a wide gap between neighbouring sizes, where the laws that are
 * still plausible are far apart, later ones counting more; 0 where every gap is narrow, or
 * refused. */
static double refinement(const Plan *plan, const Verdict *verdict)
{
	const double somewhere = 0.01; /* where the laws agree a look may still tell of a third */
	double best = 0, most = 0;

	for (size_t i = 1; i < plan->rounds.count; i++) {
		double low = plan->rounds.sizes[i - 1].n, high = plan->rounds.sizes[i].n;
		double middle = ladder_between(low, high);
		double worth = log(high / low) * (double)(i + plan->rounds.count) *
			       (somewhere + separation(verdict, middle));

		if (middle > low && middle < high && middle <= plan->limits.largest &&
		    worth > most) {
			most = worth;
			best = middle;
		}
	}
	return best;
}

/* One size more, if there is one and it may cost `seconds`. Where only the start of a program is
 * seen, in longer steps, but not before whatever grows fast would be seen. */
static bool climb(const Plan *plan, double seconds, PlanStep *step)
{
	enum { RUNGS = 3 };
	double largest = rounds_largest(&plan->rounds)->n;
	bool hidden = rounds_are_starts(&plan->rounds) && largest >= HIDDEN_FROM;
	double n = largest;

	for (int rung = 0; rung < (hidden ? RUNGS : 1); rung++)
		n = ladder_next(&plan->limits, n, is_exponential(plan));
	return n > largest && afford(plan, n, seconds, step);
}

/* Another look between the sizes there are. */
static bool fill_in(const Plan *plan, const Verdict *verdict, double seconds, PlanStep *step)
{
	double n = refinement(plan, verdict);

	return n > 0 && afford(plan, n, seconds, step);
}

/* Another look at a size. */
static bool look(const Plan *plan, const Round *round, double seconds, PlanStep *step)
{
	if (!afford(plan, round->n, seconds, step))
		return false;
	if (step->samples > LOOK_SAMPLES) {
		step->seconds *= (double)LOOK_SAMPLES / step->samples;
		step->samples = LOOK_SAMPLES;
	}
	return true;
}

static bool is_due(const Plan *plan, const Round *round, PlanDoubt doubt, unsigned apart)
{
	unsigned most = doubt == PLAN_UNSURE ? LOOKS_UNSURE : LOOKS_DOUBTFUL;

	return round->doubt == doubt && round->looks < most &&
	       plan->rounds.noted - round->noted >= apart;
}

/* Another look at a size in doubt, `apart` rounds after the last one at the least. */
static bool look_again(
    const Plan *plan, PlanDoubt doubt, unsigned apart, double seconds, PlanStep *step)
{
	for (size_t i = 0; i < plan->rounds.count; i++)
		if (is_due(plan, &plan->rounds.sizes[i], doubt, apart) &&
		    look(plan, &plan->rounds.sizes[i], seconds, step))
			return true;
	return false;
}

/* While the machine is disturbed, a look at a size that was undisturbed says what that makes of
 * times: the nearest one, the smaller of two. */
static bool compare(const Plan *plan, double seconds, PlanStep *step)
{
	const Round *last = rounds_last(&plan->rounds), *nearest = NULL;

	for (size_t i = 0; i < plan->rounds.count; i++) {
		const Round *round = &plan->rounds.sizes[i];

		if (round->doubt == PLAN_SURE && round->looks < LOOKS_UNSURE &&
		    (!nearest || fabs(log(round->n / last->n)) < fabs(log(nearest->n / last->n))))
			nearest = round;
	}
	return nearest && look(plan, nearest, seconds, step);
}

/* What a disturbance makes worth doing. When the machine is itself again, what was disturbed is
 * looked at again at once. */
static bool make_up(const Plan *plan, double seconds, PlanStep *step)
{
	switch (rounds_last(&plan->rounds)->doubt) {
	case PLAN_SURE:
		return look_again(plan, PLAN_UNSURE, 0, seconds, step) ||
		       look_again(plan, PLAN_DOUBTFUL, 0, seconds, step);
	case PLAN_UNSURE:
		if (compare(plan, seconds, step))
			return true;
		break;
	case PLAN_DOUBTFUL: break;
	}
	return look_again(plan, PLAN_UNSURE, LOOKS_APART, seconds, step);
}

/* One size more beyond a verdict that stands, on the way out of the caches or further out of them,
 * as long as it can be paid to get there. */
static bool go_far(const Plan *plan, double seconds, PlanStep *step)
{
	const Round *last = rounds_largest(&plan->rounds);
	const PlanLimits *limits = &plan->limits;
	double n = last->n * fmax(BEYOND * limits->cache_bytes / last->bytes, 1);

	return !limits->exact && last->bytes > 0 && limits->cache_bytes > 0 &&
	       last->bytes < BEYOND * limits->far_bytes && !is_exponential(plan) &&
	       n <= limits->largest && afford(plan, n, seconds, step) && climb(plan, seconds, step);
}

/* Beyond the cache a law below O(n) drowns in what memory costs: what can be learnt within comes
 * first. */
static bool would_drown(const Plan *plan, const Verdict *verdict)
{
	const Round *last = rounds_largest(&plan->rounds);
	double n = ladder_next(&plan->limits, last->n, is_exponential(plan));

	return plan->limits.cache_bytes > 0 && verdict->law &&
	       law_grows_less(verdict->law, &laws[LAW_LINEAR]) &&
	       last->bytes * n / last->n > plan->limits.cache_bytes;
}

/* What helps most to come to a verdict, or to be surer of it. */
static PlanStep learn(const Plan *plan, const Verdict *verdict, double left)
{
	PlanStep step;

	if (would_drown(plan, verdict) && fill_in(plan, verdict, left, &step))
		return step;
	if (climb(plan, ROUND_SHARE * left, &step) ||
	    look_again(plan, PLAN_DOUBTFUL, 0, left, &step) || fill_in(plan, verdict, left, &step))
		return step;
	return (PlanStep){.stop = refinement(plan, verdict) > 0 ||
					  rounds_largest(&plan->rounds)->n < plan->limits.largest
				      ? PLAN_BUDGET
				      : PLAN_EXHAUSTED};
}

/* What a verdict that stands is followed by. */
static PlanStep go_on(const Plan *plan, const Verdict *verdict, double left)
{
	PlanStep step;

	switch (plan->beyond) {
	case PLAN_NO_FURTHER: break;
	case PLAN_OUT_OF_CACHES:
		if (go_far(plan, ROUND_SHARE * left, &step))
			return step;
		break;
	case PLAN_UNTIL_SPENT: return learn(plan, verdict, left);
	}
	return (PlanStep){.stop = PLAN_DECIDED};
}

PlanStep plan_next(Plan *plan, const Verdict *verdict)
{
	double left = plan_left_seconds(plan);
	PlanStep step;

	agreement_hear(&plan->agreement, &plan->rounds, verdict);
	if (plan->limits.largest < plan->limits.smallest)
		return (PlanStep){.stop = PLAN_EXHAUSTED};
	if (!plan->rounds.count) {
		afford(plan, ladder_first(&plan->limits), left, &step);
		return step;
	}
	if (plan->asked) {
		plan->asked--;
		if (climb(plan, HUGE_VAL, &step))
			return step;
	}
	if (make_up(plan, ROUND_SHARE * left, &step))
		return step;
	if (agreement_stands(&plan->agreement, &plan->rounds, verdict))
		return go_on(plan, verdict, left);
	return learn(plan, verdict, left);
}
