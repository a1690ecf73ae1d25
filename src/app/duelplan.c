#include "app/duelplan.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "model/pairs.h"
#include "plan/ladder.h"

/* Sizes grow until so many blocks of them fill the budget: more blocks find smaller differences.
 * Where workers take long to start, so much of the budget may go there. */
enum { WANTED_BLOCKS = 16, MOST_BLOCKS = 48 };
#define START_SHARE 0.6
/* In so many blocks sizes still grow: the first ones may have been disturbed. */
enum { GROWING_BLOCKS = 4 };
/* Blocks that take longer than expected lose their largest sizes, down to so many: so many of the
 * blocks will do as well. */
enum { FEWEST_SIZES = 6 };
#define ENOUGH_BLOCKS 0.75
/* Calls of the first batch. */
enum { FIRST_CALLS = 64 };
/* Sides whose calls take about the same have the same number of them in a batch, so that their
 * memory looks the same. */
#define ABOUT_THE_SAME 4.0

void duelplan_release(DuelPlan *plan)
{
	free(plan->sizes);
	*plan = (DuelPlan){0};
}

void duelplan_started(DuelPlan *plan, double seconds)
{
	plan->start_seconds = plan->blocks ? (plan->start_seconds + seconds) / 2 : seconds;
}

static double block_seconds(const DuelPlan *plan)
{
	double seconds = plan->start_seconds;

	for (size_t i = 0; i < plan->count; i++)
		seconds += plan->sizes[i].seconds;
	return seconds;
}

/* How the cost of a call rose from a size `back` places before the last to it, as the exponent of a
 * power of n. */
static double rise_since(const DuelPlan *plan, size_t back)
{
	const DuelSize *last = &plan->sizes[plan->count - 1], *before = last - back;

	return log(last->call_seconds / before->call_seconds) / log(last->n / before->n);
}

/* The lesser of what the last two sizes and those around the last but one show: a size that was
 * disturbed must not end the climb. */
static double rise(const DuelPlan *plan)
{
	const double unknown = 2;

	for (size_t i = 1; i <= 2 && i <= plan->count; i++)
		if (!(plan->sizes[plan->count - i].call_seconds > 0))
			return unknown;
	if (plan->count < 2)
		return unknown;
	if (plan->count < 3)
		return rise_since(plan, 1);
	return fmin(rise_since(plan, 1), rise_since(plan, 2));
}

static bool is_exponential(const DuelPlan *plan)
{
	return plan->limits.exponential ||
	       (plan->count >= 2 && plan->sizes[plan->count - 1].n <= LADDER_EXPONENTIAL_MOST &&
		   rise(plan) > LADDER_EXPONENTIAL_POWER);
}

/* Blocks that there should be in all. */
static double wanted_blocks(const DuelPlan *plan)
{
	double most = START_SHARE * plan->budget_seconds / fmax(plan->start_seconds, 1e-6);

	return fmin(fmax(floor(most), 2), WANTED_BLOCKS);
}

/* What a bout at n, beyond the last size, should take. */
static double bout_seconds(const DuelPlan *plan, double n)
{
	const DuelSize *last = &plan->sizes[plan->count - 1];

	return last->seconds * pow(n / last->n, fmax(rise(plan), 0));
}

static void add_size(DuelPlan *plan, double n)
{
	DuelSize size = {.n = n, .calls = {FIRST_CALLS, FIRST_CALLS}};

	if (plan->count) {
		const DuelSize *last = &plan->sizes[plan->count - 1];

		/* One that grows as n does has so many; another tells at its first batch. */
		for (unsigned i = 0; i < BOUT_SIDES; i++)
			size.calls[i] = fmax(ceil(last->calls[i] * last->n / n), 1);
		size.seconds = bout_seconds(plan, n);
	}
	memory_grow((void **)&plan->sizes, &plan->capacity, plan->count, sizeof size);
	plan->sizes[plan->count++] = size;
}

bool duelplan_climb(DuelPlan *plan, double left_seconds)
{
	double blocks = fmax(wanted_blocks(plan) - plan->blocks, 1), last, n;

	if (!plan->count) {
		add_size(plan, ladder_first(&plan->limits));
		return true;
	}
	if (plan->blocks >= GROWING_BLOCKS)
		return false;
	last = plan->sizes[plan->count - 1].n;
	n = ladder_next(&plan->limits, last, is_exponential(plan));
	if (n <= last || blocks * (block_seconds(plan) + bout_seconds(plan, n)) > left_seconds)
		return false;
	add_size(plan, n);
	return true;
}

/* What a call takes, and how many a batch should have from now on. */
static void learn_calls(const PlanLimits *limits, DuelSize *size, const Bout *bout)
{
	double seconds[BOUT_SIDES], larger;

	for (unsigned i = 0; i < BOUT_SIDES; i++) {
		seconds[i] = bout_call_seconds(bout, i);
		size->calls[i] = bout_calls(limits, bout->prepared[i], seconds[i]);
	}
	size->call_seconds = fmax(seconds[0], seconds[1]);
	larger = fmax(size->calls[0], size->calls[1]);
	if (seconds[0] < ABOUT_THE_SAME * seconds[1] && seconds[1] < ABOUT_THE_SAME * seconds[0])
		size->calls[0] = size->calls[1] = larger;
}

void duelplan_learn(DuelPlan *plan, size_t place, const Bout *bout)
{
	DuelSize *size = &plan->sizes[place];

	size->seconds = plan->blocks ? (size->seconds + bout->seconds) / 2 : bout->seconds;
	if (!(size->call_seconds > 0) || bout->restarts)
		learn_calls(&plan->limits, size, bout);
}

void duelplan_cut(DuelPlan *plan, size_t place)
{
	plan->count = place;
	plan->limits.largest = place ? plan->sizes[place - 1].n : 0;
}

/* Leaves out sizes, down to `fewest`, until so many more blocks fit. */
static void shorten(DuelPlan *plan, size_t fewest, double blocks, double left_seconds)
{
	while (plan->count > fewest && blocks * block_seconds(plan) > left_seconds)
		plan->count--;
}

bool duelplan_wants_block(DuelPlan *plan, double left_seconds)
{
	double enough = ceil(ENOUGH_BLOCKS * wanted_blocks(plan));

	plan->blocks++;
	shorten(plan, FEWEST_SIZES, fmax(enough - plan->blocks, 1), left_seconds);
	/* However many sizes there are, fewer blocks prove nothing. */
	shorten(plan, 1, (double)PAIRS_FEWEST_BLOCKS - plan->blocks, left_seconds);
	return plan->blocks < MOST_BLOCKS && block_seconds(plan) <= left_seconds;
}
