/*
 * worker.h - the parent's side of a worker: a contained process that measures one target.
 *
 * Nothing here blocks: requests are queued, answers arrive as events. A worker has at most one
 * request under way. Whatever the process does (crash, hang, print, fork, lie), it ends as one
 * WORKER_FAILED event with one printable line.
 */
#ifndef LANDAU_WORKER_WORKER_H
#define LANDAU_WORKER_WORKER_H

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "model/metric.h"

typedef struct Worker Worker;

typedef struct WorkerOptions {
	char *const *arguments;  /* program and its arguments, NULL at the end */
	int cpu;                 /* the CPU it is pinned to; -1: none */
	size_t most_bytes;       /* address space limit; 0: none */
	double greeting_seconds; /* time it has for its greeting; 0: ten seconds */
} WorkerOptions;

/* What a worker says of its target in its greeting. All strings but `source` are printable, and ""
 * where it says nothing. */
typedef struct WorkerHello {
	const char *name;
	const char *metrics;      /* "time,steps"; "time" where it says nothing */
	const char *inputs;       /* "random,sorted" */
	const char *textbook;     /* any text */
	const char *expected;     /* as law_list_parse() takes them: "O(n);O(n log n)" */
	double smallest, largest; /* sizes that it takes; 1 and infinity where it says nothing */
	const char *source;       /* the path of its source text */
	const char *build;        /* what runs it: "Python 3.11.2" */
	double step_seconds;      /* what counting a step takes, about; 0: it doesn't say */
} WorkerHello;

/* What a worker may say before its greeting, any number of times: what is known of one metric with
 * one kind of input. Printable strings. */
typedef struct WorkerLaw {
	const char *input; /* "": with every kind */
	Metric metric;
	const char *textbook, *expected; /* as in the greeting, which is about time */
} WorkerLaw;

typedef enum WorkerEventKind {
	WORKER_NOTHING, /* no event is waiting */
	WORKER_LAW,     /* law; before the greeting */
	WORKER_HELLO,   /* greeting received: it is ready for a prepare */
	WORKER_READY,   /* prepared: calls, bytes */
	WORKER_SAMPLE,  /* calls, seconds, cpu, lost: of the whole batch; yardstick, memory, startup
			 */
	WORKER_LINE,    /* file, number, count, foreign; any number of these before WORKER_COUNT */
	WORKER_COUNT,   /* calls, steps, memory; steps and line counts are of all these calls */
	WORKER_REFUSED, /* this request failed, the worker is ready for the next prepare: message */
	WORKER_FAILED,  /* the worker is gone: message, status */
} WorkerEventKind;

typedef enum WorkerFault { FAULT_INPUT, FAULT_WRONG, FAULT_MEMORY, FAULT_INTERNAL } WorkerFault;

/* Strings belong to the worker and are valid until the next call of worker_next(). */
typedef struct WorkerEvent {
	WorkerEventKind kind;
	WorkerHello hello;
	WorkerLaw law;
	double calls;        /* whole, from 1 to those that were asked for */
	double bytes;        /* of all prepared inputs; 0: unknown */
	double seconds, cpu; /* seconds = 0: below its clock; cpu = 0: unknown */
	double lost;         /* seconds in which others had the processor; 0: none, or unknown */
	double yardstick;    /* seconds that a fixed piece of work took beside it; 0: unknown */
	double steps;        /* 0: not counted */
	double memory;       /* bytes at the peak of one call; 0: unknown */
	double startup;      /* seconds of each call that starting a program takes; 0: none */
	const char *file;    /* printable */
	unsigned number;     /* of a line, from 1 */
	double count;        /* how often it ran */
	const char *foreign; /* what it calls that isn't counted: "qsort,memcpy", printable; "" */
	WorkerFault fault;
	const char *message; /* printable */
	Status status;       /* STATUS_USAGE: it refused to greet; STATUS_MEASURED: anything else */
} WorkerEvent;

/* Starts the process. NULL and `error` where it can't be started. The caller frees it with
 * worker_free(), which kills it and all that it started. */
Worker *worker_start(const WorkerOptions *options, Error *error);

/*
 * Requests, when the one before is answered, the first after WORKER_HELLO; each has one closing
 * answer. `deadline_seconds` from now the worker is killed if it hasn't answered. `input` "": the
 * only kind of input. Nothing happens where the worker has failed.
 */
void worker_prepare(Worker *worker, double n, const char *input, uint64_t seed, double calls,
    double deadline_seconds);
void worker_sample(Worker *worker, double deadline_seconds);
void worker_count(Worker *worker, double deadline_seconds);

/* What to poll for: at most WORKER_POLLS entries. Returns their number. */
enum { WORKER_POLLS = 4 };
size_t worker_polls(const Worker *worker, struct pollfd polls[WORKER_POLLS]);

/* Milliseconds, rounded up, after which worker_next() wants to be called even if nothing is
 * readable; -1: never. */
int worker_patience(const Worker *worker);

/* Reads what is there and returns the next event. Call it until it returns WORKER_NOTHING. After
 * WORKER_FAILED nothing else comes. */
WorkerEvent worker_next(Worker *worker);

/* Stops and continues the process; deadlines stand still meanwhile. */
void worker_pause(Worker *worker);
void worker_resume(Worker *worker);

/* The first bytes that the measured code printed, as printable lines; "" where it printed nothing.
 * Valid until the next call of worker_next(). */
const char *worker_output(const Worker *worker);

/* Asks an idle worker to quit, kills it if it doesn't, with every descendant, and frees it. That
 * takes milliseconds; seconds at most, where descendants go on forking. NULL is fine. */
void worker_free(Worker *worker);

#endif
