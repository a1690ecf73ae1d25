#include "app/duel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "app/duelplan.h"
#include "app/jobcourse.h"
#include "app/processor.h"
#include "base/memory.h"
#include "base/random.h"

#define GRACE_SECONDS 2.0
typedef enum DuelPhase { DUEL_GREETING, DUEL_FIGHTING, DUEL_OVER } DuelPhase;

struct Duel {
	DuelOptions options;
	Job jobs[BOUT_SIDES];
	DuelPlan plan;
	Random random;
	Conditions conditions;
	Surroundings surroundings;
	Pairs pairs;
	Nanos began;

	DuelPhase phase;
	unsigned greeting; /* the side that starts */
	size_t place;      /* in the plan's sizes */
	Bout bout;
	Nanos block_began;
};

static double left_seconds(const Duel *duel)
{
	return fmax(duel->options.budget_seconds - clock_since(duel->began), 0);
}

/* What both take. */
static PlanLimits limits_of_both(const Duel *duel)
{
	PlanLimits limits =
	    manner_limits(duel->jobs[0].target, TIMING, duel->options.budget_seconds);
	PlanLimits other =
	    manner_limits(duel->jobs[1].target, TIMING, duel->options.budget_seconds);

	limits.smallest = fmax(limits.smallest, other.smallest);
	limits.largest = fmin(limits.largest, other.largest);
	limits.exponential |= other.exponential;
	return limits;
}

/* Ends the workers of a block. */
static void dismiss(Duel *duel)
{
	for (unsigned i = 0; i < BOUT_SIDES; i++) {
		job_dismiss(&duel->jobs[i]);
	}
}

static void end(Duel *duel)
{
	dismiss(duel);
	for (unsigned i = 0; i < BOUT_SIDES; i++)
		if (duel->jobs[i].state != JOB_FAILED)
			job_end(&duel->jobs[i]);
	duel->phase = DUEL_OVER;
}

static void start_worker(Duel *duel)
{
	Job *job = &duel->jobs[duel->greeting];
	WorkerOptions options = {.arguments = job->target->worker,
	    .cpu = duel->options.cpu,
	    .most_bytes = processor_memory_bytes() / 2};
	Error error;

	job->worker = worker_start(&options, &error);
	if (job->worker)
		return;
	job_fail(job, error.text);
	end(duel);
}

static void begin_block(Duel *duel)
{
	duel->phase = DUEL_GREETING;
	duel->greeting = 0;
	duel->place = 0;
	duel->block_began = clock_now();
	start_worker(duel);
}

Duel *duel_new(const DuelOptions *options, const Target *before, const Target *after)
{
	const double budget[MANNERS] = {[TIMING] = options->budget_seconds};
	const Target *targets[BOUT_SIDES] = {before, after};
	Duel *duel = memory_new(1, sizeof *duel);

	duel->options = *options;
	duel->began = clock_now();
	duel->random = random_stream(options->seed, 2);
	processor_caches(options->cpu, &duel->surroundings.caches);
	for (unsigned i = 0; i < BOUT_SIDES; i++)
		job_init(&duel->jobs[i], targets[i], budget);
	duel->plan =
	    (DuelPlan){.limits = limits_of_both(duel), .budget_seconds = options->budget_seconds};
	if (duel->plan.limits.largest < duel->plan.limits.smallest)
		end(duel);
	else
		begin_block(duel);
	return duel;
}

void duel_free(Duel *duel)
{
	if (!duel)
		return;
	for (unsigned i = 0; i < BOUT_SIDES; i++)
		job_release(&duel->jobs[i]);
	pairs_release(&duel->pairs);
	duelplan_release(&duel->plan);
	free(duel);
}

/* The same inputs for both, others in each block. */
static void begin_bout(Duel *duel)
{
	const DuelSize *size = &duel->plan.sizes[duel->place];

	duel->bout = (Bout){.jobs = {&duel->jobs[0], &duel->jobs[1]},
	    .first = (unsigned)(random_bits(&duel->random) >> 63),
	    .n = size->n,
	    .seed = random_seed_at(duel->options.seed + duel->plan.blocks, size->n),
	    .limits = duel->plan.limits,
	    .deadline_seconds = GRACE_SECONDS + 5 * size->seconds + left_seconds(duel),
	    .session_began = duel->began,
	    .conditions = &duel->conditions};
	memcpy(duel->bout.calls, size->calls, sizeof size->calls);
	duel->phase = DUEL_FIGHTING;
	bout_begin(&duel->bout);
}

static void end_block(Duel *duel)
{
	dismiss(duel);
	if (duelplan_wants_block(&duel->plan, left_seconds(duel)))
		begin_block(duel);
	else
		end(duel);
}

static void next_bout(Duel *duel)
{
	if (duel->place < duel->plan.count || duelplan_climb(&duel->plan, left_seconds(duel)))
		begin_bout(duel);
	else
		end_block(duel);
}

static void end_bout(Duel *duel)
{
	if (duel->jobs[0].state == JOB_FAILED || duel->jobs[1].state == JOB_FAILED) {
		end(duel);
		return;
	}
	if (duel->bout.refused) {
		duelplan_cut(&duel->plan, duel->place);
		if (!duel->place) {
			job_fail(&duel->jobs[bout_side(&duel->bout)], "not enough memory");
			end(duel);
			return;
		}
	} else {
		pairs_add(&duel->pairs,
		    (PairAt){.n = duel->bout.n,
			.block = duel->plan.blocks,
			.log_ratio = bout_log_ratio(&duel->bout, duel->options.metric)});
		duelplan_learn(&duel->plan, duel->place, &duel->bout);
		duel->place++;
	}
	next_bout(duel);
}

static void take_greeting(Duel *duel, const WorkerEvent *event)
{
	Job *job = &duel->jobs[duel->greeting];

	if (event->kind == WORKER_FAILED || event->kind == WORKER_REFUSED) {
		bout_fail(job, event);
		end(duel);
	} else if (event->kind == WORKER_HELLO && ++duel->greeting < BOUT_SIDES) {
		start_worker(duel);
	} else if (event->kind == WORKER_HELLO) {
		double seconds = clock_since(duel->block_began);

		duelplan_started(&duel->plan, seconds);
		next_bout(duel);
	}
}

/* The worker that has something to do; NULL: it is over. */
static Worker *active(const Duel *duel)
{
	switch (duel->phase) {
	case DUEL_GREETING: return duel->jobs[duel->greeting].worker;
	case DUEL_FIGHTING: return duel->jobs[bout_side(&duel->bout)].worker;
	case DUEL_OVER: break;
	}
	return NULL;
}

bool duel_advance(Duel *duel)
{
	bool changed = false;

	while (duel->phase != DUEL_OVER) {
		WorkerEvent event = worker_next(active(duel));

		if (event.kind == WORKER_NOTHING)
			break;
		changed = true;
		if (duel->phase == DUEL_GREETING) {
			take_greeting(duel, &event);
			continue;
		}
		bout_take(&duel->bout, &event);
		conditions_sum(&duel->conditions, &duel->surroundings);
		if (duel->bout.phase == BOUT_NONE)
			end_bout(duel);
	}
	return changed;
}

size_t duel_polls(const Duel *duel, struct pollfd polls[WORKER_POLLS])
{
	return duel->phase == DUEL_OVER ? 0 : worker_polls(active(duel), polls);
}

int duel_patience(const Duel *duel)
{
	return duel->phase == DUEL_OVER ? -1 : worker_patience(active(duel));
}

bool duel_is_over(const Duel *duel)
{
	return duel->phase == DUEL_OVER;
}

const Job *duel_job(const Duel *duel, unsigned side)
{
	return &duel->jobs[side];
}

const Pairs *duel_pairs(const Duel *duel)
{
	return &duel->pairs;
}

const Conditions *duel_conditions(const Duel *duel)
{
	return &duel->conditions;
}

const Surroundings *duel_surroundings(const Duel *duel)
{
	return &duel->surroundings;
}

DuelProgress duel_progress(const Duel *duel)
{
	return (DuelProgress){.n = duel->phase == DUEL_FIGHTING ? duel->bout.n : 0,
	    .block = duel->plan.blocks + 1,
	    .seconds_left = left_seconds(duel)};
}
