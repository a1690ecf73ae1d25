/* loop.h - the explorer's one poll loop: worker, keys and signals on one side, frames on the other.
 */
#ifndef LANDAU_APP_LOOP_H
#define LANDAU_APP_LOOP_H

#include "app/session.h"

/* Explores until the user quits or a signal asks for the end; the terminal is given back then.
 * `targets` are those of the session, which are made anew when their files are saved; NULL: they
 * aren't. False where the terminal can't be had. */
bool loop_explore(Session *session, TargetList *targets, Error *error);

#endif
