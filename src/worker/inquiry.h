/*
 * inquiry.h - what one check asks a worker, and whether the answers are what the protocol allows.
 *
 * Each function but inquiry_say() returns whether all was right; where it wasn't, the inquiry holds
 * what was asked, expected and heard, and nothing more should be asked.
 */
#ifndef LANDAU_WORKER_INQUIRY_H
#define LANDAU_WORKER_INQUIRY_H

#include "worker/answer.h"
#include "worker/interview.h"

typedef struct Inquiry {
	Interview *interview; /* set it first; it goes with the inquiry */
	Answer answer;        /* the last one */
	double calls;         /* that a batch may have: asked for, then prepared */
	bool wrong;
	bool silent; /* and it is wrong as no answer came */
	/* The last request, and, where something is wrong, what it is about. Printable. */
	Text sent, expected, came, why;
} Inquiry;

void inquiry_release(Inquiry *inquiry);

/* Sends a line. */
void inquiry_say(Inquiry *inquiry, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Says that something is wrong, and why. Returns false. */
bool inquiry_fail(Inquiry *inquiry, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Waits for the answer of that kind which closes a request; `expected` says what it looks like. */
bool inquiry_expect(Inquiry *inquiry, WorkerEventKind wanted, const char *expected);

/* Whether that answer said anything of this key. */
bool inquiry_has_heard(const Inquiry *inquiry, const char *key);

/* Expects that no line comes for so long, and that the worker says `fail`. */
bool inquiry_expect_nothing(Inquiry *inquiry, double seconds);
bool inquiry_expect_refusal(Inquiry *inquiry);

/* Ends its input. */
void inquiry_hang_up(Inquiry *inquiry);

/* Expects that it exits with status 0. */
bool inquiry_expect_exit(Inquiry *inquiry, double most_seconds);

/* The requests of the protocol and their answers. `input` NULL: none is said. */
bool inquiry_greet(Inquiry *inquiry, const char *greeting);
bool inquiry_prepare(Inquiry *inquiry, uint64_t n, const char *input, uint64_t seed, int calls);
bool inquiry_sample(Inquiry *inquiry);
bool inquiry_count(Inquiry *inquiry);

#endif
