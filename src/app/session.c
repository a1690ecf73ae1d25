#include "app/session.h"

#include <math.h>
#include <stdlib.h>

#include "app/jobnotes.h"
#include "app/jobsamples.h"
#include "app/processor.h"
#include "app/turns.h"
#include "base/memory.h"

struct Session {
	SessionOptions options;
	Stage stage;
	Turns turns;
	Recorder *recorder; /* NULL: nothing is recorded */
};

/* Nothing is measured: it was, before. */
static bool is_past(const Session *session)
{
	return session->options.origin || session->options.playback;
}

static void init_jobs(Session *session, const TargetList *targets)
{
	const SessionOptions *options = &session->options;
	Stage *stage = &session->stage;

	stage->capacity = targets->capacity > targets->count ? targets->capacity : targets->count;
	stage->jobs = memory_new(stage->capacity, sizeof *stage->jobs);
	stage->count = targets->count;
	for (size_t i = 0; i < targets->count; i++) {
		Job *job = &stage->jobs[i];

		job_init(job, &targets->targets[i], options->budget_seconds);
		job_go_on(job, options->beyond);
		if (options->idle_from && i >= options->idle_from)
			job->state = JOB_IDLE;
		if (options->playback)
			job->caches = &playback_tape(options->playback)->head.caches;
	}
}

Session *session_new(const SessionOptions *options, const TargetList *targets)
{
	Session *session = memory_new(1, sizeof *session);
	Stage *stage = &session->stage;
	int cpu = options->cpu;

	session->options = *options;
	if (!is_past(session)) {
		if (!options->keeps_cpu)
			cpu = processor_for_measuring(options->cpu);
		processor_caches(cpu, &stage->surroundings.caches);
	} else if (options->surroundings) {
		stage->surroundings = *options->surroundings;
	}
	session->turns = (Turns){.stage = stage,
	    .began = clock_now(),
	    .pool_seconds = options->pool_seconds,
	    .same_inputs = options->same_inputs,
	    .seed = options->seed,
	    .cpu = cpu};
	init_jobs(session, targets);
	if (options->playback)
		playback_begin(options->playback, stage);
	return session;
}

void session_free(Session *session)
{
	if (!session)
		return;
	for (size_t i = 0; i < session->stage.count; i++)
		job_release(&session->stage.jobs[i]);
	free(session->stage.jobs);
	free(session);
}

/* From now on its changes are noted. */
static void record_job(Session *session, size_t index)
{
	Job *job = &session->stage.jobs[index];

	job->recorder = session->recorder;
	job->number = index;
	recorder_note_target(
	    session->recorder, TAPE_TARGET, index, job->target, job->state == JOB_IDLE);
}

void session_record(Session *session, Recorder *recorder, const RunInfo *info)
{
	Caches caches = processor_caches_by(METRIC_TIME);

	session->recorder = recorder;
	recorder_begin(recorder, info, &caches, session->turns.began);
	for (size_t i = 0; i < session->stage.count; i++)
		record_job(session, i);
}

bool session_add(Session *session, const Target *target)
{
	Stage *stage = &session->stage;
	Job *job = &stage->jobs[stage->count];

	if (stage->count == stage->capacity || is_past(session))
		return false;
	job_init(job, target, session->options.budget_seconds);
	record_job(session, stage->count++);
	turns_wake(&session->turns, job);
	return true;
}

bool session_is_over(const Session *session)
{
	const Playback *playback = session->options.playback;

	return playback ? playback_is_over(playback) : turns_are_over(&session->turns);
}

bool session_advance(Session *session)
{
	Playback *playback = session->options.playback;

	return playback ? playback_advance(playback, &session->stage, clock_now())
			: turns_advance(&session->turns);
}

size_t session_polls(const Session *session, struct pollfd polls[WORKER_POLLS])
{
	return turns_polls(&session->turns, polls);
}

int session_patience(const Session *session)
{
	const Playback *playback = session->options.playback;

	return playback ? playback_patience(playback, clock_now())
			: turns_patience(&session->turns);
}

const Conditions *session_conditions(const Session *session)
{
	return &session->stage.conditions;
}

const Surroundings *session_surroundings(const Session *session)
{
	return &session->stage.surroundings;
}

bool session_may_foresee(const Session *session, size_t index, Metric metric)
{
	return index < session->stage.count &&
	       (session_is_paused(session) || job_may_foresee(session_job(session, index), metric));
}

void session_foresee(Session *session, size_t index, Metric metric)
{
	if (index < session->stage.count)
		aspect_foresee(&session->stage.jobs[index].aspects[metric], session->options.seed);
}

uint64_t session_seed(const Session *session)
{
	return session->options.seed;
}

int session_cpu(const Session *session)
{
	return session->turns.cpu;
}

void session_pause(Session *session)
{
	Turns *turns = &session->turns;

	if (session->options.playback)
		playback_pause(session->options.playback, clock_now());
	if (turns->paused || is_past(session))
		return;
	turns_pause(turns);
	recorder_pause(session->recorder, turns->paused_at);
}

void session_resume(Session *session)
{
	if (session->options.playback)
		playback_resume(session->options.playback, clock_now());
	if (session->turns.paused)
		recorder_resume(session->recorder, turns_resume(&session->turns));
}

bool session_is_paused(const Session *session)
{
	const Playback *playback = session->options.playback;

	return playback ? playback_is_paused(playback) : session->turns.paused;
}

size_t session_job_count(const Session *session)
{
	const Playback *playback = session->options.playback;

	return playback ? playback_job_count(playback) : session->stage.count;
}

const Job *session_job(const Session *session, size_t index)
{
	return &session->stage.jobs[index];
}

const char *session_origin(const Session *session)
{
	return session->options.origin;
}

const Playback *session_playback(const Session *session)
{
	return session->options.playback;
}

typedef void Move(Playback *playback, Stage *stage, Nanos now);

/* What a recording does in place of measuring; what was read from a file does nothing. False where
 * it is to be measured. */
static bool replay(Session *session, Move *move)
{
	if (session->options.playback)
		move(session->options.playback, &session->stage, clock_now());
	return is_past(session);
}

void session_step_back(Session *session)
{
	replay(session, playback_step_back);
}

void session_prefer(Session *session, size_t index)
{
	if (!is_past(session))
		turns_prefer(&session->turns, &session->stage.jobs[index]);
}

void session_ask_more(Session *session, size_t index)
{
	Job *job = &session->stage.jobs[index];

	if (replay(session, playback_step))
		return;
	for (int manner = 0; manner < MANNERS; manner++)
		if (job->ways[manner].plan)
			plan_ask_more(job->ways[manner].plan);
	turns_wake(&session->turns, job);
}

void session_add_budget(Session *session, size_t index)
{
	Job *job = &session->stage.jobs[index];

	if (replay(session, playback_finish))
		return;
	for (int manner = 0; manner < MANNERS; manner++)
		if (job->ways[manner].plan)
			plan_add_budget(
			    job->ways[manner].plan, session->options.budget_seconds[manner]);
	turns_wake(&session->turns, job);
}

static void restart(Job *job, const double budget_seconds[MANNERS], PlanBeyond beyond)
{
	job_restart(job, budget_seconds);
	jobnote(job, TAPE_RESTARTED);
	job_go_on(job, beyond);
}

void session_restart(Session *session, size_t index)
{
	const SessionOptions *options = &session->options;
	Job *job = &session->stage.jobs[index];

	if (replay(session, playback_rewind))
		return;
	turns_begin_anew(&session->turns, job);
	restart(job, options->budget_seconds, options->beyond);
}

void session_measure_alone(Session *session, size_t index, double seconds)
{
	const double *given = session->options.budget_seconds;
	Job *job = &session->stage.jobs[index];
	double budgets[MANNERS], all = 0;

	if (replay(session, playback_finish))
		return;
	for (int manner = 0; manner < MANNERS; manner++)
		all += given[manner];
	for (int manner = 0; manner < MANNERS; manner++)
		budgets[manner] = given[manner] * fmin(1, seconds / all);
	turns_leave_to(&session->turns, job);
	restart(job, budgets, PLAN_UNTIL_SPENT);
	session_resume(session);
}

void session_replace(Session *session, size_t index)
{
	const SessionOptions *options = &session->options;
	Job *job = &session->stage.jobs[index];

	turns_begin_anew(&session->turns, job);
	job_replace(job, options->budget_seconds);
	jobnote(job, TAPE_REPLACED);
	job_go_on(job, options->beyond);
}

void session_recall(Session *session, size_t index, const SavedSeries *series, const Saved *saved)
{
	job_recall(&session->stage.jobs[index], series, saved);
}

Progress session_progress(const Session *session)
{
	const Playback *playback = session->options.playback;

	return playback ? playback_progress(playback) : turns_progress(&session->turns);
}
