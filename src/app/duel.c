#include "app/duel.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "app/bout.h"
#include "app/processor.h"
#include "base/memory.h"
#include "base/random.h"
#include "plan/ladder.h"

/* Sizes grow until so many blocks of them fill the budget: more blocks find smaller differences.
 * Where workers take long to start, so much of the budget may go there. */
enum { WANTED_BLOCKS = 16, MOST_BLOCKS = 48 };
#define START_SHARE 0.6
/* In so many blocks sizes still grow: the first ones may have been disturbed. */
enum { GROWING_BLOCKS = 4 };
/* Blocks that take longer than expected lose their largest sizes, down to so many. */
enum { FEWEST_SIZES = 6 };
/* Calls of the first batch. */
enum { FIRST_CALLS = 64 };
#define GRACE_SECONDS 2.0
/* Sides whose calls take about the same have the same number of them in a batch, so that their
 * memory looks the same. */
#define ABOUT_THE_SAME 4.0

typedef struct DuelSize {
	double n;
	double calls[BOUT_SIDES];
	double seconds;      /* of a bout, everything included */
	double call_seconds; /* of the slower side */
} DuelSize;

typedef enum DuelPhase { DUEL_GREETING, DUEL_FIGHTING, DUEL_OVER } DuelPhase;

struct Duel {
	DuelOptions options;
	Job jobs[BOUT_SIDES];
	PlanLimits limits;
	bool exponential;
	Random random;
	Conditions conditions;
	Surroundings surroundings;
	Pairs pairs;
	Nanos began;

	DuelPhase phase;
	unsigned greeting; /* the side that starts */
	unsigned block;
	DuelSize *sizes; /* ascending n */
	size_t count, capacity;
	size_t place; /* in `sizes` */
	Bout bout;
	Nanos block_began;
	double start_seconds; /* what starting both workers takes */
};

static double elapsed_seconds(const Duel *duel)
{
	return nanos_seconds(nanos_between(duel->began, clock_now()));
}

static double left_seconds(const Duel *duel)
{
	return fmax(duel->options.budget_seconds - elapsed_seconds(duel), 0);
}

/* What both take. */
static PlanLimits limits_of_both(const Duel *duel)
{
	PlanLimits limits = job_limits(duel->jobs[0].target, TIMING, duel->options.budget_seconds);
	PlanLimits other = job_limits(duel->jobs[1].target, TIMING, duel->options.budget_seconds);

	limits.smallest = fmax(limits.smallest, other.smallest);
	limits.largest = fmin(limits.largest, other.largest);
	limits.exponential |= other.exponential;
	return limits;
}

/* Ends the workers of a block. */
static void dismiss(Duel *duel)
{
	for (unsigned i = 0; i < BOUT_SIDES; i++) {
		worker_free(duel->jobs[i].worker);
		duel->jobs[i].worker = NULL;
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
	duel->limits = limits_of_both(duel);
	if (duel->limits.largest < duel->limits.smallest)
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
	free(duel->sizes);
	free(duel);
}

static double block_seconds(const Duel *duel)
{
	double seconds = duel->start_seconds;

	for (size_t i = 0; i < duel->count; i++)
		seconds += duel->sizes[i].seconds;
	return seconds;
}

/* How the cost of a call rose from a size `back` places before the last to it, as the exponent of a
 * power of n. */
static double rise_since(const Duel *duel, size_t back)
{
	const DuelSize *last = &duel->sizes[duel->count - 1], *before = last - back;

	return log(last->call_seconds / before->call_seconds) / log(last->n / before->n);
}

/* The lesser of what the last two sizes and those around the last but one show: a size that was
 * disturbed must not end the climb. */
static double rise(const Duel *duel)
{
	const double unknown = 2;

	for (size_t i = 1; i <= 2 && i <= duel->count; i++)
		if (!(duel->sizes[duel->count - i].call_seconds > 0))
			return unknown;
	if (duel->count < 2)
		return unknown;
	if (duel->count < 3)
		return rise_since(duel, 1);
	return fmin(rise_since(duel, 1), rise_since(duel, 2));
}

static bool is_exponential(const Duel *duel)
{
	return duel->limits.exponential ||
	       (duel->count >= 2 && duel->sizes[duel->count - 1].n <= LADDER_EXPONENTIAL_MOST &&
		   rise(duel) > LADDER_EXPONENTIAL_POWER);
}

/* Blocks that there should be in all. */
static double wanted_blocks(const Duel *duel)
{
	double most = START_SHARE * duel->options.budget_seconds / fmax(duel->start_seconds, 1e-6);

	return fmin(fmax(floor(most), 2), WANTED_BLOCKS);
}

static void add_size(Duel *duel, double n)
{
	DuelSize size = {.n = n, .calls = {FIRST_CALLS, FIRST_CALLS}};

	if (duel->count) {
		const DuelSize *last = &duel->sizes[duel->count - 1];

		/* One that grows as n does has so many; another tells at its first batch. */
		for (unsigned i = 0; i < BOUT_SIDES; i++)
			size.calls[i] = fmax(ceil(last->calls[i] * last->n / n), 1);
		size.seconds = last->seconds * pow(n / last->n, fmax(rise(duel), 0));
	}
	memory_grow((void **)&duel->sizes, &duel->capacity, duel->count, sizeof size);
	duel->sizes[duel->count++] = size;
}

/* One size more, where as many blocks as are wanted would still fit. */
static bool climb(Duel *duel)
{
	double left = left_seconds(duel), blocks = fmax(wanted_blocks(duel) - duel->block, 1), n,
	       next;
	const DuelSize *last;

	if (!duel->count) {
		add_size(duel, ladder_first(&duel->limits));
		return true;
	}
	if (duel->block >= GROWING_BLOCKS)
		return false;
	last = &duel->sizes[duel->count - 1];
	n = ladder_next(&duel->limits, last->n, is_exponential(duel));
	next = last->seconds * pow(n / last->n, fmax(rise(duel), 0));
	if (n <= last->n || blocks * (block_seconds(duel) + next) > left)
		return false;
	add_size(duel, n);
	return true;
}

/* The same inputs for both, others in each block. */
static void begin_bout(Duel *duel)
{
	const DuelSize *size = &duel->sizes[duel->place];

	duel->bout = (Bout){.jobs = {&duel->jobs[0], &duel->jobs[1]},
	    .first = (unsigned)(random_bits(&duel->random) >> 63),
	    .n = size->n,
	    .seed = duel->options.seed + duel->block + (uint64_t)size->n * 0x9e3779b97f4a7c15,
	    .limits = duel->limits,
	    .deadline_seconds = GRACE_SECONDS + 5 * size->seconds + left_seconds(duel),
	    .session_began = duel->began,
	    .conditions = &duel->conditions};
	memcpy(duel->bout.calls, size->calls, sizeof size->calls);
	duel->phase = DUEL_FIGHTING;
	bout_begin(&duel->bout);
}

/* Whether another block is worth beginning. Sizes that take too long for the blocks that are needed
 * are left to those that were. */
static bool wants_block(Duel *duel)
{
	double left = left_seconds(duel);
	/* Three quarters of them will do. */
	double needed = fmax(ceil(0.75 * wanted_blocks(duel)) - duel->block, 1);

	while (duel->count > FEWEST_SIZES && needed * block_seconds(duel) > left)
		duel->count--;
	return duel->block < MOST_BLOCKS && block_seconds(duel) <= left;
}

static void end_block(Duel *duel)
{
	dismiss(duel);
	duel->block++;
	if (wants_block(duel))
		begin_block(duel);
	else
		end(duel);
}

static void next_bout(Duel *duel)
{
	if (duel->place < duel->count || climb(duel))
		begin_bout(duel);
	else
		end_block(duel);
}

/* What a call takes, and how many a batch should have from now on. */
static void learn(const Duel *duel, DuelSize *size)
{
	double seconds[BOUT_SIDES], larger;

	for (unsigned i = 0; i < BOUT_SIDES; i++) {
		seconds[i] = bout_call_seconds(&duel->bout, i);
		size->calls[i] = bout_calls(&duel->limits, duel->bout.prepared[i], seconds[i]);
	}
	size->call_seconds = fmax(seconds[0], seconds[1]);
	larger = fmax(size->calls[0], size->calls[1]);
	if (seconds[0] < ABOUT_THE_SAME * seconds[1] && seconds[1] < ABOUT_THE_SAME * seconds[0])
		size->calls[0] = size->calls[1] = larger;
}

static void end_bout(Duel *duel)
{
	DuelSize *size = &duel->sizes[duel->place];

	if (duel->jobs[0].state == JOB_FAILED || duel->jobs[1].state == JOB_FAILED) {
		end(duel);
		return;
	}
	if (duel->bout.refused) {
		duel->count = duel->place;
		duel->limits.largest = duel->count ? duel->sizes[duel->count - 1].n : 0;
		if (!duel->count) {
			job_fail(&duel->jobs[bout_side(&duel->bout)], "not enough memory");
			end(duel);
			return;
		}
	} else {
		pairs_add(&duel->pairs,
		    (PairAt){.n = size->n,
			.block = duel->block,
			.log_ratio = bout_log_ratio(&duel->bout, duel->options.metric)});
		size->seconds =
		    duel->block ? (size->seconds + duel->bout.seconds) / 2 : duel->bout.seconds;
		if (!(size->call_seconds > 0) || duel->bout.restarts)
			learn(duel, size);
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
		double seconds = nanos_seconds(nanos_between(duel->block_began, clock_now()));

		duel->start_seconds = duel->block ? (duel->start_seconds + seconds) / 2 : seconds;
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
	    .block = duel->block + 1,
	    .seconds_left = left_seconds(duel)};
}
