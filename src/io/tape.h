/*
 * tape.h - a recording: the stream of what changed a session, each with its time.
 *
 * In a file it is lines of JSON: the first says what recorded it, the others bear the seconds since
 * the start as "at" and one key that names what happened. Lines with none of the known keys are
 * passed over.
 */
#ifndef LANDAU_IO_TAPE_H
#define LANDAU_IO_TAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "io/saved.h"
#include "model/caches.h"
#include "model/metric.h"

/* Of the format that is written: readers refuse a higher one. */
#define TAPE_VERSION 1

enum { TAPE_MOST_EVENTS = 200000, TAPE_MOST_TARGETS = 1000 };

typedef enum TapeKind {
	TAPE_TARGET,    /* one more is measured from now on */
	TAPE_REPLACED,  /* its file was saved: it is another one now */
	TAPE_RESTARTED, /* all that was measured of it is forgotten */
	TAPE_ROUND,     /* a size of it is begun */
	TAPE_SAMPLE,    /* a batch was timed */
	TAPE_COUNT,     /* a batch was counted */
	TAPE_MEASURED,  /* the size is measured */
	TAPE_CONCLUDED, /* there is a new verdict on a metric of it */
	TAPE_DONE,      /* nothing more is measured of it */
	TAPE_FAILED,
	TAPE_END, /* of the recording, which is whole */
	TAPE_KINDS
} TapeKind;

/* What is known of a target. */
typedef struct TapeTarget {
	char *name, *target, *input; /* `name` is printable */
	char *topic;                 /* printable; NULL: none */
	char *textbook[METRIC_COUNT];
	char *expected[METRIC_COUNT]; /* as law_list_parse() takes it */
	bool measures[METRIC_COUNT];
	double smallest, largest;
	Source source; /* without counts */
	bool is_idle;  /* it is not measured before it is chosen */
} TapeTarget;

typedef struct TapeLine {
	char *file;
	unsigned number;
	double count;  /* in all calls of the batch */
	char *foreign; /* what it calls that isn't counted, separated by commas; "": nothing */
} TapeLine;

typedef struct TapeEvent {
	TapeKind kind;
	double at;        /* seconds since the start; they never go back */
	size_t target;    /* its number, in the order in which they came */
	TapeTarget facts; /* TAPE_TARGET, TAPE_REPLACED */
	/* TAPE_ROUND */
	bool counting;
	double n;
	unsigned samples;    /* that are to be taken */
	double left_seconds; /* of all budgets, at most */
	/* TAPE_SAMPLE, TAPE_COUNT: the totals of a batch */
	double calls, seconds, cpu, lost, memory, startup, yardstick, bytes, steps;
	TapeLine *lines;
	size_t line_count, line_capacity;
	/* TAPE_CONCLUDED */
	Metric metric;
	double tell_seconds; /* that would tell, as it was foretold; 0: unknown */
	char *stopped[2];    /* TAPE_DONE: why timing and counting ended; NULL: unknown */
	char *message;       /* TAPE_FAILED: one printable line */
} TapeEvent;

/* What a recording is of, which is how it is shown. */
typedef enum TapeUse { TAPE_SESSION, TAPE_RACE, TAPE_USES } TapeUse;

typedef struct TapeHead {
	TapeUse use;
	Saved about;   /* what it says of itself: `info`, and no series */
	Caches caches; /* that conclusions about times reckon with */
} TapeHead;

/* `Tape tape = {0};` is an empty one. */
typedef struct Tape {
	TapeHead head;
	TapeEvent *events;
	size_t count, capacity;
	size_t target_count;
	bool is_cut; /* it has no end: the program that recorded it was killed, or it was shortened
		      */
} Tape;

/* "sample": the key in a file. */
const char *tape_kind_name(TapeKind kind);
const char *tape_use_name(TapeUse use);

/* When the last thing happened. */
double tape_seconds(const Tape *tape);

/* Takes over what the event points to. */
void tape_add(Tape *tape, const TapeEvent *event);

void tape_event_release(TapeEvent *event);
void tape_release(Tape *tape);

#endif
