#include "app/round.h"

#include "app/jobcourse.h"
#include "app/jobsamples.h"
#include "app/jobverdicts.h"
#include "base/random.h"
#include "base/units.h"
#include "worker/lastwords.h"

/* A request may take this much longer than what is left of the budget before it is taken for a
 * hang: predictions err, and machines stall. */
#define GRACE_SECONDS 2.0

static Plan *plan_of(const Round *round)
{
	return round->job->ways[round->manner].plan;
}

static double deadline(const Round *round)
{
	return GRACE_SECONDS + 5 * round->step.seconds + plan_left_seconds(plan_of(round));
}

/* The same inputs for the same seed and size, whatever the machine's speed. */
static uint64_t inputs_seed(const Round *round)
{
	uint64_t seed = random_seed_at(round->seed, round->step.n);

	return round->manner == TIMING && !round->same_inputs
		   ? seed + round->job->ways[TIMING].turns
		   : seed;
}

static void prepare(Round *round)
{
	round->phase = ROUND_PREPARING;
	worker_prepare(round->job->worker, round->step.n, round->job->target->input,
	    inputs_seed(round), round->step.calls, deadline(round));
}

/* What it took without being noted, to conclude at least, is spent, too. Counts are planned without
 * a clock. */
static void end_round(Round *round, double noted_seconds)
{
	Job *job = round->job;

	job_conclude(job, round->manner);
	if (round->manner == TIMING)
		plan_spend(job->ways[TIMING].plan, clock_since(round->began) - noted_seconds);
	round->phase = ROUND_NONE;
}

/* Whether there were fewer calls than were asked for, and not only because they come in rows. */
static bool has_fewer_calls(const Round *round)
{
	return round->calls < round->step.calls / 2;
}

static void note_time(Round *round, double seconds)
{
	bool starts = round->job->aspects[METRIC_TIME].series.startup_seconds > 0;

	plan_note(
	    round->job->ways[TIMING].plan, &(PlanRound){.n = round->step.n,
					       .calls = round->calls,
					       .samples = round->tries.taken,
					       .seconds = seconds,
					       .call_seconds = round->tries.least_call_seconds,
					       .bytes = round->bytes,
					       .all_there_are = has_fewer_calls(round),
					       .starts = starts});
}

/* A first batch that was too short for the clock is measured again with more calls. */
static bool is_too_short(const Round *round, double call_seconds, double *calls)
{
	PlanLimits limits = manner_limits(round->job->target, TIMING, 0);

	*calls = plan_calls(&limits, round->calls, call_seconds);
	return round->tries.taken == 0 && *calls > 2 * round->calls && !has_fewer_calls(round);
}

static void end_timing(Round *round)
{
	double seconds = clock_since(round->began);

	note_time(round, seconds);
	end_round(round, seconds);
}

static void add_sample(Round *round, const WorkerEvent *event)
{
	Timing timing = timing_of_answer(event, round->session_began);
	bool disturbed = conditions_note(round->conditions, &timing);

	tries_add(&round->tries, event->seconds / event->calls, disturbed);
	job_add_time(round->job, round->step.n, &timing, round->bytes);
}

/* A round that turns out much longer than it was to be, because the machine is slower than it was
 * or because samples had to be taken again, is cut short: the time is other sizes', too. So is a
 * first one, of which nothing was known, where a call takes long: a program that starts slowly. */
static bool is_too_long(const Round *round)
{
	enum { FEWEST = 2 };
	const double longer = 1.5, hardly = 5e-3, first_share = 0.05;
	const Plan *plan = plan_of(round);
	double foreseen = round->step.seconds > 0 ? longer * round->step.seconds
						  : first_share * plan_left_seconds(plan);

	return round->tries.taken >= FEWEST && clock_since(round->began) > foreseen + hardly;
}

static void take_sample(Round *round, const WorkerEvent *event)
{
	double calls;

	if (round->spoiled) {
		round->spoiled = false;
	} else if (is_too_short(round, event->seconds / event->calls, &calls)) {
		round->step.calls = calls;
		prepare(round);
		return;
	} else {
		add_sample(round, event);
	}
	if (tries_are_over(&round->tries, round->step.samples) || is_too_long(round))
		end_timing(round);
	else
		worker_sample(round->job->worker, deadline(round));
}

static void take_count(Round *round, const WorkerEvent *event)
{
	Job *job = round->job;

	job_add_count(job, round->step.n, event->calls, event->steps, event->memory, round->bytes,
	    clock_since(round->session_began));
	end_round(round, 0);
}

static void take_ready(Round *round, const WorkerEvent *event)
{
	round->calls = event->calls;
	round->bytes = event->bytes;
	round->phase = round->manner == COUNTING ? ROUND_COUNTING : ROUND_SAMPLING;
	if (round->manner == COUNTING)
		worker_count(round->job->worker, deadline(round));
	else
		worker_sample(round->job->worker, deadline(round));
}

static void fail(Round *round, const char *message)
{
	Text text = {0};

	text_append(&text, message);
	lastwords_append(&text, worker_output(round->job->worker));
	job_fail(round->job, text_string(&text));
	round->phase = ROUND_NONE;
	text_release(&text);
}

/* A worker that is gone couldn't say at which size. */
static void fail_at_size(Round *round, const char *message)
{
	char n[UNITS_SIZE];
	Text text = {0};

	text_append(&text, message);
	if (round->phase != ROUND_GREETING)
		text_printf(&text, ", at n = %s", units_count(n, round->step.n));
	fail(round, text_string(&text));
	text_release(&text);
}

/* A size that is too much for the memory is where this target ends; anything else is a failure of
 * the measured code. */
static void take_refusal(Round *round, const WorkerEvent *event)
{
	if (event->fault == FAULT_MEMORY && job_is_measured(round->job)) {
		Plan *plan = plan_of(round);

		plan_refuse(plan, round->step.n);
		if (round->manner == COUNTING)
			plan_spend(plan, round->step.seconds);
		end_round(round, 0);
		return;
	}
	fail(round, event->message);
}

/* What a worker takes to start is no cost of the size that it measures first: an interpreter that
 * imports a few libraries needs seconds. */
static void take_hello(Round *round)
{
	round->starting_seconds = clock_since(round->began);
	round->began = clock_now();
	prepare(round);
}

void round_take(Round *round, const WorkerEvent *event)
{
	switch (event->kind) {
	case WORKER_NOTHING:
	case WORKER_LAW: break;
	case WORKER_HELLO: take_hello(round); break;
	case WORKER_READY: take_ready(round, event); break;
	case WORKER_SAMPLE: take_sample(round, event); break;
	case WORKER_LINE:
		job_add_line(round->job, round->step.n,
		    &(JobLine){.file = event->file,
			.number = event->number,
			.count = event->count,
			.foreign = event->foreign});
		break;
	case WORKER_COUNT: take_count(round, event); break;
	case WORKER_REFUSED: take_refusal(round, event); break;
	case WORKER_FAILED: fail_at_size(round, event->message); break;
	}
}

void round_begin(Round *round, bool is_new_worker)
{
	round->began = clock_now();
	round->phase = ROUND_GREETING;
	if (!is_new_worker)
		prepare(round);
}

void round_pause(Round *round)
{
	round->spoiled = round->phase == ROUND_SAMPLING;
	if (round->phase != ROUND_NONE)
		worker_pause(round->job->worker);
}

void round_resume(Round *round, Nanos pause)
{
	round->began.count += pause.count;
	round->session_began.count += pause.count;
	if (round->phase != ROUND_NONE)
		worker_resume(round->job->worker);
}
