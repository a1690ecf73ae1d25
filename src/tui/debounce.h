/* debounce.h - one answer to a burst of events. Pure: the caller brings the time, in milliseconds
 * of any clock that only goes forward and isn't 0. */
#ifndef LANDAU_TUI_DEBOUNCE_H
#define LANDAU_TUI_DEBOUNCE_H

#include <stdbool.h>

/* `Debounce debounce = {0};` waits for nothing. */
typedef struct Debounce {
	long long first, last; /* of the events that wait; 0: none */
} Debounce;

enum {
	DEBOUNCE_QUIET_MS = 40,   /* an answer is due when no event has followed for so long, */
	DEBOUNCE_LATEST_MS = 200, /* or when the first is so old */
};

void debounce_note(Debounce *debounce, long long now);

/* Whether an answer is due; it is then taken as given. */
bool debounce_take(Debounce *debounce, long long now);

/* Milliseconds until an answer will be due, 0 if it is; -1: nothing waits. */
int debounce_patience(const Debounce *debounce, long long now);

#endif
