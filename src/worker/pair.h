/* pair.h - both ends of a connection between landau and a process that it starts. */
#ifndef LANDAU_WORKER_PAIR_H
#define LANDAU_WORKER_PAIR_H

#include <stdbool.h>

/* Descriptors above the standard three, close-on-exec; ours doesn't block. -1: none. */
typedef struct Pair {
	int ours, theirs;
} Pair;

/* Each is false, with errno, where there are no descriptors; pair_close() is then still due. */
bool pair_socket(Pair *pair);  /* a stream both ways */
bool pair_to_them(Pair *pair); /* a pipe that we write */
bool pair_to_us(Pair *pair);   /* a pipe that we read */

/* Closes those that are open. */
void pair_close(const Pair *pair);

#endif
