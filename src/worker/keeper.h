/*
 * keeper.h - the process that stands between landau and what it measures.
 *
 *     landau ---- keeper ---- the measured program ---- whatever that starts
 *
 * It starts the program, adopts every process that loses its parent below it, reports how the
 * program ended, and then, or when landau asks, or when landau itself is gone, however that came
 * about, kills everything below it and exits. So "all that this worker started" is one place in
 * the tree of processes: nothing escapes from there, and nothing else is ever in there. The folder
 * that is the program's TMPDIR, and others that it may write into, are removed when all are dead
 * (scratch.h).
 */
#ifndef LANDAU_WORKER_KEEPER_H
#define LANDAU_WORKER_KEEPER_H

#include "worker/contain.h"

/* Orders to the keeper, one byte each; the end of the stream is the order to end it all. */
enum { KEEPER_STOP = 's', KEEPER_CONTINUE = 'c' };

/* What the keeper says: first that the program runs or why it can't, then how it ended. */
typedef enum KeeperWord {
	KEEPER_STARTED,   /* number: 0 */
	KEEPER_CANT_FORK, /* number: of errno, here and below */
	KEEPER_CANT_PIN,
	KEEPER_CANT_EXEC,
	KEEPER_EXITED, /* number: the exit status */
	KEEPER_KILLED, /* number: the signal */
} KeeperWord;

typedef struct KeeperReport {
	KeeperWord word;
	int number;
} KeeperReport;

/*
 * To be called in a fresh child of landau with all signals blocked: becomes the keeper. `line` is
 * a stream socket for orders and reports; `standard` become descriptors 0, 1 and 2 of the program.
 * All these are at least 3; every other descriptor is closed, save scratch_hold(). `scratch` is a
 * folder to be its TMPDIR; "": that stays as it is.
 */
_Noreturn void keeper_run(
    const Containment *containment, int line, const int standard[3], const char *scratch);

#endif
