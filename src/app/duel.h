/*
 * duel.h - measures two targets against each other.
 *
 * Block by block, each with new processes for both, so that what a process's memory happens to look
 * like is a matter of chance as well, all sizes are gone through, a bout at each. Which of the two
 * goes first is drawn. So of two copies of the same neither is favoured, whatever the machine does,
 * and blocks are what chance decides on.
 */
#ifndef LANDAU_APP_DUEL_H
#define LANDAU_APP_DUEL_H

#include <poll.h>

#include "app/conditions.h"
#include "app/job.h"
#include "model/pairs.h"

typedef struct DuelOptions {
	double budget_seconds; /* wall time for everything */
	uint64_t seed;
	int cpu; /* the measuring CPU, which is chosen already; -1: none */
	Metric metric;
} DuelOptions;

typedef struct Duel Duel;

/* The targets must outlive the duel. Free it with duel_free(), which ends all workers. */
Duel *duel_new(const DuelOptions *options, const Target *before, const Target *after);
void duel_free(Duel *duel);

/* As those of session.h. */
size_t duel_polls(const Duel *duel, struct pollfd polls[WORKER_POLLS]);
int duel_patience(const Duel *duel);
bool duel_advance(Duel *duel);
bool duel_is_over(const Duel *duel);

/* What was measured of each: 0 is the one before. Verdicts stand when it is over. */
const Job *duel_job(const Duel *duel, unsigned side);

/* How the costs compare. */
const Pairs *duel_pairs(const Duel *duel);

const Conditions *duel_conditions(const Duel *duel);
const Surroundings *duel_surroundings(const Duel *duel);

/* The size that is measured now, the block, from 1, and the seconds that are left at most. */
typedef struct DuelProgress {
	double n;
	unsigned block;
	double seconds_left;
} DuelProgress;

DuelProgress duel_progress(const Duel *duel);

#endif
