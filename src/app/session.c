#include "app/session.h"

#include <math.h>
#include <stdlib.h>

#include "app/processor.h"
#include "app/tries.h"
#include "base/memory.h"

/* A request may take this much longer than what is left of the budget before it is taken for a
 * hang: predictions err, and machines stall. */
#define GRACE_SECONDS 2.0
/* A worker that needs longer to greet is broken. */
#define GREETING_SECONDS 10.0

typedef enum Phase { IDLE, GREETING, PREPARING, SAMPLING, COUNTS } Phase;

/* The round under way. */
typedef struct Round {
	Phase phase;
	Job *job;
	Manner manner;
	PlanStep step;
	double calls, bytes; /* as the worker prepared them */
	Tries tries;
	Nanos began;
	bool spoiled; /* the sample under way spans a pause */
} Round;

struct Session {
	SessionOptions options;
	Job *jobs;
	size_t count;
	size_t turn; /* the job whose turn is next */
	Round round;
	Conditions conditions;
	Nanos began;
	bool paused;
	Nanos paused_at;
};

Session *session_new(const SessionOptions *options, const TargetList *targets)
{
	Session *session = memory_new(1, sizeof *session);

	session->options = *options;
	if (!options->origin)
		session->options.cpu = processor_for_measuring(options->cpu);
	session->began = clock_now();
	session->jobs = memory_new(targets->count, sizeof *session->jobs);
	session->count = targets->count;
	for (size_t i = 0; i < targets->count; i++)
		job_init(&session->jobs[i], &targets->targets[i], options->budget_seconds);
	return session;
}

void session_free(Session *session)
{
	if (!session)
		return;
	for (size_t i = 0; i < session->count; i++)
		job_release(&session->jobs[i]);
	free(session->jobs);
	free(session);
}

static double since_began(const Session *session)
{
	return nanos_seconds(nanos_between(session->began, clock_now()));
}

static double deadline(const Round *round)
{
	return GRACE_SECONDS + 5 * round->step.seconds +
	       plan_left_seconds(round->job->plans[round->manner]);
}

/* The same inputs for the same seed and size, whatever the machine's speed. */
static uint64_t round_seed(const Session *session)
{
	const Round *round = &session->round;
	uint64_t seed = session->options.seed + (uint64_t)round->step.n * 0x9e3779b97f4a7c15;

	return round->manner == TIMING ? seed + round->job->turns[TIMING] : seed;
}

static void prepare(Session *session)
{
	Round *round = &session->round;

	round->phase = PREPARING;
	worker_prepare(round->job->worker, round->step.n, round->job->target->input,
	    round_seed(session), round->step.calls, deadline(round));
}

static bool start_worker(Session *session, Job *job)
{
	WorkerOptions options = {.arguments = job->target->worker,
	    .cpu = session->options.cpu,
	    .most_bytes = processor_memory_bytes() / 2};
	Error error;

	job->worker = worker_start(&options, &error);
	if (!job->worker)
		job_fail(job, error.text);
	return job->worker;
}

static double spent_seconds(const Session *session)
{
	double spent = 0;

	for (size_t i = 0; i < session->count; i++)
		for (int manner = 0; manner < MANNERS; manner++)
			if (session->jobs[i].plans[manner])
				spent += plan_spent_seconds(session->jobs[i].plans[manner]);
	return spent;
}

static bool exceeds_pool(const Session *session, const PlanStep *step)
{
	double pool = session->options.pool_seconds;

	return pool > 0 && spent_seconds(session) + step->seconds > pool;
}

/* The next job that has something to do takes its turn. */
static bool begin_round(Session *session)
{
	for (size_t tried = 0; tried < session->count; tried++) {
		Job *job = &session->jobs[session->turn];
		Round round = {.phase = GREETING, .job = job, .began = clock_now()};

		session->turn = (session->turn + 1) % session->count;
		if (!job_next(job, &round.manner, &round.step))
			continue;
		if (exceeds_pool(session, &round.step)) {
			job_finish(job, PLAN_BUDGET);
			continue;
		}
		session->round = round;
		if (job->worker) {
			prepare(session);
			return true;
		}
		if (start_worker(session, job))
			return true;
	}
	session->round = (Round){.phase = IDLE};
	return false;
}

static void end_round(Session *session)
{
	Round *round = &session->round;

	job_conclude(round->job, round->manner);
	*round = (Round){.phase = IDLE};
}

static void note_time(Round *round)
{
	plan_note(round->job->plans[TIMING],
	    &(PlanRound){.n = round->step.n,
		.calls = round->calls,
		.samples = round->tries.taken,
		.seconds = nanos_seconds(nanos_between(round->began, clock_now())),
		.call_seconds = round->tries.least_call_seconds,
		.bytes = round->bytes,
		.doubtful = tries_are_doubtful(&round->tries)});
}

/* A first batch that was too short for the clock is measured again with more calls. */
static bool is_too_short(const Round *round, double call_seconds, double *calls)
{
	PlanLimits limits = job_limits(round->job->target, TIMING, 0);

	*calls = plan_calls(&limits, round->calls, call_seconds);
	return round->tries.taken == 0 && *calls > 2 * round->calls &&
	       round->calls >= round->step.calls;
}

/* A size that got none but disturbed samples has the shortest of these where there won't be better
 * ones, or where there is little else to go by. */
static void end_timing(Session *session)
{
	enum { LITTLE = 8 };
	Round *round = &session->round;
	bool needed = round->step.last_look || round->job->size_counts[METRIC_TIME] < LITTLE;

	if (tries_are_doubtful(&round->tries) && needed)
		for (unsigned i = 0; i < round->tries.held_count; i++)
			job_add_time(
			    round->job, round->step.n, &round->tries.held[i], round->bytes);
	note_time(round);
	end_round(session);
}

static void add_sample(Session *session, const WorkerEvent *event)
{
	Round *round = &session->round;
	bool disturbed = conditions_note(&session->conditions, event);
	Timing timing = {.calls = event->calls,
	    .seconds = event->seconds,
	    .cpu = event->cpu,
	    .at_seconds = since_began(session)};

	if (tries_add(&round->tries, &timing, disturbed))
		job_add_time(round->job, round->step.n, &timing, round->bytes);
}

static void take_sample(Session *session, const WorkerEvent *event)
{
	Round *round = &session->round;
	double calls;

	if (round->spoiled) {
		round->spoiled = false;
	} else if (is_too_short(round, event->seconds / event->calls, &calls)) {
		round->step.calls = calls;
		prepare(session);
		return;
	} else {
		add_sample(session, event);
	}
	if (tries_are_over(&round->tries, round->step.samples))
		end_timing(session);
	else
		worker_sample(round->job->worker, deadline(round));
}

static void take_count(Session *session, const WorkerEvent *event)
{
	Round *round = &session->round;
	Job *job = round->job;

	job_add_count(job, round->step.n, event->calls, event->steps, event->memory, round->bytes,
	    since_began(session));
	end_round(session);
}

static void take_ready(Session *session, const WorkerEvent *event)
{
	Round *round = &session->round;

	round->calls = event->calls;
	round->bytes = event->bytes;
	round->phase = round->manner == COUNTING ? COUNTS : SAMPLING;
	if (round->manner == COUNTING)
		worker_count(round->job->worker, deadline(round));
	else
		worker_sample(round->job->worker, deadline(round));
}

/* A size that is too much for the memory is where this target ends; anything else is a failure of
 * the measured code. */
static void take_refusal(Session *session, const WorkerEvent *event)
{
	Round *round = &session->round;

	if (event->fault == FAULT_MEMORY &&
	    round->job->series[METRIC_TIME].count + round->job->series[METRIC_STEPS].count) {
		plan_refuse(round->job->plans[round->manner], round->step.n);
		end_round(session);
		return;
	}
	job_fail(round->job, event->message);
	session->round = (Round){.phase = IDLE};
}

static void take(Session *session, const WorkerEvent *event)
{
	Round *round = &session->round;

	switch (event->kind) {
	case WORKER_NOTHING: break;
	case WORKER_HELLO: prepare(session); break;
	case WORKER_READY: take_ready(session, event); break;
	case WORKER_SAMPLE: take_sample(session, event); break;
	case WORKER_LINE:
		job_add_line(round->job, round->step.n, event->file, event->number,
		    event->count / round->calls);
		break;
	case WORKER_COUNT: take_count(session, event); break;
	case WORKER_REFUSED: take_refusal(session, event); break;
	case WORKER_FAILED:
		job_fail(round->job, event->message);
		*round = (Round){.phase = IDLE};
		break;
	}
}

bool session_is_over(const Session *session)
{
	for (size_t i = 0; i < session->count; i++)
		if (session->jobs[i].state == JOB_WAITING ||
		    session->jobs[i].state == JOB_MEASURING)
			return false;
	return true;
}

bool session_advance(Session *session)
{
	bool was_over = session_is_over(session), changed = false;

	while (!session->paused) {
		WorkerEvent event;

		if (session->round.phase == IDLE) {
			if (!begin_round(session))
				break;
			changed = true;
		}
		event = worker_next(session->round.job->worker);
		if (event.kind == WORKER_NOTHING)
			break;
		changed = true;
		take(session, &event);
	}
	/* What was asked for may turn out to be nothing: no larger size, a verdict that stands. */
	return changed || session_is_over(session) != was_over;
}

size_t session_polls(const Session *session, struct pollfd polls[WORKER_POLLS])
{
	if (session->paused || session->round.phase == IDLE)
		return 0;
	return worker_polls(session->round.job->worker, polls);
}

int session_patience(const Session *session)
{
	if (session->paused || session->round.phase == IDLE)
		return -1;
	return worker_patience(session->round.job->worker);
}

const Conditions *session_conditions(const Session *session)
{
	return &session->conditions;
}

int session_cpu(const Session *session)
{
	return session->options.cpu;
}

void session_pause(Session *session)
{
	if (session->paused || session->options.origin)
		return;
	session->paused = true;
	session->paused_at = clock_now();
	session->round.spoiled = session->round.phase == SAMPLING;
	if (session->round.phase != IDLE)
		worker_pause(session->round.job->worker);
}

/* The pause isn't taken off the budget. */
void session_resume(Session *session)
{
	Nanos pause = nanos_between(session->paused_at, clock_now());

	if (!session->paused)
		return;
	session->paused = false;
	session->round.began.count += pause.count;
	if (session->round.phase != IDLE)
		worker_resume(session->round.job->worker);
}

bool session_is_paused(const Session *session)
{
	return session->paused;
}

size_t session_job_count(const Session *session)
{
	return session->count;
}

const Job *session_job(const Session *session, size_t index)
{
	return &session->jobs[index];
}

void session_prefer(Session *session, size_t index)
{
	session->turn = index;
}

static void wake(Session *session, Job *job)
{
	if (session->options.origin)
		return;
	if (job->state == JOB_DONE)
		job->state = JOB_MEASURING;
	session->turn = (size_t)(job - session->jobs);
}

void session_ask_more(Session *session, size_t index)
{
	Job *job = &session->jobs[index];

	for (int manner = 0; manner < MANNERS; manner++)
		if (job->plans[manner])
			plan_ask_more(job->plans[manner]);
	wake(session, job);
}

void session_add_budget(Session *session, size_t index)
{
	Job *job = &session->jobs[index];

	for (int manner = 0; manner < MANNERS; manner++)
		if (job->plans[manner])
			plan_add_budget(
			    job->plans[manner], session->options.budget_seconds[manner]);
	wake(session, job);
}

void session_restart(Session *session, size_t index)
{
	Job *job = &session->jobs[index];

	if (session->options.origin)
		return;
	if (session->round.job == job)
		session->round = (Round){.phase = IDLE};
	job_restart(job, session->options.budget_seconds);
	session->turn = index;
}

void session_recall(Session *session, size_t index, const SavedSeries *series, bool is_run)
{
	job_recall(&session->jobs[index], series, is_run);
}

const char *session_origin(const Session *session)
{
	return session->options.origin;
}

Progress session_progress(const Session *session)
{
	const Round *round = &session->round;
	Progress progress = {0};

	for (size_t i = 0; i < session->count; i++) {
		const Job *job = &session->jobs[i];

		for (int manner = 0; manner < MANNERS; manner++)
			if (job->plans[manner] && job->state < JOB_DONE &&
			    job->stops[manner] == PLAN_GOES_ON)
				progress.seconds_left += plan_left_seconds(job->plans[manner]);
	}
	if (round->phase != IDLE) {
		progress.job = (size_t)(round->job - session->jobs);
		progress.manner = round->manner;
		progress.n = round->step.n;
		progress.sample = round->tries.good + 1;
		progress.samples = round->step.samples;
	}
	return progress;
}
