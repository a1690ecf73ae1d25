/* algorithms.h - the algorithms that landau brings along: every file of this folder, built twice.
 */
#ifndef LANDAU_ALGORITHMS_H
#define LANDAU_ALGORITHMS_H

#include <stddef.h>

#include "landau.h"

typedef struct Bundled {
	const LandauAlgorithm *timed;   /* compiled for time */
	const LandauAlgorithm *counted; /* and for counting */
	const char *file;               /* "binary-search.c" */
	const char *text;               /* what the file holds, and a zero byte behind it */
	size_t length;                  /* of the text in bytes */
} Bundled;

/* By file name; build-aux/algorithms.sh writes this table. */
extern const Bundled bundled[];
extern const size_t bundled_count;

/* The one whose algorithm has exactly this name, or NULL. */
const Bundled *bundled_find(const char *name);

/*
 * All of them in the order in which they are listed, in an array that the caller frees: the topic
 * `basics` before the others, which go by their names; within a topic the slower growth first, by
 * the textbook's time for the usual input, and those of one law by their names.
 */
const Bundled **bundled_list(void);

#endif
