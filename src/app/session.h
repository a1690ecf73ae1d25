/*
 * session.h - measures a list of targets, one round at a time.
 *
 * At most one worker runs at any moment: the targets take turns, size by size, so that their
 * curves grow together without disturbing each other. Nothing here blocks; whoever owns the poll
 * loop calls session_advance() whenever a descriptor is readable or its patience is over.
 */
#ifndef LANDAU_APP_SESSION_H
#define LANDAU_APP_SESSION_H

#include <poll.h>

#include "app/playback.h"
#include "io/saved.h"

typedef struct SessionOptions {
	double budget_seconds[MANNERS]; /* for each target; 0: this manner isn't wanted */
	/* For all targets together, by the clock: what one leaves is another's. 0: no limit. */
	double pool_seconds;
	PlanBeyond beyond; /* what verdicts that stand are followed by */
	bool same_inputs; /* for all targets at the same n, however often they are measured there */
	size_t idle_from; /* from this target on none is measured before it is chosen; 0: all are */
	uint64_t seed;
	int cpu;            /* the measuring CPU; -1: chosen */
	bool keeps_cpu;     /* a session before has chosen it, and `cpu` is that one's */
	const char *origin; /* of measurements that are there already, in words: nothing is
			     * measured then; NULL: everything is. Outlives the session */
	const Surroundings *surroundings; /* with `origin`: of that measuring, copied */
	/* That is shown again, and nothing is measured; the targets are its own. NULL: none. It
	 * outlives the session */
	Playback *playback;
} SessionOptions;

typedef struct Session Session;

/* The targets must outlive the session. Free it with session_free(), which ends all workers. */
Session *session_new(const SessionOptions *options, const TargetList *targets);
void session_free(Session *session);

/* Has everything recorded from now on: comes before anything is measured. The recorder, to which
 * `info` is told, outlives the session. */
void session_record(Session *session, Recorder *recorder, const RunInfo *info);

/* What to poll for, and the milliseconds after which session_advance() wants to be called at the
 * latest (-1: only when a descriptor is readable). */
size_t session_polls(const Session *session, struct pollfd polls[WORKER_POLLS]);
int session_patience(const Session *session);

/* Takes what has arrived and asks for what is next. True where anything changed that could be
 * shown. */
bool session_advance(Session *session);

/* Whether nothing is left to measure. */
bool session_is_over(const Session *session);

/* How undisturbed all samples so far were. */
const Conditions *session_conditions(const Session *session);

/* Of the measuring so far or, where everything is there already, of that measuring. */
const Surroundings *session_surroundings(const Session *session);

/* The measuring CPU; -1: none could be chosen. */
int session_cpu(const Session *session);

/* Finds how far the verdict on a metric of a job may be off: see aspect_foresee(). */
void session_foresee(Session *session, size_t index, Metric metric);

/* Whether that is worth while: nothing is measured now, or see job_may_foresee(). */
bool session_may_foresee(const Session *session, size_t index, Metric metric);

/* Of the inputs, and of all that is drawn. */
uint64_t session_seed(const Session *session);

/* A sample that spans a pause is thrown away and taken again. */
void session_pause(Session *session);
void session_resume(Session *session);
bool session_is_paused(const Session *session);

size_t session_job_count(const Session *session);
const Job *session_job(const Session *session, size_t index);

/* Adds a job, and measures it next. The target must outlive the session. False where the list that
 * the session was made from had no room reserved for more, and where nothing is measured. */
bool session_add(Session *session, const Target *target);

/* Measures this job next, before the others take their turns again, an idle one as well. */
void session_prefer(Session *session, size_t index);

/* One size more; more budget; from nothing. */
void session_ask_more(Session *session, size_t index);
void session_add_budget(Session *session, size_t index);
void session_restart(Session *session, size_t index);

/* From nothing, in so many seconds at most, which a verdict doesn't end; no other job has a turn
 * before it is done. A recording goes on to its end. */
void session_measure_alone(Session *session, size_t index, double seconds);

/* The target `index` has been made anew: from nothing, but what was measured of it before stays as
 * its job's `former`. */
void session_replace(Session *session, size_t index);

/* Takes what was measured before: one series of the job `index`. */
void session_recall(Session *session, size_t index, const SavedSeries *series, const Saved *saved);

/* Where that is from; NULL: it is measured here. */
const char *session_origin(const Session *session);

/* The recording that is shown; NULL: none. There one size more is the next one, more budget goes on
 * to the end, and again is from the start, for all targets; and there alone it goes back. */
const Playback *session_playback(const Session *session);
void session_step_back(Session *session);

/* What is being measured now. */
Progress session_progress(const Session *session);

#endif
