/* family.h - the processes that descend from one, for the tests that look whether any is left. */
#ifndef LANDAU_TESTS_FAMILY_H
#define LANDAU_TESTS_FAMILY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { FAMILY_MOST = 256 };

typedef struct Relative {
	pid_t pid, parent;
	char state;               /* 'R', 'S', 'T', 'Z', ...; as /proc has it */
	unsigned long long began; /* tells it from a later process with the same pid */
} Relative;

/* `ancestor` itself isn't in it. */
typedef struct Family {
	Relative members[FAMILY_MOST];
	size_t count;
} Family;

/* Who descends from `ancestor` now. Nobody where the system has no /proc. */
void family_find(Family *family, pid_t ancestor);

/* Whether all of them end before patience does. Those who ended and weren't waited for have. */
bool family_ends(const Family *family);

/* How many are stopped, as by a pause. */
int family_stopped(const Family *family);

/* A member that was started as "... worker ...", the `skip`-th of them; 0: there is none. */
pid_t family_worker(const Family *family, size_t skip);

#endif
