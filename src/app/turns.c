#include "app/turns.h"

#include "app/jobcourse.h"
#include "app/jobnotes.h"
#include "app/processor.h"

static bool start_worker(const Turns *turns, Job *job)
{
	WorkerOptions options = {.arguments = job->target->worker,
	    .cpu = turns->cpu,
	    .most_bytes = processor_memory_bytes() / 2};
	Error error;

	job->worker = worker_start(&options, &error);
	if (!job->worker)
		job_fail(job, error.text);
	return job->worker;
}

/* By the clock, with fits: it is about how long somebody waits. But a worker that takes long to
 * start leaves no less for what it is started for. */
static bool exceeds_pool(const Turns *turns, const PlanStep *step)
{
	double pool = turns->pool_seconds + turns->starting_seconds;
	double waited = clock_since(turns->began);

	return turns->pool_seconds > 0 && waited + step->seconds > pool;
}

/* Counts don't draw from the pool: the same seed gives the same counts, however slow the machine
 * is. */
static bool next_step(const Turns *turns, Round *round)
{
	while (job_next(round->job, &round->manner, &round->step)) {
		if (round->manner == COUNTING || !exceeds_pool(turns, &round->step))
			return true;
		job_close(round->job, TIMING);
	}
	return false;
}

/* Of all budgets, at most. */
static double left_seconds(const Turns *turns)
{
	double left = 0;

	for (size_t i = 0; i < turns->stage->count; i++)
		left += job_left_seconds(&turns->stage->jobs[i]);
	return left;
}

/* The next job that has something to do takes its turn. */
static bool begin_round(Turns *turns)
{
	Stage *stage = turns->stage;

	for (size_t tried = 0; tried < stage->count; tried++) {
		Job *job = &stage->jobs[turns->next];
		bool is_new_worker = !job->worker;
		Round round = {.job = job,
		    .seed = turns->seed,
		    .same_inputs = turns->same_inputs,
		    .session_began = turns->began,
		    .conditions = &stage->conditions};

		turns->next = (turns->next + 1) % stage->count;
		if (turns->alone && turns->alone != job)
			continue;
		if (!next_step(turns, &round)) {
			turns->alone = NULL;
			continue;
		}
		if (is_new_worker && !start_worker(turns, job))
			continue;
		turns->round = round;
		round_begin(&turns->round, is_new_worker);
		jobnote_round(job, round.manner, &round.step, left_seconds(turns));
		return true;
	}
	return false;
}

bool turns_are_over(const Turns *turns)
{
	for (size_t i = 0; i < turns->stage->count; i++)
		if (job_is_unfinished(&turns->stage->jobs[i]))
			return false;
	return true;
}

bool turns_advance(Turns *turns)
{
	bool was_over = turns_are_over(turns), changed = false;

	while (!turns->paused) {
		WorkerEvent event;

		if (turns->round.phase == ROUND_NONE) {
			if (!begin_round(turns))
				break;
			changed = true;
		}
		event = worker_next(turns->round.job->worker);
		if (event.kind == WORKER_NOTHING)
			break;
		changed = true;
		round_take(&turns->round, &event);
		if (event.kind == WORKER_HELLO)
			turns->starting_seconds += turns->round.starting_seconds;
		conditions_sum(&turns->stage->conditions, &turns->stage->surroundings);
	}
	/* What was asked for may turn out to be nothing: no larger size, a verdict that stands. */
	return changed || turns_are_over(turns) != was_over;
}

/* Whether a worker has something to do. */
static bool is_busy(const Turns *turns)
{
	return !turns->paused && turns->round.phase != ROUND_NONE;
}

size_t turns_polls(const Turns *turns, struct pollfd polls[WORKER_POLLS])
{
	return is_busy(turns) ? worker_polls(turns->round.job->worker, polls) : 0;
}

int turns_patience(const Turns *turns)
{
	return is_busy(turns) ? worker_patience(turns->round.job->worker) : -1;
}

void turns_pause(Turns *turns)
{
	turns->paused = true;
	turns->paused_at = clock_now();
	round_pause(&turns->round);
}

Nanos turns_resume(Turns *turns)
{
	Nanos pause = nanos_between(turns->paused_at, clock_now());

	turns->paused = false;
	turns->began.count += pause.count;
	round_resume(&turns->round, pause);
	return pause;
}

Progress turns_progress(const Turns *turns)
{
	const Round *round = &turns->round;
	Progress progress = {.seconds_left = left_seconds(turns)};

	if (round->phase != ROUND_NONE) {
		progress.job = (size_t)(round->job - turns->stage->jobs);
		progress.manner = round->manner;
		progress.n = round->step.n;
		progress.sample = round->tries.good + 1;
		progress.samples = round->step.samples;
	}
	return progress;
}

static void choose(Turns *turns, const Job *job)
{
	turns->next = (size_t)(job - turns->stage->jobs);
}

void turns_wake(Turns *turns, Job *job)
{
	if (job->state == JOB_DONE)
		job->state = JOB_MEASURING;
	if (job->state == JOB_IDLE)
		job->state = JOB_WAITING;
	choose(turns, job);
}

static void abandon_round(Turns *turns)
{
	if (turns->round.phase == ROUND_NONE)
		return;
	job_dismiss(turns->round.job);
	turns->round.phase = ROUND_NONE;
}

void turns_prefer(Turns *turns, Job *job)
{
	if (job->state == JOB_IDLE)
		turns_wake(turns, job);
	choose(turns, job);
	/* Whoever chose what nothing is known of waits for its first points, and a round may take
	 * long. */
	if (turns->round.job != job && job->state == JOB_WAITING && !job_is_measured(job))
		abandon_round(turns);
}

void turns_begin_anew(Turns *turns, Job *job)
{
	if (turns->round.job == job)
		turns->round.phase = ROUND_NONE;
	choose(turns, job);
}

void turns_leave_to(Turns *turns, Job *job)
{
	abandon_round(turns);
	turns->alone = job;
	choose(turns, job);
}
