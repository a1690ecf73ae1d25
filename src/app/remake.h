/*
 * remake.h - makes a target of the user's own anew, after its file was saved: compiles it where it
 * was compiled, and asks its worker again what it is. Nothing blocks.
 */
#ifndef LANDAU_APP_REMAKE_H
#define LANDAU_APP_REMAKE_H

#include "app/build.h"
#include "app/target.h"
#include "worker/worker.h"

typedef struct Remake Remake;

typedef enum RemakeState { REMAKE_RUNS, REMAKE_DONE, REMAKE_FAILED } RemakeState;

/* Begins with the file as it is now. The target must outlive the remake. NULL and `error` where the
 * file can't be read, or nothing can be started. */
Remake *remake_start(const Target *target, Error *error);

/* As those of build.h. */
enum { REMAKE_POLLS = (int)WORKER_POLLS > (int)BUILD_POLLS ? (int)WORKER_POLLS : (int)BUILD_POLLS };
size_t remake_polls(const Remake *remake, struct pollfd polls[REMAKE_POLLS]);
int remake_patience(const Remake *remake);

/* `error` is set with REMAKE_FAILED. */
RemakeState remake_advance(Remake *remake, Error *error);

/* What a compiler wrote, in printable lines; "" where none did. */
const char *remake_said(const Remake *remake);

/* With REMAKE_DONE: the target with each kind of its input, the usual one first. */
const TargetList *remake_targets(const Remake *remake);

/* Ends it, wherever it is. NULL is fine. */
void remake_free(Remake *remake);

#endif
