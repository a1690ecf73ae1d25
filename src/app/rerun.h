/*
 * rerun.h - lets what a tape holds happen to a stage once more, event by event.
 *
 * It knows no time. Verdicts are concluded from the same data, and so are the same.
 */
#ifndef LANDAU_APP_RERUN_H
#define LANDAU_APP_RERUN_H

#include "app/stage.h"
#include "io/tape.h"

typedef struct Rerun {
	const Tape *tape;
	TargetList targets;  /* that there will be, in their order */
	TargetList replaced; /* as they were after each time that a file was saved, in that order */
	Verdict **known;     /* of each event that concludes; NULL: not yet */

	size_t next;           /* the event that happens next */
	size_t target_count;   /* that there are by now */
	size_t replaced_count; /* times that one was replaced by now */
	Progress progress;
	bool is_between; /* nothing is under way: it is the last that was */
} Rerun;

/* The tape must outlive it. */
void rerun_init(Rerun *rerun, const Tape *tape);
void rerun_release(Rerun *rerun);

bool rerun_is_over(const Rerun *rerun);

/* Whether the next event takes some milliseconds, to conclude. */
bool rerun_is_slow(const Rerun *rerun);

/* Lets the next event happen, which there has to be. */
void rerun_step(Rerun *rerun, Stage *stage);

/* The targets of the start are there; the stage has a blank job for each that there will be. */
void rerun_begin(Rerun *rerun, Stage *stage);

/* All is as it was after rerun_begin(). */
void rerun_restart(Rerun *rerun, Stage *stage);

#endif
