/*
 * foreign.h - what a counting build calls that isn't counted: functions of libraries.
 *
 * What is known to take the same time whatever it is given isn't reported (sqrt() and its like),
 * nor is what counters stand in for (malloc(), free()). Nor a call in a block that never ran: the
 * caller asks for blocks that did.
 */
#ifndef LANDAU_MEASURE_FOREIGN_H
#define LANDAU_MEASURE_FOREIGN_H

#include <stdint.h>

/* What is called through a pointer isn't known; nor is anything where the code can't be read. */
#define FOREIGN_POINTER "a function pointer"
#define FOREIGN_UNKNOWN "something unknown"

/*
 * The first call, in the code from `*at` to `end`, of something that isn't counted. Returns its
 * name, which lives as long as the process, and puts `*at` behind the call; NULL where there is
 * none. `*at` is where an instruction begins.
 */
const char *foreign_next(uintptr_t *at, uintptr_t end);

#endif
