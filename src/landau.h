/*
 * landau.h - describes an algorithm to landau. This header and libc are all that is needed.
 *
 * A file describes one algorithm: it includes this header, defines a few static functions and ends
 * in one literal,
 *
 *     const LandauAlgorithm landau_algorithm = { .landau = LANDAU_VERSION, .name = "...", ... };
 *
 * landau compiles it twice, once for time (-O2) and once for counting (every executed line), and
 * runs it in a process of its own. A batch is a number of calls, each on an input of its own:
 *
 *     state = prepare(n, calls, input, random)    allocate; not timed
 *     reset(state)                                make the inputs of all calls fresh; not timed
 *     answer = run(state, 0), run(state, 1), ...  this is timed
 *     check(state, 0, answer), ...                is each answer right? not timed
 *     ... reset, run and check again, as often as samples are wanted
 *     release(state)
 *
 * SPDX-License-Identifier: 0BSD
 */
#ifndef LANDAU_H
#define LANDAU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LANDAU_VERSION 1

/* Keeps a recursive or per-call function as it is written: an optimiser that folds several levels
 * of a recursion into one changes the law that is measured. */
#if defined(__clang__)
#define LANDAU_NOINLINE __attribute__((noinline))
#elif defined(__GNUC__)
#define LANDAU_NOINLINE __attribute__((noinline, noclone))
#else
#define LANDAU_NOINLINE
#endif

/* A seeded stream of random numbers; copy it to draw the same numbers twice. */
typedef struct LandauRandom {
	uint64_t state;
} LandauRandom;

/* The growth law of one metric. */
typedef struct LandauLaw {
	const char *textbook; /* any text: "O(n log log n)"; NULL: not known */
	const char *expected; /* laws of landau's table that an honest fit may give, the preferred
				 first, as in "O(n);O(n log n)"; NULL: the textbook law */
} LandauLaw;

/* A kind of input, with what it makes of the algorithm. */
typedef struct LandauInput {
	const char *name; /* "random" */
	LandauLaw time, steps, memory;
} LandauInput;

typedef struct LandauAlgorithm {
	unsigned landau;            /* LANDAU_VERSION */
	const char *name;           /* "binary-search": lower-case letters, digits and '-' */
	const char *title;          /* "Binary search" */
	const char *sentence;       /* what it does, in one sentence */
	const char *topic;          /* "searching" */
	const LandauInput *inputs;  /* the usual one first; ends with one that has no name */
	uint64_t smallest, largest; /* the sizes it can take */

	/* Allocates what `calls` independent inputs of size n take. NULL: not enough memory.
	 * `input` is an index into `inputs`; `random` may be copied into the state for reset(). */
	void *(*prepare)(uint64_t n, uint32_t calls, unsigned input, LandauRandom *random);

	/* Makes the inputs of all calls fresh. Called before every batch, the first included. */
	void (*reset)(void *state);

	/* Does the work on input `call` and returns its answer, so that no compiler can drop it. */
	uint64_t (*run)(void *state, uint32_t call);

	/* Whether `answer` is right for input `call`, as run() left it. */
	bool (*check)(void *state, uint32_t call, uint64_t answer);

	void (*release)(void *state);
} LandauAlgorithm;

extern const LandauAlgorithm landau_algorithm;

/* The next 64 random bits: splitmix64 (Steele, Lea & Flood 2014). */
static inline uint64_t landau_random(LandauRandom *random)
{
	uint64_t z = random->state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

/* A random number below `bound` > 0, as good as uniform for bounds far below 2^64. */
static inline uint64_t landau_below(LandauRandom *random, uint64_t bound)
{
	return landau_random(random) % bound;
}

/* The number that landau_random() would give after `skipped` others; the stream stays where it is.
 * The 2^64 numbers of a stream all differ: the first n make n keys, any later one is a miss. */
static inline uint64_t landau_random_at(LandauRandom random, uint64_t skipped)
{
	random.state += skipped * 0x9e3779b97f4a7c15;
	return landau_random(&random);
}

#endif
