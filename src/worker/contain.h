/*
 * contain.h - what a process gives up before it becomes the measured program.
 *
 * Contained means: it can't crash, hang, print, read or fill the memory at the expense of anything
 * but itself. It is no sandbox: the program has its user's rights to files and the network, as it
 * would have when started by hand.
 */
#ifndef LANDAU_WORKER_CONTAIN_H
#define LANDAU_WORKER_CONTAIN_H

#include <stddef.h>
#include <sys/types.h>

typedef struct Containment {
	char *const *arguments; /* program, looked up in PATH, and its arguments; NULL at the end */
	int cpu;                /* the CPU it is pinned to; -1: none */
	size_t most_bytes;      /* address space limit; 0: none */
} Containment;

/* What containing failed at. */
typedef enum ContainStep { CONTAIN_PIN, CONTAIN_EXEC } ContainStep;

typedef struct ContainFailure {
	ContainStep step;
	int number; /* of errno */
} ContainFailure;

/*
 * To be called in a child of `parent` between fork() and exec(): becomes the program, with
 * `standard` as its descriptors 0, 1 and 2, which must not be among these numbers. Returns only
 * where that fails. Sets, in this order: a session of its own; death when its parent dies; the
 * first choice when memory runs out; no core file; the address space limit (not with
 * AddressSanitizer, which takes terabytes of it); the CPU; all signals at their defaults and none
 * blocked.
 */
ContainFailure contain_run(const Containment *containment, const int standard[3], pid_t parent);

#endif
