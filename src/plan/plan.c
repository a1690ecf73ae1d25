#include "plan/plan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "plan/ladder.h"

/* Samples of a size while they are cheap, and the fewest that a size is worth starting for. */
#define SAMPLES 7
#define FEWEST_SAMPLES 2
/* Calls of the first batch, when nothing is known of what one costs. */
#define FIRST_CALLS 64
/* Several independent inputs average what one input does by chance, as long as that is cheap. */
#define AVERAGED 16
/* The share of what is left that one round may take while sizes still grow. */
#define ROUND_SHARE 0.5
/* A verdict may end the measuring only after so many sizes, so many agreeing verdicts in a row,
 * and where the sizes or the costs span so much. */
#define SIZES 10
#define AGREEING 3
#define SPAN_OF_SIZES 1000
#define SPAN_OF_COSTS 200
#define SURE 0.97
/* Rounds at other sizes before a size that was disturbed is looked at again: what disturbs goes on
 * for a while. And how often any size is looked at for a disturbance. */
#define LOOKS_APART 3
#define LOOKS_DOUBTFUL 2
#define LOOKS_UNSURE 5

/* What a round costs even if nothing is done in it: requests and answers. */
#define ROUND_SECONDS 200e-6

typedef struct Round {
	double n, calls;
	double call_seconds;   /* of one call; 0: below the clock */
	double around_seconds; /* of a sample: what is done around the calls, such as set-up */
	double bytes;
	PlanDoubt doubt;
	unsigned looks; /* rounds at this size */
	unsigned noted; /* number of the last one */
} Round;

struct Plan {
	PlanLimits limits;
	double spent_seconds;
	Round *rounds; /* one for each size, ascending n */
	size_t count, capacity;
	const Law *leading;    /* of the last verdict that was decided */
	unsigned agreeing;     /* verdicts in a row that said so */
	unsigned noted, heard; /* rounds noted, and how many of these the last verdict knew */
	unsigned asked;        /* sizes asked for beyond what the plan would do */
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
	free(plan->rounds);
	free(plan);
}

void plan_add_budget(Plan *plan, double seconds)
{
	plan->limits.budget_seconds += seconds;
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

	for (size_t i = 0; i < plan->count && plan->rounds[i].n < n; i++)
		measured = plan->rounds[i].n;
	plan->limits.largest = fmin(plan->limits.largest, measured);
}

void plan_note(Plan *plan, const PlanRound *noted)
{
	double work = noted->samples * noted->calls * noted->call_seconds;
	Round round = {.n = noted->n,
	    .calls = noted->calls,
	    .call_seconds = noted->call_seconds,
	    .around_seconds =
		fmax(noted->seconds - work - ROUND_SECONDS, 0) / fmax(noted->samples, 1),
	    .bytes = noted->bytes,
	    .looks = 1};
	size_t at = plan->count;

	plan->spent_seconds += noted->seconds;
	round.noted = ++plan->noted;
	while (at > 0 && plan->rounds[at - 1].n >= round.n)
		at--;
	if (at < plan->count && plan->rounds[at].n == round.n) {
		round.looks += plan->rounds[at].looks;
		round.doubt = plan->rounds[at].doubt;
		plan->rounds[at] = round;
		return;
	}
	memory_grow((void **)&plan->rounds, &plan->capacity, plan->count, sizeof round);
	memmove(plan->rounds + at + 1, plan->rounds + at, (plan->count++ - at) * sizeof round);
	plan->rounds[at] = round;
}

void plan_doubt(Plan *plan, double n, PlanDoubt doubt)
{
	for (size_t i = 0; i < plan->count; i++)
		if (plan->rounds[i].n == n)
			plan->rounds[i].doubt = doubt;
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

/* The largest size is the best witness of the next one. */
static const Round *largest_round(const Plan *plan)
{
	return &plan->rounds[plan->count - 1];
}

/* What rose between the last two sizes, as the exponent of a power of n. */
static double rise(const Plan *plan)
{
	const Round *last = largest_round(plan), *before = plan->count > 1 ? last - 1 : NULL;

	if (!before || !(before->call_seconds > 0) || !(last->call_seconds > 0))
		return 2;
	return log(last->call_seconds / before->call_seconds) / log(last->n / before->n);
}

static bool is_exponential(const Plan *plan)
{
	return plan->limits.exponential ||
	       (plan->count >= 2 && largest_round(plan)->n <= LADDER_EXPONENTIAL_MOST &&
		   rise(plan) > LADDER_EXPONENTIAL_POWER);
}

/* What one call costs beyond the largest size, from the last two: a power law through both, or
 * where the growth looks exponential the worse of that and of an exponential. */
static double seconds_beyond(const Plan *plan, double n)
{
	const Round *last = largest_round(plan), *before = plan->count > 1 ? last - 1 : NULL;
	double power = fmin(fmax(rise(plan), 1), 8);
	double seconds = last->call_seconds * pow(n / last->n, power);

	if (before && is_exponential(plan)) {
		double each =
		    log(fmax(last->call_seconds / before->call_seconds, 1)) / (last->n - before->n);

		seconds = fmax(seconds, last->call_seconds * exp(each * (n - last->n)));
	}
	return seconds;
}

/* The smallest size from n on; the largest where there is none. */
static const Round *round_above(const Plan *plan, double n)
{
	size_t i = 0;

	while (i + 1 < plan->count && plan->rounds[i].n < n)
		i++;
	return &plan->rounds[i];
}

/* What one call costs at n: below the largest size it is between its neighbours. */
static double call_seconds(const Plan *plan, double n)
{
	const Round *above = round_above(plan, n), *below = above - 1;

	if (n > above->n)
		return seconds_beyond(plan, n);
	if (n == above->n || above == plan->rounds)
		return above->call_seconds;
	return sqrt(below->call_seconds * above->call_seconds);
}

/* What is done around the calls of a sample: it grows with the inputs' size and number. */
static double around_seconds(const Plan *plan, double n, double calls)
{
	const Round *known = round_above(plan, n);

	return known->around_seconds * fmax((n * calls) / (known->n * known->calls), 1);
}

/* A round at n, with as many samples as fit into `seconds`. False: even the fewest don't. */
static bool afford(const Plan *plan, double n, double seconds, PlanStep *step)
{
	unsigned fewest = plan->limits.exact ? 1 : FEWEST_SAMPLES;
	double call, each;

	*step = (PlanStep){.n = n,
	    .calls = plan->limits.exact ? AVERAGED : FIRST_CALLS,
	    .samples = plan->limits.exact ? 1 : SAMPLES};
	if (!plan->count)
		return true;
	call = call_seconds(plan, n);
	step->calls = plan_calls(&plan->limits, round_above(plan, n)->calls, call);
	each = call * step->calls + around_seconds(plan, n, step->calls);
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

static void hear(Plan *plan, const Verdict *verdict)
{
	if (plan->heard == plan->noted)
		return;
	plan->heard = plan->noted;
	if (verdict->state != VERDICT_DECIDED)
		plan->agreeing = 0;
	else if (plan->leading && law_is_like(verdict->law, plan->leading))
		plan->agreeing++;
	else
		plan->agreeing = 1;
	plan->leading = verdict->state == VERDICT_DECIDED ? verdict->law : NULL;
}

/* Whether sizes or costs span enough, after `more` sizes that grow as the last one did. */
static bool spans_enough(const Plan *plan, int more)
{
	const Round *first = plan->rounds, *last = largest_round(plan), *before = last - 1;
	double n = last->n * pow(last->n / before->n, more);
	double seconds = last->call_seconds * pow(last->call_seconds / before->call_seconds, more);

	return n >= SPAN_OF_SIZES * first->n || seconds >= SPAN_OF_COSTS * first->call_seconds;
}

/* Sizes that a verdict can be based on. */
static size_t told_sizes(const Plan *plan)
{
	size_t count = 0;

	for (size_t i = 0; i < plan->count; i++)
		count += plan->rounds[i].doubt != PLAN_UNSURE;
	return count;
}

/* Whether more sizes would hardly change the verdict. What can't be compared, it doesn't know of.
 */
static bool is_settled(const Plan *plan, const Verdict *verdict)
{
	return largest_round(plan)->doubt != PLAN_UNSURE && told_sizes(plan) >= SIZES &&
	       plan->agreeing >= AGREEING && verdict->confidence >= SURE && spans_enough(plan, 0);
}

bool plan_listens(const Plan *plan)
{
	return plan->count + AGREEING > SIZES && spans_enough(plan, AGREEING - 1);
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

	for (size_t i = 1; i < plan->count; i++) {
		double low = plan->rounds[i - 1].n, high = plan->rounds[i].n;
		double middle = ladder_between(low, high);
		double worth = log(high / low) * (double)(i + plan->count) *
			       (somewhere + separation(verdict, middle));

		if (middle > low && middle < high && middle <= plan->limits.largest &&
		    worth > most) {
			most = worth;
			best = middle;
		}
	}
	return best;
}

/* One size more, if there is one and it may cost `seconds`. */
static bool climb(const Plan *plan, double seconds, PlanStep *step)
{
	double largest = largest_round(plan)->n;
	double n = ladder_next(&plan->limits, largest, is_exponential(plan));

	return n > largest && afford(plan, n, seconds, step);
}

/* Another look between the sizes there are. */
static bool fill_in(const Plan *plan, const Verdict *verdict, double seconds, PlanStep *step)
{
	double n = refinement(plan, verdict);

	return n > 0 && afford(plan, n, seconds, step);
}

/* The size of the last round; NULL: there was none. */
static const Round *last_round(const Plan *plan)
{
	for (size_t i = 0; i < plan->count; i++)
		if (plan->rounds[i].noted == plan->noted)
			return &plan->rounds[i];
	return NULL;
}

static bool is_due(const Plan *plan, const Round *round, PlanDoubt doubt, unsigned apart)
{
	unsigned most = doubt == PLAN_UNSURE ? LOOKS_UNSURE : LOOKS_DOUBTFUL;

	return round->doubt == doubt && round->looks < most && plan->noted - round->noted >= apart;
}

/* Another look at a size that was disturbed, `apart` rounds later at the least; at once where the
 * machine is itself again. What can't be compared comes first. */
static bool look_again(const Plan *plan, double seconds, unsigned apart, PlanStep *step)
{
	const Round *last = last_round(plan);

	if (last && last->doubt == PLAN_SURE)
		apart = 0;
	for (PlanDoubt doubt = PLAN_UNSURE; doubt > PLAN_SURE; doubt--)
		for (size_t i = 0; i < plan->count; i++)
			if (is_due(plan, &plan->rounds[i], doubt, apart) &&
			    afford(plan, plan->rounds[i].n, seconds, step))
				return true;
	return false;
}

/* While the machine is disturbed, a look at a size that was undisturbed says what that makes of
 * times: the nearest one, the smaller of two. */
static bool compare(const Plan *plan, double seconds, PlanStep *step)
{
	const Round *last = last_round(plan), *nearest = NULL;

	if (!last || last->doubt != PLAN_UNSURE)
		return false;
	for (size_t i = 0; i < plan->count; i++) {
		const Round *round = &plan->rounds[i];

		if (round->doubt == PLAN_SURE && round->looks < LOOKS_UNSURE &&
		    (!nearest || fabs(log(round->n / last->n)) < fabs(log(nearest->n / last->n))))
			nearest = round;
	}
	return nearest && afford(plan, nearest->n, seconds, step);
}

/* Beyond the cache a law below O(n) drowns in what memory costs: what can be learnt within comes
 * first. */
static bool would_drown(const Plan *plan, const Verdict *verdict)
{
	const Round *last = largest_round(plan);
	double n = ladder_next(&plan->limits, last->n, is_exponential(plan));

	return plan->limits.cache_bytes > 0 && verdict->law &&
	       law_grows_less(verdict->law, &laws[LAW_LINEAR]) &&
	       last->bytes * n / last->n > plan->limits.cache_bytes;
}

PlanStep plan_next(Plan *plan, const Verdict *verdict)
{
	double left = plan_left_seconds(plan);
	PlanStep step;

	hear(plan, verdict);
	if (plan->limits.largest < plan->limits.smallest)
		return (PlanStep){.stop = PLAN_EXHAUSTED};
	if (!plan->count) {
		afford(plan, ladder_first(&plan->limits), left, &step);
		return step;
	}
	if (plan->asked) {
		plan->asked--;
		if (climb(plan, HUGE_VAL, &step))
			return step;
	}
	if (compare(plan, ROUND_SHARE * left, &step) ||
	    look_again(plan, ROUND_SHARE * left, LOOKS_APART, &step))
		return step;
	if (is_settled(plan, verdict))
		return (PlanStep){.stop = PLAN_DECIDED};
	if (would_drown(plan, verdict) && fill_in(plan, verdict, left, &step))
		return step;
	if (climb(plan, ROUND_SHARE * left, &step) || look_again(plan, left, 0, &step) ||
	    fill_in(plan, verdict, left, &step))
		return step;
	return (PlanStep){
	    .stop = refinement(plan, verdict) > 0 || largest_round(plan)->n < plan->limits.largest
			? PLAN_BUDGET
			: PLAN_EXHAUSTED};
}
