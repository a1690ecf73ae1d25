/* examination.h - whether a worker keeps the rules of the protocol. */
#ifndef LANDAU_WORKER_EXAMINATION_H
#define LANDAU_WORKER_EXAMINATION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "worker/contain.h"

/* What came of one rule. All strings are printable, and valid until the next one. */
typedef struct Finding {
	const char *what;    /* what a worker does: "greets" */
	const char *section; /* of landau-worker(7) */
	bool right;
	/* Where it isn't right: the request, what should have come, what came, and why that is
	 * wrong; "": there is nothing to be said. */
	const char *sent, *expected, *came, *why;
} Finding;

typedef void ExaminationTell(const Finding *finding, void *data);

typedef struct Examination {
	size_t rules, wrong;
	const char *ended; /* why it ended before all was seen; NULL: it did not */
} Examination;

/* Starts the worker anew for every rule, asks it things, and tells what came of it. False where it
 * can't be started at all. */
bool examination_run(const Containment *containment, ExaminationTell *tell, void *data,
    Examination *examination, Error *error);

#endif
