/* handover.h - another program in place of this one. */
#ifndef LANDAU_WORKER_HANDOVER_H
#define LANDAU_WORKER_HANDOVER_H

/*
 * Goes on as another program, looked up in PATH, with the terminal, the streams and the number of
 * this process. `arguments` begin with its name and end with NULL. What this process ignores of
 * signals, the other doesn't. Returns only where it can't be started.
 */
void handover(char *const *arguments);

#endif
