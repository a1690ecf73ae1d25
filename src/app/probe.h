/*
 * probe.h - asks a worker what its target is: starts it, reads its greeting, ends it.
 *
 * Nothing blocks but probe_wait(), so that it can be done while curves are drawn.
 */
#ifndef LANDAU_APP_PROBE_H
#define LANDAU_APP_PROBE_H

#include <poll.h>

#include "base/error.h"
#include "model/metric.h"
#include "worker/worker.h"

/* What is said of one metric with one kind of input. */
typedef struct FactLaw {
	char *input; /* "": with every kind */
	Metric metric;
	char *textbook, *expected; /* "": nothing is said */
} FactLaw;

/* What a worker says of its target; all strings but `source` are printable. */
typedef struct Facts {
	char **inputs; /* names, the usual one first; none: there is one kind only */
	size_t input_count, input_capacity;
	FactLaw *laws; /* later ones are the more particular */
	size_t law_count, law_capacity;
	bool measures[METRIC_COUNT];
	double smallest, largest;
	char *name, *source, *build; /* as in the greeting; "": it doesn't say */
	double step_seconds;
} Facts;

typedef enum ProbeState { PROBE_WAITS, PROBE_DONE, PROBE_FAILED } ProbeState;

typedef struct Probe Probe;

/* Starts the worker with these arguments, NULL at the end. NULL where it can't be started. */
Probe *probe_start(char *const *arguments, Error *error);

/* As those of worker.h. */
size_t probe_polls(const Probe *probe, struct pollfd polls[WORKER_POLLS]);
int probe_patience(const Probe *probe);

/* Takes what has arrived. `error` is set with PROBE_FAILED: STATUS_USAGE where the worker says what
 * is wrong with its target, STATUS_MEASURED where it crashed, hung or lied. */
ProbeState probe_advance(Probe *probe, Error *error);

/* Waits until it is over, or until a signal asks for the end: false then, too. */
bool probe_wait(Probe *probe, Error *error);

/* What was said, with PROBE_DONE; it belongs to the probe. */
const Facts *probe_facts(const Probe *probe);

/* Ends the worker. NULL is fine. */
void probe_free(Probe *probe);

#endif
