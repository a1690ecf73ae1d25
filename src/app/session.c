#include "app/session.h"

#include <math.h>
#include <stdlib.h>

#include "app/jobcourse.h"
#include "app/jobnotes.h"
#include "app/jobsamples.h"
#include "app/processor.h"
#include "app/round.h"
#include "base/memory.h"

struct Session {
	SessionOptions options;
	Job *jobs;
	size_t count, capacity;
	size_t turn;      /* the job whose turn is next */
	const Job *alone; /* as long as it has something to do, no other has a turn; or NULL */
	Round round;
	Conditions conditions;
	Surroundings surroundings;
	Nanos began;
	double starting_seconds; /* that workers took until they greeted */
	bool paused;
	Nanos paused_at;
	Recorder *recorder; /* NULL: nothing is recorded */
};

/* Nothing is measured: it was, before. */
static bool is_past(const Session *session)
{
	return session->options.origin || session->options.playback;
}

static Stage stage_of(Session *session)
{
	return (Stage){.jobs = session->jobs,
	    .conditions = &session->conditions,
	    .surroundings = &session->surroundings};
}

Session *session_new(const SessionOptions *options, const TargetList *targets)
{
	Session *session = memory_new(1, sizeof *session);

	session->options = *options;
	if (!is_past(session)) {
		if (!options->keeps_cpu)
			session->options.cpu = processor_for_measuring(options->cpu);
		processor_caches(session->options.cpu, &session->surroundings.caches);
	} else if (options->surroundings) {
		session->surroundings = *options->surroundings;
	}
	session->began = clock_now();
	session->capacity = targets->capacity > targets->count ? targets->capacity : targets->count;
	session->jobs = memory_new(session->capacity, sizeof *session->jobs);
	session->count = targets->count;
	for (size_t i = 0; i < targets->count; i++) {
		job_init(&session->jobs[i], &targets->targets[i], options->budget_seconds);
		job_go_on(&session->jobs[i], options->beyond);
		if (options->idle_from && i >= options->idle_from)
			session->jobs[i].state = JOB_IDLE;
		if (options->playback)
			session->jobs[i].caches = &playback_tape(options->playback)->head.caches;
	}
	if (options->playback) {
		Stage stage = stage_of(session);

		playback_begin(options->playback, &stage);
	}
	return session;
}

/* From now on its changes are noted. */
static void record_job(Session *session, size_t index)
{
	session->jobs[index].recorder = session->recorder;
	session->jobs[index].number = index;
	recorder_note_target(session->recorder, TAPE_TARGET, index, session->jobs[index].target,
	    session->jobs[index].state == JOB_IDLE);
}

void session_record(Session *session, Recorder *recorder, const RunInfo *info)
{
	Caches caches = processor_caches_by(METRIC_TIME);

	session->recorder = recorder;
	recorder_begin(recorder, info, &caches, session->began);
	for (size_t i = 0; i < session->count; i++)
		record_job(session, i);
}

bool session_add(Session *session, const Target *target)
{
	if (session->count == session->capacity || is_past(session))
		return false;
	job_init(&session->jobs[session->count], target, session->options.budget_seconds);
	record_job(session, session->count);
	session->turn = session->count++;
	return true;
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

/* By the clock, with fits: it is about how long somebody waits. But a worker that takes long to
 * start leaves no less for what it is started for. */
static bool exceeds_pool(const Session *session, const PlanStep *step)
{
	double pool = session->options.pool_seconds + session->starting_seconds;
	double waited = nanos_seconds(nanos_between(session->began, clock_now()));

	return session->options.pool_seconds > 0 && waited + step->seconds > pool;
}

/* Counts don't draw from the pool: the same seed gives the same counts, however slow the machine
 * is. */
static bool next_step(Session *session, Round *round)
{
	while (job_next(round->job, &round->manner, &round->step)) {
		if (round->manner == COUNTING || !exceeds_pool(session, &round->step))
			return true;
		job_close(round->job, TIMING);
	}
	return false;
}

/* The next job that has something to do takes its turn. */
static bool begin_round(Session *session)
{
	for (size_t tried = 0; tried < session->count; tried++) {
		Job *job = &session->jobs[session->turn];
		bool is_new_worker = !job->worker;
		Round round = {.job = job,
		    .seed = session->options.seed,
		    .same_inputs = session->options.same_inputs,
		    .session_began = session->began,
		    .conditions = &session->conditions};

		session->turn = (session->turn + 1) % session->count;
		if (session->alone && session->alone != job)
			continue;
		if (!next_step(session, &round)) {
			session->alone = NULL;
			continue;
		}
		if (is_new_worker && !start_worker(session, job))
			continue;
		session->round = round;
		round_begin(&session->round, is_new_worker);
		jobnote_round(
		    job, round.manner, &round.step, session_progress(session).seconds_left);
		return true;
	}
	return false;
}

bool session_is_over(const Session *session)
{
	if (session->options.playback)
		return playback_is_over(session->options.playback);
	for (size_t i = 0; i < session->count; i++)
		if (job_is_unfinished(&session->jobs[i]))
			return false;
	return true;
}

bool session_advance(Session *session)
{
	bool was_over = session_is_over(session), changed = false;

	if (session->options.playback) {
		Stage stage = stage_of(session);

		return playback_advance(session->options.playback, &stage, clock_now());
	}
	while (!session->paused) {
		WorkerEvent event;

		if (session->round.phase == ROUND_NONE) {
			if (!begin_round(session))
				break;
			changed = true;
		}
		event = worker_next(session->round.job->worker);
		if (event.kind == WORKER_NOTHING)
			break;
		changed = true;
		round_take(&session->round, &event);
		if (event.kind == WORKER_HELLO)
			session->starting_seconds += session->round.starting_seconds;
		conditions_sum(&session->conditions, &session->surroundings);
	}
	/* What was asked for may turn out to be nothing: no larger size, a verdict that stands. */
	return changed || session_is_over(session) != was_over;
}

size_t session_polls(const Session *session, struct pollfd polls[WORKER_POLLS])
{
	if (session->paused || session->round.phase == ROUND_NONE)
		return 0;
	return worker_polls(session->round.job->worker, polls);
}

int session_patience(const Session *session)
{
	if (session->options.playback)
		return playback_patience(session->options.playback, clock_now());
	if (session->paused || session->round.phase == ROUND_NONE)
		return -1;
	return worker_patience(session->round.job->worker);
}

const Conditions *session_conditions(const Session *session)
{
	return &session->conditions;
}

const Surroundings *session_surroundings(const Session *session)
{
	return &session->surroundings;
}

bool session_may_foresee(const Session *session, size_t index, Metric metric)
{
	return index < session->count &&
	       (session_is_paused(session) || job_may_foresee(&session->jobs[index], metric));
}

void session_foresee(Session *session, size_t index, Metric metric)
{
	if (index < session->count)
		aspect_foresee(&session->jobs[index].aspects[metric], session->options.seed);
}

uint64_t session_seed(const Session *session)
{
	return session->options.seed;
}

int session_cpu(const Session *session)
{
	return session->options.cpu;
}

void session_pause(Session *session)
{
	if (session->options.playback)
		playback_pause(session->options.playback, clock_now());
	if (session->paused || is_past(session))
		return;
	session->paused = true;
	session->paused_at = clock_now();
	recorder_pause(session->recorder, session->paused_at);
	round_pause(&session->round);
}

void session_resume(Session *session)
{
	Nanos pause = nanos_between(session->paused_at, clock_now());

	if (session->options.playback)
		playback_resume(session->options.playback, clock_now());
	if (!session->paused)
		return;
	session->paused = false;
	/* It isn't time that passed, not for the recording either. */
	session->began.count += pause.count;
	recorder_resume(session->recorder, pause);
	round_resume(&session->round, pause);
}

bool session_is_paused(const Session *session)
{
	return session->options.playback ? playback_is_paused(session->options.playback)
					 : session->paused;
}

size_t session_job_count(const Session *session)
{
	return session->options.playback ? playback_job_count(session->options.playback)
					 : session->count;
}

const Job *session_job(const Session *session, size_t index)
{
	return &session->jobs[index];
}

static void wake(Session *session, Job *job)
{
	if (is_past(session))
		return;
	if (job->state == JOB_DONE)
		job->state = JOB_MEASURING;
	if (job->state == JOB_IDLE)
		job->state = JOB_WAITING;
	session->turn = (size_t)(job - session->jobs);
}

/* What is under way is asked for again when its job has its next turn. */
static void abandon_round(Session *session)
{
	Job *job = session->round.job;

	if (session->round.phase == ROUND_NONE)
		return;
	job_dismiss(job);
	session->round.phase = ROUND_NONE;
}

/* Whoever chose what nothing is known of waits for its first points, and a round may take long. */
static bool is_awaited(const Job *job)
{
	return job->state == JOB_WAITING && !job_is_measured(job);
}

void session_prefer(Session *session, size_t index)
{
	Job *job = &session->jobs[index];

	if (job->state == JOB_IDLE)
		wake(session, job);
	session->turn = index;
	if (session->round.job != job && is_awaited(job))
		abandon_round(session);
}

typedef void Move(Playback *playback, const Stage *stage, Nanos now);

/* What a recording does in place of measuring; false where there is none. */
static bool replay(Session *session, Move *move)
{
	Stage stage = stage_of(session);

	if (session->options.playback)
		move(session->options.playback, &stage, clock_now());
	return session->options.playback;
}

void session_step_back(Session *session)
{
	replay(session, playback_step_back);
}

const Playback *session_playback(const Session *session)
{
	return session->options.playback;
}

void session_ask_more(Session *session, size_t index)
{
	Job *job = &session->jobs[index];

	if (replay(session, playback_step))
		return;
	for (int manner = 0; manner < MANNERS; manner++)
		if (job->ways[manner].plan)
			plan_ask_more(job->ways[manner].plan);
	wake(session, job);
}

void session_add_budget(Session *session, size_t index)
{
	Job *job = &session->jobs[index];

	if (replay(session, playback_finish))
		return;
	for (int manner = 0; manner < MANNERS; manner++)
		if (job->ways[manner].plan)
			plan_add_budget(
			    job->ways[manner].plan, session->options.budget_seconds[manner]);
	wake(session, job);
}

void session_restart(Session *session, size_t index)
{
	Job *job = &session->jobs[index];

	if (replay(session, playback_rewind))
		return;
	if (is_past(session))
		return;
	if (session->round.job == job)
		session->round.phase = ROUND_NONE;
	job_restart(job, session->options.budget_seconds);
	jobnote(job, TAPE_RESTARTED);
	job_go_on(job, session->options.beyond);
	session->turn = index;
}

void session_measure_alone(Session *session, size_t index, double seconds)
{
	Job *job = &session->jobs[index];
	double budgets[MANNERS], all = 0;

	if (replay(session, playback_finish) || is_past(session))
		return;
	for (int manner = 0; manner < MANNERS; manner++)
		all += session->options.budget_seconds[manner];
	for (int manner = 0; manner < MANNERS; manner++)
		budgets[manner] = session->options.budget_seconds[manner] * fmin(1, seconds / all);
	abandon_round(session);
	job_restart(job, budgets);
	jobnote(job, TAPE_RESTARTED);
	job_go_on(job, PLAN_UNTIL_SPENT);
	session->alone = job;
	session->turn = index;
	session_resume(session);
}

void session_replace(Session *session, size_t index)
{
	Job *job = &session->jobs[index];

	if (session->round.job == job)
		session->round.phase = ROUND_NONE;
	job_replace(job, session->options.budget_seconds);
	jobnote(job, TAPE_REPLACED);
	job_go_on(job, session->options.beyond);
	session->turn = index;
}

void session_recall(Session *session, size_t index, const SavedSeries *series, const Saved *saved)
{
	job_recall(&session->jobs[index], series, saved);
}

const char *session_origin(const Session *session)
{
	return session->options.origin;
}

static Progress playback_progress(const Playback *playback)
{
	PlaybackRound round = playback_round(playback);

	return (Progress){.job = round.job,
	    .manner = round.counting ? COUNTING : TIMING,
	    .n = round.n,
	    .sample = round.good + 1,
	    .samples = round.samples,
	    .seconds_left = round.left_seconds};
}

Progress session_progress(const Session *session)
{
	const Round *round = &session->round;
	Progress progress = {0};

	if (session->options.playback)
		return playback_progress(session->options.playback);

	for (size_t i = 0; i < session->count; i++) {
		const Job *job = &session->jobs[i];

		progress.seconds_left += job_left_seconds(job);
	}
	if (round->phase != ROUND_NONE) {
		progress.job = (size_t)(round->job - session->jobs);
		progress.manner = round->manner;
		progress.n = round->step.n;
		progress.sample = round->tries.good + 1;
		progress.samples = round->step.samples;
	}
	return progress;
}
