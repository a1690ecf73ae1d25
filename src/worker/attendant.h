/*
 * attendant.h - a child of landau that runs landau's own code and outlives it, even where landau is
 * killed outright: it learns of that by the end of its line to landau.
 */
#ifndef LANDAU_WORKER_ATTENDANT_H
#define LANDAU_WORKER_ATTENDANT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* As fork(), but the child has all signals blocked from the start, so that no handler of landau's
 * ever runs in it. */
pid_t attendant_fork(void);

/* The line to landau, in the child. */
enum { ATTENDANT_LINE = 0 };

/*
 * Gives up in the child all that came from landau: its terminal, its session, and its files.
 * `line` becomes ATTENDANT_LINE; of the others only those in `kept`, all at least 3 or -1 for none,
 * stay open. `name` is shown by ps where the system has such a thing.
 */
void attendant_become(const char *name, int line, const int *kept, size_t count);

/* Landau's side: waits until there is a word on the line, or its end. False where neither comes in
 * time. */
bool attendant_speaks(int line, double seconds);

#endif
