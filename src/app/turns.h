/*
 * turns.h - measures the jobs of a stage: they take turns, a round each.
 *
 * At most one worker runs at any moment.
 */
#ifndef LANDAU_APP_TURNS_H
#define LANDAU_APP_TURNS_H

#include <poll.h>

#include "app/round.h"
#include "app/stage.h"

/* Set the first group. Its jobs end their own workers. */
typedef struct Turns {
	Stage *stage;
	Nanos began;
	double pool_seconds; /* for all jobs together, by the clock; 0: no limit */
	bool same_inputs;    /* at the same n, however often it is measured */
	uint64_t seed;
	int cpu; /* -1: none */

	size_t next;      /* the job whose turn is next */
	const Job *alone; /* as long as it has something to do, no other has a turn; or NULL */
	Round round;
	double starting_seconds; /* that workers took until they greeted */
	bool paused;
	Nanos paused_at;
} Turns;

/* What to poll for, how many milliseconds at the most (-1: for ever), and then turns_advance(),
 * which takes what has arrived, asks for what is next, and is true where anything has changed. */
size_t turns_polls(const Turns *turns, struct pollfd polls[WORKER_POLLS]);
int turns_patience(const Turns *turns);
bool turns_advance(Turns *turns);

/* Whether nothing is left to measure. */
bool turns_are_over(const Turns *turns);

Progress turns_progress(const Turns *turns);

/* Not twice: a sample that spans a pause is thrown away and taken again. */
void turns_pause(Turns *turns);

/* Returns how long it lasted, which isn't time that passed. */
Nanos turns_resume(Turns *turns);

/* This job is next, even if it was done or idle. */
void turns_wake(Turns *turns, Job *job);

/* This job is next; and at once where it is waited for and nothing is known of it yet: what is
 * under way then is asked for again when its job has its next turn. */
void turns_prefer(Turns *turns, Job *job);

/* This job, which is next, begins anew: what is under way of it is void. */
void turns_begin_anew(Turns *turns, Job *job);

/* The same, whatever is under way, and no other job has a turn before it is done. */
void turns_leave_to(Turns *turns, Job *job);

#endif
