/* faked.h - tests/fake_worker, which does as it is told, right or wrong, from landau's side. */
#ifndef LANDAU_TESTS_FAKED_H
#define LANDAU_TESTS_FAKED_H

#include "worker/worker.h"

/* Seconds, longer than any machine takes; only what is about deadlines has shorter ones. */
#define FAKED_AMPLE 25.0

/* Starts it with up to three arguments, or NULL; or any program. The caller frees the worker. */
Worker *faked_begin(const char *mode, const char *word, const char *reply);
Worker *faked_begin_with(char *const *arguments, double greeting_seconds);

/* One that has greeted and prepared. */
Worker *faked_begin_prepared(const char *mode);
void faked_prepare(Worker *worker);

/* The next event, waited for as a program with a loop would; it has to be of this kind. */
WorkerEvent faked_await(Worker *worker);
WorkerEvent faked_expect(Worker *worker, WorkerEventKind kind);

/* The same for a failure of which this is said; nothing happens any more after that. */
void faked_expect_failure(Worker *worker, const char *message);

#endif
