/* apply.h - what the commands of a view do to a session. */
#ifndef LANDAU_APP_APPLY_H
#define LANDAU_APP_APPLY_H

#include "app/session.h"
#include "tui/command.h"

/* False where the command asks for the end. */
bool command_apply(Command command, Session *session);

/* Gives the terminal back and stops, with the measuring, until the shell continues both. */
void command_suspend(Session *session);

#endif
