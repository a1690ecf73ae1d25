/* actions.h - what keys change in the view. */
#ifndef LANDAU_TUI_ACTIONS_H
#define LANDAU_TUI_ACTIONS_H

#include "tui/explorer.h"
#include "tui/keys.h"

/* Does what a key asks for; the keys that measure or save are commands, and not among these. */
void actions_do(Explorer *explorer, const ExplorerView *view, ViewAction action);

#endif
